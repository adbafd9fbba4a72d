import type { Exported, ExportParams, OutputKind } from '../../protocol.js';
import { Refusal } from '../../runtime.js';
import type { Office } from '../office.js';
import { ledgerOutput } from './ledger.js';
import { modelOutput } from './model.js';
import type { Output } from './output.js';
import { traceOutput } from './trace.js';

/** Every document that can be made. To add one, add a file here and its line; client and menus list what stands here. */
const ALL: readonly Output[] = [ledgerOutput, traceOutput, modelOutput];

export const OUTPUTS: readonly OutputKind[] = ALL.map(({ make: _make, ...kind }) => kind);

/** Makes a document. */
export function exportOutput(office: Office, params: ExportParams): Promise<Exported> {
  const output = ALL.find(({ id }) => id === params.output);
  if (!output) throw new Refusal(`不知道“${params.output}”是什么文件。`);
  if (!output.extensions.includes(params.extension)) {
    throw new Refusal(
      `${output.title}不能写成 .${params.extension}，可以写成 ${output.extensions.map((one) => `.${one}`).join('、')}。`,
    );
  }
  return output.make(office, params);
}
