import { insertField } from '../../language/checks/fixes.js';
import { fieldsOf } from '../../language/model/entities.js';
import type { Task } from '../../language/scope/workspace.js';
import { rangeIn } from '../../language/lsp/places.js';
import type { AddProgressParams, EditAndPlace, Range } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';

/** Writes a fact as a person would: after the last of its field, else after the block's last field line. */
export function addProgress({ analyst }: Office, params: AddProgressParams): EditAndPlace {
  const task = analyst.current().tasks.find(({ key }) => key === params.key);
  if (!task) throw new Refusal(`找不到任务“${params.key}”，它可能刚刚改了编号或被删去。`);
  const percent = params.percent === undefined ? '' : `${params.percent}% `;
  const tail = params.attachments?.length ? `（附件：${params.attachments.join('、')}）` : '';
  const facts: readonly (readonly [key: string, name: string, text: string | undefined])[] = [
    ['progress', '进展', `${percent}${oneLine(params.text)}${tail}`],
    ['issues', '问题', params.problem],
    ['nextSteps', '下步', params.next],
  ];
  const edits = facts.flatMap(([key, name, text]) =>
    text ? [added(task, key, `${name}：${params.date} ${oneLine(text)}`)] : [],
  );
  const [first] = edits;
  if (!first) throw new Refusal('没有写进展的内容。');
  const line = first.range.start.line + 1;
  const at = { line, character: 0 };
  return {
    edit: { changes: { [task.file.path]: edits } },
    place: { uri: task.file.path, range: { start: at, end: at } },
  };
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

function added({ entity, file }: Task, key: string, line: string): { readonly range: Range; readonly newText: string } {
  const { place, text } = insertField(file.path, entity, line, fieldsOf(entity, key).at(-1));
  return { range: rangeIn(place.block, place.span), newText: text };
}
