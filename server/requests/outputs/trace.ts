import { readQuotingFile, traceSpeech } from '../../../language/draft/index.js';
import { toBase64 } from '../../base64.js';
import type { Exported, ExportParams } from '../../protocol.js';
import { Refusal } from '../../runtime.js';
import type { Office } from '../office.js';
import { fileName } from '../speech.js';
import { heldAgainstSpeech } from '../trace.js';
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

async function make(office: Office, { extension, uri }: ExportParams): Promise<Exported> {
  if (uri === undefined) throw new Refusal('请先选定对照哪个任务文件。');
  const { speechUri, text, directives, drafted } = await heldAgainstSpeech(office, uri);
  const quoting = directives.map((file) => readQuotingFile(file.source.text));
  const tasks = quoting.flatMap((file) => file.tasks);
  const trace = traceSpeech(
    drafted,
    tasks,
    quoting.flatMap((file) => file.leftOut),
  );
  const title = quoting[0]?.title ?? '';
  const subject = {
    title,
    speech: fileName(speechUri),
    file: directives.map(({ path }) => fileName(path)).join('、'),
    tasks,
  };
  const { traceHtml, traceJson, traceText } = await import('../../../documents/trace/index.js');
  const content =
    extension === 'json'
      ? traceJson(trace, text, subject)
      : extension === 'txt'
        ? traceText(trace, subject)
        : traceHtml(trace, subject);
  const { missing } = trace.totals;
  return {
    files: [{ fileName: `${title}讲话对照.${extension}`, base64: toBase64(new TextEncoder().encode(content)) }],
    remarks: missing > 0 ? [`有${missing}处要求还没有任务引用。`] : [],
  };
}
