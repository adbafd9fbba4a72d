/** What the field calls 状态, in the order of ledgers and summaries, with the names that offices use. */
export const STATES = [
  { code: 'overdue', label: '逾期' },
  { code: 'inProgress', label: '推进中' },
  { code: 'notStarted', label: '未启动' },
  { code: 'ongoing', label: '持续推进' },
  { code: 'done', label: '已办结' },
  { code: 'closed', label: '已销号' },
  { code: 'cancelled', label: '已撤销' },
] as const;

/** How far a task has come. Derived from facts alone. */
export type StateCode = (typeof STATES)[number]['code'];

/** Lights from the most to the least urgent; a policy may give a rule a label of its own. */
export const LIGHTS = [
  { code: 'red', label: '红灯' },
  { code: 'orange', label: '橙灯' },
  { code: 'yellow', label: '黄灯' },
  { code: 'blue', label: '蓝灯' },
  { code: 'green', label: '绿灯' },
  { code: 'none', label: '不亮灯' },
] as const;

/** The colours a light policy may use; `none` where no light applies (cancelled, undated). */
export type LightCode = (typeof LIGHTS)[number]['code'];

const STATE_LABELS: ReadonlyMap<StateCode, string> = new Map(STATES.map(({ code, label }) => [code, label]));
const LIGHT_LABELS: ReadonlyMap<LightCode, string> = new Map(LIGHTS.map(({ code, label }) => [code, label]));
export const stateLabel = (code: StateCode): string => STATE_LABELS.get(code) ?? code;
export const lightLabel = (code: LightCode): string => LIGHT_LABELS.get(code) ?? code;
