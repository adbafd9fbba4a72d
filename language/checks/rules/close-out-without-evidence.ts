import { rule } from '../rule.js';

export const closeOutWithoutEvidence = rule({
  code: 'DB604',
  name: 'close-out-without-evidence',
  severity: 'error',
  title: '销号没有佐证或核查人',
  reason: '销号要凭材料、经核查。没有佐证的销号经不起“回头看”，板子会打在办公室身上。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  销号：2026-05-20`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  销号：2026-05-20 市政府督查室 准予销号（依据：验收报告.pdf）`,
  },
  task({ facts: all }, report, on) {
    // A close-out without a possible date is judged as well: that its date is wrong is another finding.
    const facts = all.some(({ key }) => key === 'closeOuts') ? all.filter(({ date }) => !date || date <= on.day) : [];
    const evident = facts.some(
      (fact) =>
        ['closeOutRequests', 'verifications', 'progress'].includes(fact.key) && fact.tail.attachments.length > 0,
    );
    const verifier = facts.some((fact) => fact.key === 'verifications' && fact.by?.kind === 'named');
    for (const fact of facts) {
      if (fact.key !== 'closeOuts') continue;
      const missing = [
        ...(fact.by?.kind === 'named' || verifier ? [] : ['由谁核查']),
        ...(fact.tail.basis || fact.tail.attachments.length > 0 || evident ? [] : ['凭什么材料']),
      ];
      if (missing.length === 0) continue;
      report(
        fact.span,
        `【销号】没有写明${missing.join('、')}。请写成“销号：日期 核查单位 结论（依据：材料）”，材料可以是附件路径。`,
      );
    }
  },
});
