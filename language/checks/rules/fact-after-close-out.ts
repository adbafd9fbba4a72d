import { rule } from '../rule.js';

/** Facts that may follow a close-out: looking back, reopening, a leader's word. */
const ALLOWED = new Set(['verifications', 'instructions']);

export const factAfterCloseOut = rule({
  code: 'DB603',
  name: 'fact-after-close-out',
  severity: 'warning',
  title: '销号以后又有进展',
  reason: '销了号的任务还在报进展，说明销早了，或者记错了任务。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  销号：2026-05-20 市政府督查室 准予销号（依据：验收报告.pdf）
  进展：2026-05-31 80% 补植行道树`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  销号：2026-05-20 市政府督查室 准予销号（依据：验收报告.pdf）
  重开：2026-05-25 回头看发现行道树缺失
  进展：2026-05-31 80% 补植行道树`,
  },
  task({ facts }, report, on) {
    let closed: string | undefined;
    for (const fact of facts.some(({ key }) => key === 'closeOuts') ? on.facts(facts) : []) {
      if (fact.key === 'closeOuts') closed = fact.date;
      else if (fact.key === 'reopenings') closed = undefined;
      // On the day of the close-out itself, the last report and the paper go together.
      else if (closed !== undefined && fact.date > closed && !ALLOWED.has(fact.key))
        report(
          fact.span,
          `【进展】任务已于${closed}销号，${fact.date}又有记录。确需继续办的先写“重开：…”；记错任务的请移走。`,
        );
    }
  },
});
