import { Numbering } from '../../language/model/numbering.js';
import { draftOptionsOf, type DraftTask, draftTasks, findQuote, taskBlock } from '../../language/speech/index.js';
import { type Entity, textsOf } from '../../language/model/entities.js';
import type { DirectiveFile } from '../../language/scope/workspace.js';
import { textEdits } from '../../language/lsp/edits.js';
import { positionAt } from '../../language/lsp/places.js';
import { insertLinesAfter } from '../../language/text/edit.js';
import type { EditAndPlace, TaskFromSentenceParams } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';
import { readSpeechText } from './speech.js';
import { trace } from './trace.js';

/** The block that a careful clerk would type for a sentence, put where the speech's order puts it. */
export async function taskFromSentence(office: Office, params: TaskFromSentenceParams): Promise<EditAndPlace> {
  const file = office.analyst.view(params.directive)?.file;
  if (!file) throw new Refusal('任务文件已经不在，请重新打开它。');
  const { text } = await readSpeechText(office, params.speech);
  const { paragraphs } = await trace(office, { uri: params.directive });
  const sentence = paragraphs[params.paragraph]?.text.slice(params.start, params.end) ?? '';
  const place = findQuote(text, sentence);
  if (sentence === '' || !place) throw new Refusal('讲话稿已经变了，请刷新后重新选这一句。');
  const draft = draftTasks(text, draftOptionsOf(file.environment));
  const proposed = draft.tasks.find((task) => task.start < place.end && place.start < task.end);
  const before = lastQuotedBefore(file, text, place.start);
  const anchor = before ?? file.entities.findLast((entity) => entity.kind === 'task') ?? file.entities.at(-1);
  const id = anchor ? new Numbering(file.entities, 'task').next(anchor) : '1';
  const block = proposed
    ? taskBlock({ ...proposed, id } satisfies DraftTask, draft, false)
    : `【任务 ${id}】${sentence}\n  牵头单位：\n  时间节点：\n  出处：${sentence}\n`;
  return insertAfter(file, anchor, block);
}

/** The task whose quote stands last before an offset of the speech. */
function lastQuotedBefore(file: DirectiveFile, speech: string, offset: number): Entity | undefined {
  let best: { readonly at: number; readonly entity: Entity } | undefined;
  for (const { entity } of file.tasks) {
    for (const quote of textsOf(entity, 'quotes')) {
      const at = findQuote(speech, quote.text.replaceAll('\n', ''))?.start;
      if (at !== undefined && at < offset && (!best || at >= best.at)) best = { at, entity };
    }
  }
  return best?.entity;
}

function insertAfter({ path, source }: DirectiveFile, anchor: Entity | undefined, block: string): EditAndPlace {
  const end = anchor ? anchor.block.start + anchor.block.text.length : source.text.length;
  const bare = source.text.slice(0, end).replace(/\s+$/, '').length;
  // The anchor's own blank lines stay behind the new block.
  const edit = insertLinesAfter(source.text, bare, ['', ...block.trimEnd().split('\n')], { indentation: '' });
  const head = { line: positionAt(source, bare).line + 2, character: 0 };
  return {
    edit: { changes: { [path]: textEdits(source, [edit]) } },
    place: { uri: path, range: { start: head, end: head } },
  };
}
