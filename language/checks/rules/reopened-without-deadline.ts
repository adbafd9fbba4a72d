import { rule } from '../rule.js';

export const reopenedWithoutDeadline = rule({
  code: 'DB608',
  name: 'reopened-without-deadline',
  severity: 'warning',
  title: '重开没有新期限',
  reason: '原来的期限早已过去，重开后不定新期限，就没有人知道该什么时候整改到位，也算不出逾期。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：3月底前
  销号：2026-04-02 市政府督查室 准予销号（依据：验收报告.pdf）
  重开：2026-05-20 回头看发现反弹`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：3月底前
  销号：2026-04-02 市政府督查室 准予销号（依据：验收报告.pdf）
  重开：2026-05-20 回头看发现反弹，至 2026-07-31`,
  },
  task(task, report, on) {
    if (!task.facts.some(({ key }) => key === 'reopenings')) return;
    const { life, due, original } = on.of(task);
    if (life.stage !== 'open' || !life.reopened || due !== undefined || original === undefined) return;
    report(
      life.reopened.span,
      `【进展】${life.reopened.date}重开时，原来的期限${original}已过，又没有写新期限。请写成“重开：日期 原因，至 新期限”。`,
    );
  },
});
