import { fold } from '../../text/fold.js';
import { rule } from '../rule.js';

export const missingTitle = rule({
  code: 'DB119',
  name: 'missing-title',
  severity: 'error',
  title: '没有写标题或名称',
  reason: '没有标题的任务印在台账上是一行空白；没有名称的单位谁也引用不到。',
  example: {
    bad: `【任务 1】
  牵头单位：市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity({ block, kind, span, title }, report) {
    if (!block.head || !kind || kind === 'setting' || fold(title) !== '') return;
    const { word } = block.head;
    const what = kind === 'task' || kind === 'item' || kind === 'section' || kind === 'document' ? '标题' : '名称';
    report(span, `【${word}】方括号后面没有写${what}，别处就无法称呼它。请在方括号后面写上${what}。`);
  },
});
