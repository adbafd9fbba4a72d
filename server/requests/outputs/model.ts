import { at } from '../../../language/standing/at.js';
import { toBase64 } from '../../base64.js';
import type { Exported, ExportParams } from '../../protocol.js';
import type { Office } from '../office.js';
import { tasksIn } from '../rows.js';
import type { Output } from './output.js';

export const modelOutput: Output = {
  id: 'model',
  title: '数据',
  description: '任务、单位、进展的全部数据，供其他程序读取（docs/duban.schema.json）',
  extensions: ['json'],
  many: false,
  ofOneFile: false,
  make,
};

async function make({ analyst, configuration }: Office, { uri, asOf }: ExportParams): Promise<Exported> {
  const { toInterchange } = await import('../../../documents/export/to-interchange.js');
  const workspace = analyst.current();
  const model = toInterchange(at(workspace, asOf ?? analyst.today, configuration.lightPolicy), {
    ...(uri === undefined ? {} : { files: new Set(tasksIn(workspace, uri).map(({ file }) => file.path)) }),
  });
  const text = `${JSON.stringify(model, undefined, 1)}\n`;
  return { files: [{ fileName: '督办数据.json', base64: toBase64(new TextEncoder().encode(text)) }], remarks: [] };
}
