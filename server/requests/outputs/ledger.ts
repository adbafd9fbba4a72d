import { onDay } from '../../../language/standing/at.js';
import { toBase64 } from '../../base64.js';
import type { Exported, ExportParams } from '../../protocol.js';
import { Refusal } from '../../runtime.js';
import type { Office } from '../office.js';
import { tasksIn } from '../rows.js';
import type { Output } from './output.js';

export const ledgerOutput: Output = {
  id: 'ledger',
  title: '台账',
  description: '全部任务一张表，可打印',
  extensions: ['xlsx', 'md', 'csv', 'json'],
  many: false,
  ofOneFile: false,
  make,
};

async function make({ analyst, configuration }: Office, { extension, uri, asOf }: ExportParams): Promise<Exported> {
  const { ledgerExtension, ledgerView, writeLedger } = await import('../../../documents/ledger/index.js');
  const format = ledgerExtension(`a.${extension}`);
  if (!format) throw new Refusal(`台账不能写成 .${extension}。`);
  const workspace = analyst.current();
  const tasks = tasksIn(workspace, uri);
  if (tasks.length === 0) throw new Refusal('这里没有任务可以列入台账。');
  const { ledger } = configuration.config;
  const on = onDay(asOf ?? analyst.today);
  const view = ledgerView(workspace, {
    asOf: on.day,
    files: new Set(tasks.map(({ file }) => file.path)),
    ...(configuration.lightPolicy ? { policy: configuration.lightPolicy } : {}),
    ...(ledger?.columns ? { columns: ledger.columns } : {}),
    ...(ledger?.title ? { title: ledger.title } : {}),
  });
  const content = await writeLedger(view, format);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const drafts = tasks.filter(({ id }) => id === undefined).length;
  const undated = tasks.filter((task) => on.due(task) === undefined && !task.ongoing).length;
  const remarks = [
    ...(drafts > 0 ? [`有${drafts}项任务还没有编号。`] : []),
    ...(undated > 0 ? [`有${undated}项任务没有确定的期限。`] : []),
  ];
  return { files: [{ fileName: `${view.title}.${format}`, base64: toBase64(bytes) }], remarks };
}
