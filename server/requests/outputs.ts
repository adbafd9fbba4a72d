import { kindOf, makeOutput, NothingToShow, OUTPUT_KINDS, wrongEnding } from '../../documents/outputs/index.js';
import { at } from '../../language/standing/at.js';
import { toBase64 } from '../base64.js';
import type { Exported, ExportParams, OutputKind } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';
import { tasksIn } from './rows.js';
import { fileName, readNamedSpeech } from './speech.js';

export const OUTPUTS: readonly OutputKind[] = OUTPUT_KINDS.map(({ endings, leaves: _leaves, ...kind }) => ({
  ...kind,
  extensions: endings,
}));

/** Makes a document; what stands in the registry of outputs is all that there is to know of it. */
export async function exportOutput(office: Office, { output, extension, uri, asOf }: ExportParams): Promise<Exported> {
  const { analyst, configuration } = office;
  const kind = kindOf(output);
  if (!kind) throw new Refusal(`不知道“${output}”是什么文件。`);
  if (!kind.endings.includes(extension)) throw new Refusal(wrongEnding(kind, `.${extension}`));
  if (kind.ofOneFile && uri === undefined) throw new Refusal('请先打开要对照的任务文件。');
  const workspace = analyst.current();
  const { ledger } = configuration.config;
  const made = await makeOutput(
    output,
    extension,
    {
      standing: at(workspace, asOf ?? analyst.today, configuration.lightPolicy),
      files: filesOf(office, kind.ofOneFile, uri),
      ...(ledger ? { ledger } : {}),
      speechOf: async (file) => {
        const speech = await readNamedSpeech(office, file);
        return { name: fileName(speech.uri), text: speech.text };
      },
    },
    fileName,
  ).catch((error: unknown) => {
    throw error instanceof NothingToShow ? new Refusal(error.message) : error;
  });
  if ('refused' in made) throw new Refusal(made.refused.join('\n'));
  const encoder = new TextEncoder();
  return {
    files: made.files.map(({ name, content }) => ({
      fileName: name,
      base64: toBase64(typeof content === 'string' ? encoder.encode(content) : content),
    })),
    remarks: made.remarks,
  };
}

/** A file, the files of a folder that hold tasks, or all. */
function filesOf({ analyst }: Office, ofOneFile: boolean, uri: string | undefined): ReadonlySet<string> | undefined {
  if (uri === undefined) return undefined;
  return new Set(ofOneFile ? [uri] : tasksIn(analyst.current(), uri).map(({ file }) => file.path));
}
