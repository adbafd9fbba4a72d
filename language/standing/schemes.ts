import type { LightPolicy, LightRule } from './policy.js';

/** A light policy that is shipped under a name, which says what it measures. */
export interface LightScheme {
  readonly name: string;
  /** When it shines how, in a sentence for the configuration's schema and the docs. */
  readonly title: string;
  readonly policy: LightPolicy;
}

/** What every scheme says of tasks that are over, and of those that no figure can save. */
const OVER: readonly LightRule[] = [
  { light: 'none', when: { state: ['cancelled'] } },
  { light: 'green', when: { state: ['closed'] } },
  { light: 'red', when: { exceededAtLeast: 1 } },
  { light: 'green', when: { state: ['done'] } },
  { light: 'red', when: { state: ['overdue'] } },
];
const ELSE: readonly LightRule[] = [
  { light: 'none', when: { state: ['notStarted', 'inProgress', 'returned'], dated: false } },
  { light: 'green', when: {} },
];

/** The schemes that cities publish, as data; an office picks one by name (`lightScheme`) or writes its own (`lightPolicy`). */
export const LIGHT_SCHEMES = [
  {
    name: '序时百分点',
    title: '比序时进度落后 10—30 个百分点亮黄灯，超过 30 个亮红灯',
    policy: [
      ...OVER,
      // The gap is told in whole points.
      { light: 'red', when: { behindAtLeast: 31 } },
      { light: 'yellow', when: { behindAtLeast: 10 } },
      { light: 'yellow', when: { missedMilestonesAtLeast: 1 } },
      ...ELSE,
    ],
  },
  {
    name: '节点逾月',
    title: '里程碑（开工、入库等）当月未完成亮黄灯，连续 3 个月未完成亮红灯',
    policy: [
      ...OVER,
      { light: 'red', when: { milestoneMonthsLateAtLeast: 3 } },
      { light: 'yellow', when: { missedMilestonesAtLeast: 1 } },
      ...ELSE,
    ],
  },
  {
    name: '进度缺口',
    title: '应完成的差 50% 以内亮黄灯，差 50% 以上或连续 2 个月没有报送亮红灯',
    policy: [
      ...OVER,
      { light: 'red', when: { behindRatioAtLeast: 51 } },
      { light: 'red', when: { missedMonthsAtLeast: 2 } },
      { light: 'yellow', when: { behindRatioAtLeast: 1 } },
      { light: 'yellow', when: { missedMilestonesAtLeast: 1 } },
      ...ELSE,
    ],
  },
  {
    name: '能否完成',
    title: '慢于序时进度或里程碑过期、但期限未到的亮黄灯，已逾期或超标的亮红灯',
    policy: [
      ...OVER,
      { light: 'yellow', when: { behindAtLeast: 1 } },
      { light: 'yellow', when: { missedMilestonesAtLeast: 1 } },
      ...ELSE,
    ],
  },
  {
    name: '临期三色',
    title: '未达序时进度亮黄灯，距期限 7 天以内亮蓝灯，逾期亮红灯',
    policy: [
      ...OVER,
      { light: 'yellow', when: { behindAtLeast: 1 } },
      { light: 'yellow', when: { missedMilestonesAtLeast: 1 } },
      { light: 'blue', when: { daysLeftAtMost: 7 } },
      ...ELSE,
    ],
  },
  {
    name: '逐级催办',
    title: '催办一次亮蓝灯，再催仍没有回音亮橙灯，三催亮红灯；报了进展重新算起',
    policy: [
      ...OVER.filter(({ when }) => !when.state?.includes('overdue')),
      { light: 'red', when: { urgedAtLeast: 3 } },
      { light: 'orange', when: { urgedAtLeast: 2 } },
      { light: 'blue', when: { urgedAtLeast: 1 } },
      // Nobody is urged by a light: what is late must be urged first.
      { light: 'yellow', when: { state: ['overdue'] } },
      ...ELSE,
    ],
  },
] as const satisfies readonly LightScheme[];

export type LightSchemeName = (typeof LIGHT_SCHEMES)[number]['name'];
