import type { SpeechTrace } from '../../language/speech/index.js';
import { totalsLine, type TraceSubject } from '../views/trace/account.js';
import { NothingToShow, output } from './output.js';

/** A speech held against the tasks that quote it. */
export interface TraceView {
  readonly trace: SpeechTrace;
  readonly text: string;
  readonly subject: TraceSubject;
}

/** What became of every ask of a file's speech. It stays in the house: it shows what was left out, and why. */
export const trace = output<TraceView>({
  id: 'trace',
  title: '讲话对照',
  description: '讲话逐段对照任务：哪些已列入、哪些遗漏、哪些不列，可打印',
  endings: ['html', 'json', 'txt'],
  many: false,
  ofOneFile: true,
  leaves: false,
  async view({ standing: { workspace }, files, speechOf }) {
    const file = workspace.files.find(({ path }) => files?.has(path));
    if (!file) throw new NothingToShow('请先打开要对照的任务文件。');
    if (file.document?.speech === undefined || !speechOf)
      throw new NothingToShow('这个文件没有写“讲话稿：…”，没有可以对照的讲话。');
    const { name, text } = await speechOf(file);
    // The speech reader is large: whoever makes another output does not wait for it.
    const { draftOptionsOf, draftTasks, readQuotingFile, traceSpeech } = await import('../../language/speech/index.js');
    const { tasks, leftOut, title } = readQuotingFile(file.source.text);
    return {
      trace: traceSpeech(draftTasks(text, draftOptionsOf(file.environment)), tasks, leftOut),
      text,
      subject: { title, speech: file.document.speech || name, file: fileName(file.path), tasks },
    };
  },
  write: async ({ trace: found, text, subject }, ending) => ({
    files: [
      {
        name: `${subject.title}讲话对照.${ending}`,
        content: await writeTrace({ trace: found, text, subject }, ending),
      },
    ],
    remarks: [totalsLine(found)],
  }),
});

export async function writeTrace({ trace: found, text, subject }: TraceView, ending: string): Promise<string> {
  if (ending === 'json') return (await import('../write/json/trace-json.js')).traceJson(found, text, subject);
  if (ending === 'txt') return (await import('../write/text/trace-text.js')).traceText(found, subject);
  return (await import('../write/html/trace-html.js')).traceHtml(found, subject);
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
