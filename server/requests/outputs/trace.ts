import { draftOptionsOf, draftTasks, readQuotingFile, traceSpeech } from '../../../language/speech/index.js';
import { toBase64 } from '../../base64.js';
import type { Exported, ExportParams } from '../../protocol.js';
import { Refusal } from '../../runtime.js';
import type { Office } from '../office.js';
import { fileName, readSpeechText, speechUriOf } from '../speech.js';
import type { Output } from './output.js';

export const traceOutput: Output = {
  id: 'trace',
  title: '讲话对照',
  description: '讲话逐段对照任务：哪些已列入、哪些遗漏、哪些不列，可打印',
  extensions: ['html', 'json', 'txt'],
  many: false,
  ofOneFile: true,
  make,
};

/** The same account as `duban trace` gives. */
async function make({ analyst, runtime }: Office, { extension, uri }: ExportParams): Promise<Exported> {
  const file = uri === undefined ? undefined : analyst.view(uri)?.file;
  if (!file) throw new Refusal('请先打开要对照的任务文件。');
  const speechUri = speechUriOf(file);
  if (speechUri === undefined) throw new Refusal('这个文件没有写“讲话稿：…”，没有可以对照的讲话。');
  const { text } = await readSpeechText({ runtime }, speechUri);
  const { tasks, leftOut, title } = readQuotingFile(file.source.text);
  const trace = traceSpeech(draftTasks(text, draftOptionsOf(file.environment)), tasks, leftOut);
  const { totalsLine, traceHtml, traceJson, traceText } = await import('../../../documents/trace/index.js');
  const subject = { title, speech: file.document?.speech ?? fileName(speechUri), file: fileName(file.path), tasks };
  const content =
    extension === 'json'
      ? traceJson(trace, text, subject)
      : extension === 'txt'
        ? traceText(trace, subject)
        : traceHtml(trace, subject);
  return {
    files: [{ fileName: `${title}讲话对照.${extension}`, base64: toBase64(new TextEncoder().encode(content)) }],
    remarks: [totalsLine(trace)],
  };
}
