import type { MergeResult, ReturnedPlace } from './merge.js';

const where = ({ file, sheet, cell }: ReturnedPlace): string => `${file} ${sheet}!${cell}`;

/** What a merge does and what it leaves to a person, for reading; nothing that came back is missing here. */
export function mergeReport({ added, unchanged, conflicts, missing, notUnderstood }: MergeResult): string {
  const parts = [
    section('新增', added, ({ key, line, place, notes }) => [`${key} ${line}`, where(place), ...notes]),
    section('有出入，没有写入', conflicts, ({ key, returned, stands, why, place }) => [
      `${key} ${returned}`,
      where(place),
      `现有：${stands}`,
      why,
    ]),
    section('没有认出，没有写入', notUnderstood, ({ text, why, place }) => [
      text === '' ? why : `“${text}”：${why}`,
      where(place),
    ]),
    section('没有交回或没有填', missing, ({ key, title, why, file }) => [`${key} ${title}`, file, why]),
  ];
  const same = unchanged.length > 0 ? `另有${unchanged.length}条与文本一致，不用写。\n` : '';
  return `${parts.filter((part) => part !== '').join('\n')}${same}${totals({ added, unchanged, conflicts, missing, notUnderstood, lines: [] })}\n`;
}

const totals = ({ added, conflicts, notUnderstood, missing }: MergeResult): string =>
  `共新增${added.length}条，有出入${conflicts.length}条，没有认出${notUnderstood.length}处，没有交回或没有填${missing.length}项。`;

function section<T>(title: string, items: readonly T[], lines: (item: T) => readonly string[]): string {
  if (items.length === 0) return '';
  const rows = items.map((item) => {
    const [first = '', ...rest] = lines(item);
    return `  ${first}\n${rest.map((line) => `      ${line}\n`).join('')}`;
  });
  return `${title}（${items.length}）\n${rows.join('')}`;
}

/** The same for machines; the shape only ever grows. */
export const mergeJson = ({ lines: _lines, ...result }: MergeResult, written: boolean): string =>
  `${JSON.stringify({ version: 1, written, ...result }, undefined, 1)}\n`;
