import type { LedgerItem, LedgerView } from '../../documents/views/ledger/index.js';
import { displayWidth, padTo } from '../text-width.js';

/** How many tasks of a kind are named; the ledger itself has the rest. */
const MOST = 5;
const SOON_DAYS = 30;

/** What a person wants to know at once: what is late, what falls due next, and who has most to do about it. */
export function digest(view: LedgerView): string {
  const late = view.items
    .filter(({ tracking }) => tracking.state.code === 'overdue')
    .sort((a, b) => (a.tracking.daysLeft ?? 0) - (b.tracking.daysLeft ?? 0));
  const soon = view.items
    .filter(({ tracking: { daysLeft } }) => daysLeft !== undefined && daysLeft >= 0 && daysLeft <= SOON_DAYS)
    .sort((a, b) => (a.tracking.daysLeft ?? 0) - (b.tracking.daysLeft ?? 0));
  return [
    `${view.summary}\n`,
    block(`已逾期 ${late.length} 项`, late, (days) => `逾期 ${-days} 天`),
    block(`${SOON_DAYS} 天内到期 ${soon.length} 项`, soon, (days) => (days === 0 ? '今天到期' : `还有 ${days} 天`)),
  ].join('');
}

function block(title: string, items: readonly LedgerItem[], when: (days: number) => string): string {
  if (items.length === 0) return '';
  const shown = items.slice(0, MOST);
  const keyWidth = Math.max(...shown.map(({ task }) => displayWidth(task.key)));
  const rows = shown.map(({ task, tracking }) => {
    const lead = task.leadUnits.map(({ unit, mention }) => unit?.name ?? mention.text).join('、') || '未定';
    const cells = [padTo(task.key, keyWidth), padTo(when(tracking.daysLeft ?? 0), 12), padTo(lead, 16), task.title];
    return `  ${cells.join(' ')}\n`;
  });
  const more = items.length > MOST ? `  …另有 ${items.length - MOST} 项\n` : '';
  return `\n${title}：\n${rows.join('')}${more}`;
}
