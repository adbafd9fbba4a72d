import { draftOptionsOf, draftTasks, traceSpeech } from '../../language/speech/index.js';
import { fieldsOf, textsOf } from '../../language/model/entities.js';
import type { DirectiveFile, Task } from '../../language/scope/workspace.js';
import type { Trace, TraceAsk, TraceParagraph, TraceParams, TraceTask } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';
import { deadlineOf, placeOf, titleOf } from './rows.js';
import { fileName, readNamedSpeech, speechUriOf } from './speech.js';

const LEVELS: readonly RegExp[] = [/^[一二三四五六七八九十]+、/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d+[.．、]/];

/** A speech (or the one that a directive file names) with what became of every ask, and the tasks beside it of all files that quote it. */
export async function trace(office: Office, { uri }: TraceParams): Promise<Trace> {
  const standing = office.analyst.currently();
  const { workspace } = standing;
  const asked = workspace.files.find((file) => file.path === uri);
  const named = asked && (await readNamedSpeech(office, asked));
  const speechUri = named?.uri ?? uri;
  const directives = workspace.files.filter((file) => speechUriOf(office, file) === speechUri);
  if (asked) directives.sort((a, b) => Number(b === asked) - Number(a === asked));
  const [first] = directives;
  if (!first) throw new Refusal('没有任务文件以这份文件为讲话稿，请在任务文件里写“讲话稿：…”。');
  const { text } = named ?? (await readNamedSpeech(office, first));
  const drafted = draftTasks(text, draftOptionsOf(first.environment));
  const tasks = directives.flatMap((file) => file.tasks);
  const result = traceSpeech(drafted, tasks.map(tracedTask), directives.flatMap(leftOutOf));
  const quoted = new Map<string, string[]>();
  const paragraphs = result.paragraphs.map(({ sentences }, index): TraceParagraph => {
    const start = sentences[0]?.start ?? 0;
    const end = sentences.at(-1)?.end ?? start;
    const words = text.slice(start, end);
    const asks = sentences.flatMap((sentence): TraceAsk[] => {
      if (!sentence.ask) return [];
      const { status, tasks: keys, reason } = sentence.ask;
      const id = `${index}-${sentence.start}`;
      for (const key of keys) quoted.set(key, [...(quoted.get(key) ?? []), id]);
      const note = reason === '' ? {} : { note: reason };
      return [{ id, start: sentence.start - start, end: sentence.end - start, status, tasks: keys, ...note }];
    });
    const heading = sentences.every((sentence) => sentence.label === 'heading');
    return { level: heading ? levelOf(words) : 0, text: words, asks };
  });
  const { covered, missing, leftOut, possible } = result.totals;
  return {
    speech: { uri: speechUri, title: fileName(speechUri) },
    directives: directives.map((file) => ({ uri: file.path, title: file.document?.title ?? fileName(file.path) })),
    paragraphs,
    tasks: tasks.map((task): TraceTask => {
      const deadline = deadlineOf(task, standing.due(task));
      return {
        ...placeOf(task),
        key: task.key,
        id: task.id ?? '',
        title: titleOf(task),
        leadUnits: task.leadUnits.map(({ unit, mention }) => unit?.name ?? mention.name),
        ...(deadline ? { deadline } : {}),
        asks: quoted.get(task.key) ?? [],
      };
    }),
    counts: { covered, missing, leftOut, possible },
  };
}

const levelOf = (heading: string): number => LEVELS.findIndex((pattern) => pattern.test(heading)) + 1 || 1;

const tracedTask = (task: Task): { id: string; title: string; quotes: readonly string[] } => ({
  id: task.key,
  title: task.title,
  quotes: textsOf(task.entity, 'quotes').map((quote) => quote.text.replaceAll('\n', '')),
});

const leftOutOf = (file: DirectiveFile): readonly { quote: string; reason: string }[] =>
  file.document
    ? fieldsOf(file.document.entity, 'notListed').flatMap(({ value }) =>
        value?.type === 'notListed' ? [{ quote: value.notListed.words, reason: value.notListed.reason }] : [],
      )
    : [];
