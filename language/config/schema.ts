import * as z from 'zod/mini';
import { SEVERITY_CODES } from '../table/severities.js';
import { LIGHTS, STATES } from '../table/states.js';

/**
 * duban.config.json: how the tool behaves (severities, light policy, columns). What the language means in a folder is
 * said in the language itself (设置). One schema: it validates, and docs/duban.config.schema.json is made of it.
 */

const STATE = z.enum(STATES.map(({ code }) => code));
const LIGHT = z.enum(LIGHTS.map(({ code }) => code));
const SEVERITY = z.enum([...SEVERITY_CODES, 'off']);
const share = z.number().check(z.minimum(0), z.maximum(100));
const atLeastOne = z.int().check(z.minimum(1));
const days = z.int().check(z.minimum(0));

/** Descriptions are what an editor shows while the file is written. */
function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const lightRule = z.strictObject({
  light: described(LIGHT, `亮什么灯：${LIGHTS.map(({ code, label }) => `${code} ${label}`).join('、')}。`),
  label: z.optional(described(z.string().check(z.minLength(1)), '台账上印的字，不写就是“红灯”“黄灯”等。')),
  when: described(
    z.strictObject({
      state: z.optional(described(z.array(STATE).check(z.minLength(1)), '状态是其中之一。')),
      daysLeftAtMost: z.optional(described(z.int(), '距期限不超过多少天；负数表示已经超过的天数。')),
      daysLateAtLeast: z.optional(described(days, '逾期至少多少天。')),
      behindAtLeast: z.optional(described(share, '比序时进度至少落后多少个百分点；没有报过百分比的不算。')),
      elapsedAtLeast: z.optional(described(share, '从发文到期限的时间至少过去了百分之多少。')),
      silentDaysAtLeast: z.optional(described(days, '至少多少天没有报过进展。')),
      missedMilestonesAtLeast: z.optional(described(days, '至少有几个里程碑过期未完成。')),
      dated: z.optional(described(z.boolean(), '有没有确定的期限。')),
    }),
    '什么时候亮：写了的条件都要满足；一个也不写就总是满足。',
  ),
});

export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.optional(z.string()),
  severities: z.optional(
    described(
      z.record(z.string(), SEVERITY),
      '按代码或名称调整检查规则的级别，例如 {"DB302": "warning"}；off 表示不查。',
    ),
  ),
  options: z.optional(
    described(
      z.strictObject({
        overload: z.optional(described(atLeastOne, '一个单位同一天到期超过几项算多（DB211）。')),
        reportingLoad: z.optional(described(atLeastOne, '一个单位一个月要报超过几次算多（DB212）。')),
      }),
      '检查规则的参数。',
    ),
  ),
  lightPolicy: z.optional(
    described(z.array(lightRule).check(z.minLength(1)), '亮灯规则，从上往下第一条满足的算数；不写就用内置的规则。'),
  ),
  ledger: z.optional(
    described(
      z.strictObject({
        title: z.optional(described(z.string().check(z.minLength(1)), '台账的标题。')),
        columns: z.optional(described(z.array(z.string()).check(z.minLength(1)), '台账的列，按顺序写列名或代码。')),
      }),
      '台账的样子。',
    ),
  ),
  ignore: z.optional(described(z.array(z.string()), '不看的文件和文件夹，写法同 .gitignore，相对于本配置文件。')),
});

export type Config = z.infer<typeof CONFIG_SCHEMA>;
