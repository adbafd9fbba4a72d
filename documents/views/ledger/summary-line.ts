import type { LedgerCounts } from './counts.js';

/** `共 45 项：已销号 12、推进中 25、逾期 3；办结率 26.7%。红灯 3、黄灯 6、绿灯 36。` */
export function summaryLine({ total, states, lights, finishedPercent }: LedgerCounts): string {
  if (total === 0) return '没有任务。';
  const listed = (counts: LedgerCounts['states']): string =>
    counts.map(({ label, count }) => `${label} ${count}`).join('、');
  const share = finishedPercent === undefined ? '' : `；办结率 ${finishedPercent}%`;
  return `共 ${total} 项：${listed(states)}${share}。${listed(lights)}。`;
}
