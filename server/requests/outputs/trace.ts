import { toBase64 } from '../../base64.js';
import type { Exported, ExportParams } from '../../protocol.js';
import { Refusal } from '../../runtime.js';
import type { Office } from '../office.js';
import { traceOf } from '../trace.js';
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
  const { result, directives, tasks } = await traceOf(office, uri);
  const { traceHtml, traceJson, traceText } = await import('../../../documents/trace/index.js');
  const title = directives[0]?.document?.title ?? '';
  const text =
    extension === 'json'
      ? traceJson(result)
      : extension === 'txt'
        ? traceText(result)
        : traceHtml(result, title, new Map(tasks.map((task) => [task.key, task.title])));
  const { missing } = result.totals;
  return {
    files: [{ fileName: `${title}讲话对照.${extension}`, base64: toBase64(new TextEncoder().encode(text)) }],
    remarks: missing > 0 ? [`有${missing}处要求还没有任务引用。`] : [],
  };
}
