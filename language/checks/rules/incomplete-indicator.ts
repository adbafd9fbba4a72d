import { indicatorsOf } from '../../model/entities.js';
import type { Indicator } from '../../model/values.js';
import { rule } from '../rule.js';

export const incompleteIndicator = rule({
  code: 'DB410',
  name: 'incomplete-indicator',
  severity: 'warning',
  title: '指标缺名称、单位或基期',
  reason: '“增长15%”没有说是什么增长、和什么时候比，“新增 20”没有说是家还是亿元：年底各算各的，谁都可以说完成了。',
  example: {
    bad: `【任务 1】壮大规上企业
  牵头单位：市工信局
  指标：新增规上企业 ≥ 20`,
    good: `【任务 1】壮大规上企业
  牵头单位：市工信局
  指标：新增规上企业 ≥ 20 家`,
  },
  entity(entity, report) {
    for (const indicator of indicatorsOf(entity)) {
      if (!indicator.quantity || indicator.quantity.placeholder || indicator.measure) continue;
      if (CHANGE_ALONE.test(indicator.name)) {
        report(
          indicator.span,
          `【指标】“${indicator.text}”没有写是什么的数。请写明名称，例如“${example(indicator)}”，否则实绩对不上。`,
        );
      } else if (lacksUnit(indicator)) {
        report(indicator.span, `【指标】“${indicator.text}”只有数、没有单位。请写明是多少什么，例如“亿元”“家”“%”。`);
      } else if (lacksBaseline(indicator)) {
        report(indicator.span, `【指标】“${indicator.text}”没有写和什么时候比。请写明基期，例如“同比”“较2025年”。`, {
          severity: 'info',
        });
      }
    }
  },
});

const CHANGE = '增长|增加|增幅|增速|提高|提升|上升|下降|降低|减少|压减|压缩|缩短';
const CHANGE_ALONE = new RegExp(`^(?:同比|环比|年均|力争|确保)?(?:${CHANGE}|新增|新建|完成|实现)(?:率|幅度)?$`);
const CHANGES = new RegExp(`(?:${CHANGE})(?:率|幅度)?$`);
const BASELINE = /同比|环比|较|比|上年|去年|上季|上月|基期|年均|以来|\d{4}年/;
/** Numbers that are counted in nothing: a rank, a score, an index. */
const WITHOUT_UNIT = /排名|位次|名次|得分|评分|指数|系数|容积率|PM2\.5|PM10/i;

const lacksUnit = ({ name, quantity }: Indicator): boolean =>
  quantity?.unit === '' && quantity.low !== 0 && !WITHOUT_UNIT.test(name);

const lacksBaseline = ({ name, text, quantity }: Indicator): boolean =>
  CHANGES.test(name) && /^[%％]$|百分点/.test(quantity?.unit ?? '') && !BASELINE.test(text);

const example = ({ text, quantity }: Indicator): string =>
  `${/[%％]|百分点/.test(quantity?.unit ?? '') ? '固定资产投资' : '规上企业'}${text}`;
