import { textEdits } from '../../language/lsp/edits.js';
import { positionAt } from '../../language/lsp/places.js';
import { addLines } from '../../language/model/edits.js';
import type { SourceFile } from '../../language/grammar/generated/ast.js';
import type { FileEdit } from '../../language/text/edit.js';
import type { AddProgressParams, EditAndPlace } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';

type ProgressKey = 'progress' | 'issues' | 'nextSteps';

/** Writes a fact as a person would: after the last of its field, else after the block's last field line. */
export function addProgress({ analyst }: Office, params: AddProgressParams): EditAndPlace {
  const task = analyst.current().tasks.find(({ key }) => key === params.key);
  if (!task) throw new Refusal(`找不到任务“${params.key}”，它可能刚刚改了编号或被删去。`);
  const percent = params.percent === undefined ? '' : `${params.percent}% `;
  const tail = params.attachments?.length ? `（附件：${params.attachments.join('、')}）` : '';
  const facts: readonly (readonly [key: ProgressKey, name: string, text: string | undefined])[] = [
    ['progress', '进展', `${percent}${oneLine(params.text)}${tail}`],
    ['issues', '问题', params.problem],
    ['nextSteps', '下步', params.next],
  ];
  const { entity, file } = task;
  const wanted = facts.flatMap(([key, name, text]) =>
    text ? [{ file, entity, key, lines: [`${name}：${params.date} ${oneLine(text)}`] }] : [],
  );
  if (wanted.length === 0) throw new Refusal('没有写进展的内容。');
  const [first, ...more] = addLines(wanted);
  if (!first) throw new Refusal('同样的内容已经写过，没有再加。');
  const edits = textEdits(file.source, [first, ...more]);
  const at = { line: rowOf(file.source, first), character: 0 };
  return {
    edit: { changes: { [task.file.path]: edits } },
    place: { uri: task.file.path, range: { start: at, end: at } },
  };
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** The line that the first new one will be: an insertion behind an open last line begins with the line's ending. */
const rowOf = (source: SourceFile, { start, newText }: FileEdit): number =>
  positionAt(source, start).line + (/^[\r\n]/.test(newText) ? 1 : 0);
