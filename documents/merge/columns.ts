/** What a column of a unit's workbook is for. The same table writes the workbook and reads what comes back. */
export interface ReturnColumn {
  readonly key: ReturnKey;
  readonly title: string;
  /** What offices call it otherwise; compared folded, without “情况”, “栏” and units in brackets. */
  readonly otherNames: readonly string[];
  /** Whether the unit fills it in; the others are locked. */
  readonly isOpen: boolean;
  /** In half-width characters. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

export type ReturnKey =
  | 'key'
  | 'title'
  | 'target'
  | 'leadUnits'
  | 'supportUnits'
  | 'deadline'
  | 'lastProgress'
  | 'date'
  | 'progress'
  | 'percent'
  | 'actuals'
  | 'milestones'
  | 'issues'
  | 'coordination'
  | 'nextSteps'
  | 'request'
  | 'evidence'
  | 'unit';

const locked = { isOpen: false } as const;
const open = { isOpen: true } as const;

export const RETURN_COLUMNS: readonly ReturnColumn[] = [
  { key: 'key', title: '编号', otherNames: ['任务编号', '代号'], width: 12, align: 'center', ...locked },
  {
    key: 'title',
    title: '任务',
    otherNames: ['任务名称', '工作任务', '任务事项', '事项', '重点任务', '工作内容', '任务内容', '项目名称'],
    width: 18,
    align: 'left',
    ...locked,
  },
  { key: 'target', title: '目标值', otherNames: ['目标', '目标要求', '工作目标'], width: 14, align: 'left', ...locked },
  { key: 'leadUnits', title: '牵头单位', otherNames: ['主办单位'], width: 9, align: 'center', ...locked },
  { key: 'supportUnits', title: '配合单位', otherNames: ['协办单位'], width: 9, align: 'center', ...locked },
  {
    key: 'deadline',
    title: '完成时限',
    otherNames: ['时间节点', '时限', '办结时限', '完成时间'],
    width: 11,
    align: 'center',
    ...locked,
  },
  {
    key: 'lastProgress',
    title: '上期进展',
    otherNames: ['前期进展', '上次进展'],
    width: 15,
    align: 'left',
    ...locked,
  },
  {
    key: 'date',
    title: '填报日期',
    otherNames: ['日期', '报送日期', '进展日期', '截止日期', '填表日期', '填报时间'],
    width: 11,
    align: 'center',
    ...open,
  },
  {
    key: 'progress',
    title: '本期进展',
    otherNames: [
      '进展',
      '工作进展',
      '最新进展',
      '目前进展',
      '完成情况',
      '落实情况',
      '办理情况',
      '办理进展',
      '推进情况',
    ],
    width: 22,
    align: 'left',
    ...open,
  },
  {
    key: 'percent',
    title: '完成率',
    otherNames: ['完成比例', '进度', '完成进度', '完成百分比'],
    width: 7,
    align: 'center',
    ...open,
  },
  {
    key: 'actuals',
    title: '指标实绩',
    otherNames: ['实绩', '完成值', '累计完成', '指标完成', '实际完成'],
    width: 12,
    align: 'left',
    ...open,
  },
  {
    key: 'milestones',
    title: '完成节点',
    otherNames: ['已完成节点', '完成的节点', '里程碑完成'],
    width: 11,
    align: 'left',
    ...open,
  },
  {
    key: 'issues',
    title: '存在问题',
    otherNames: ['问题', '主要问题', '存在困难', '困难和问题', '存在的问题', '存在困难问题'],
    width: 13,
    align: 'left',
    ...open,
  },
  {
    key: 'coordination',
    title: '需协调',
    otherNames: ['需协调事项', '需要协调', '需协调解决', '需协调问题', '请求协调'],
    width: 11,
    align: 'left',
    ...open,
  },
  {
    key: 'nextSteps',
    title: '下步措施',
    otherNames: [
      '下步',
      '下一步',
      '下步打算',
      '下一步打算',
      '下一步措施',
      '下一步工作',
      '下步工作',
      '下步计划',
      '下一步计划',
    ],
    width: 13,
    align: 'left',
    ...open,
  },
  {
    key: 'request',
    title: '申请销号',
    otherNames: ['是否申请销号', '是否办结', '销号申请'],
    width: 7,
    align: 'center',
    ...open,
  },
  {
    key: 'evidence',
    title: '佐证材料',
    otherNames: ['佐证', '附件', '印证材料', '证明材料'],
    width: 11,
    align: 'left',
    ...open,
  },
];

/** Columns that only other offices' sheets have. */
export const READ_ONLY_COLUMNS: readonly Pick<ReturnColumn, 'key' | 'title' | 'otherNames'>[] = [
  { key: 'unit', title: '填报单位', otherNames: ['报送单位', '上报单位'] },
];
