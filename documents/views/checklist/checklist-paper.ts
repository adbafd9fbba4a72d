import { dayWords } from '../../paper/day-words.js';
import type { Block, Paper } from '../../paper/paper.js';
import { type Checklist, type ChecklistRow, URGENCIES } from './checklist.js';

/** A checklist as a paper to tick off. */
export function checklistPaper({ asOf, scope, groups, total }: Checklist): Paper {
  const blocks: Block[] = [
    { kind: 'title', text: '督办跟进清单' },
    { kind: 'subtitle', text: [dayWords(asOf), scope, `共${total}项`].filter((part) => part !== '').join('　') },
  ];
  if (total === 0) blocks.push({ kind: 'body', text: '没有需要跟进的事项。' });
  groups.forEach(({ urgency, rows }, index) => {
    const kind = URGENCIES.find(({ code }) => code === urgency);
    blocks.push(
      { kind: 'heading', level: 1, text: `${NUMBERS[index]}、${kind?.title ?? ''}（${rows.length}项）` },
      { kind: 'note', text: `怎么问：${kind?.ask ?? ''}。` },
      { kind: 'checks', items: rows.map(lineOf) },
    );
  });
  return { title: `督办跟进清单${asOf}`, author: '督办', day: asOf, sheets: [{ blocks }] };
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七'];

/** `市发改委（张明）：1-2 加快……（逾期12天；期限6月30日；分管：林启衡）` */
function lineOf({ key, title, units, persons, leaders, due, reasons }: ChecklistRow): string {
  const who = `${units.join('、') || '未明确单位'}${persons.length > 0 ? `（${persons.join('、')}）` : ''}`;
  const notes = [
    ...reasons,
    ...(due === undefined ? [] : [`期限${dayWords(due)}`]),
    ...(leaders.length > 0 ? [`领导：${leaders.map((leader) => leader.replace('\n', '')).join('、')}`] : []),
  ];
  return `${who}：${key} ${title}（${notes.join('；')}）`;
}
