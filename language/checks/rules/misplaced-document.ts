import { place } from '../fixes.js';
import { rule } from '../rule.js';

export const misplacedDocument = rule({
  code: 'DB107',
  name: 'misplaced-document',
  severity: 'error',
  title: '会议（文件、批示、台账）没有写在最前面，或写了几个',
  reason: '一个文件只有一个由来：任务编号的前缀、推算时限的起点都取自它。写两个，就不知道任务是哪次会议定的。',
  example: {
    bad: `【会议】重点工作推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局

【会议】防汛工作会
  日期：2026年4月9日`,
    good: `【会议】重点工作推进会
  日期：2026年3月6日

【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  file(file, report) {
    const headed = file.entities.filter((entity) => entity.block.head);
    const [first, ...more] = headed.filter((entity) => entity.kind === 'document');
    if (!first) return;
    if (first !== headed[0]) {
      const word = first.block.head?.word ?? '会议';
      report(
        place(file.path, first, first.span),
        `【${word}】应写在文件最前面：下面所有任务都由它而来。请把这一块移到第一个任务之前。`,
      );
    }
    for (const entity of more) {
      report(
        place(file.path, entity, entity.span),
        `【${entity.block.head?.word ?? '会议'}】一个文件只能有一个由来，前面已经写了“${first.title}”，这里的不起作用。请把这次会议的任务另存为一个文件。`,
        { related: [{ place: place(file.path, first, first.span), message: `本文件取的是“${first.title}”` }] },
      );
    }
  },
});
