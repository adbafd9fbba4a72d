import type { Extension } from '../../scope/workspace.js';
import type { DatedFact } from '../../standing/facts.js';
import { rule } from '../rule.js';

export const unapprovedExtension = rule({
  code: 'DB605',
  name: 'unapproved-extension',
  severity: 'warning',
  title: '延期没有批准或没有新期限',
  reason: '没有批准的延期不生效，考核仍按原来的期限算。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  延期：2026-06-10 至 2026-09-30 管线迁改滞后`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  延期：2026-06-10 至 2026-09-30 管线迁改滞后（批准：市政府办公室）`,
  },
  task({ extensions, originalDue }, report, on) {
    // Each request is held against the day that held when it was made.
    let due = originalDue;
    for (const { fact, deadline } of inOrder(extensions, on.day)) {
      if (deadline === undefined) {
        report(fact.span, '【进展】延期没有写延到哪一天。请写成“延期：申请日期 至 新期限 原因（批准：…）”。');
        continue;
      }
      if (!fact.tail.approvedBy) {
        report(
          fact.span,
          `【进展】延期至${deadline}没有写谁批准，不生效，仍按${due ?? '原期限'}考核。批准后请加“（批准：…）”。`,
        );
        continue;
      }
      if (due && deadline <= due) {
        report(
          fact.span,
          `【进展】延期至${deadline}，${deadline === due ? '就是' : '早于'}现在的期限${due}，算不上延期，仍按${due}考核。请核对日期；确要提前的，改“时间节点”。`,
        );
        continue;
      }
      if (due && fact.date > due) {
        report(
          fact.span,
          `【进展】延期是${fact.date}申请的，已过原期限${due}。延期应在到期前申请，这次逾期请如实记录。`,
          { severity: 'info' },
        );
      }
      due = deadline;
    }
  },
});

const NONE: readonly never[] = [];

/** The requests that had been made by a day, in the order of their days. */
function inOrder(extensions: readonly Extension[], day: string): readonly (Extension & { readonly fact: DatedFact })[] {
  if (extensions.length === 0) return NONE;
  return extensions
    .filter((each): each is Extension & { readonly fact: DatedFact } => (each.fact.date ?? '9999') <= day)
    .sort((a, b) => (a.fact.date < b.fact.date ? -1 : a.fact.date > b.fact.date ? 1 : 0));
}
