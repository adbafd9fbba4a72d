import { rule } from '../rule.js';

/** Facts that may follow a close-out: looking back, reopening, a leader's word. */
const ALLOWED = new Set(['closeOuts', 'verifications', 'reopenings', 'instructions']);

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
  task({ facts }, report) {
    const closed = facts.findLast((fact) => fact.key === 'closeOuts' && fact.date);
    if (!closed?.date) return;
    for (const fact of facts) {
      if (!fact.date || fact.date <= closed.date || ALLOWED.has(fact.key)) continue;
      const day = fact.date;
      if (
        facts.some(
          (other) =>
            other.key === 'reopenings' && other.date && other.date >= (closed.date as string) && other.date <= day,
        )
      )
        continue;
      report(
        fact.span,
        `【进展】任务已于${closed.date}销号，${day}又有记录。确需继续办的先写“重开：…”；记错任务的请移走。`,
      );
    }
  },
});
