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
  task({ extensions, originalDue }, report) {
    for (const { fact, deadline } of extensions) {
      if (!fact.date) continue;
      if (deadline === undefined) {
        report(fact.span, '【进展】延期没有写延到哪一天。请写成“延期：申请日期 至 新期限 原因（批准：…）”。');
      } else if (!fact.tail.approvedBy) {
        report(
          fact.span,
          `【进展】延期至${deadline}没有写谁批准，不生效，仍按${originalDue ?? '原期限'}考核。批准后请加“（批准：…）”。`,
        );
      } else if (originalDue && fact.date > originalDue) {
        report(
          fact.span,
          `【进展】延期是${fact.date}申请的，已过原期限${originalDue}。延期应在到期前申请，这次逾期请如实记录。`,
          { severity: 'info' },
        );
      }
    }
  },
});
