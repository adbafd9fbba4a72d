import { URI, UriUtils } from 'langium';
import { draftOptionsOf, draftTasks, toDuban } from '../../language/speech/index.js';
import type { Draft, DraftParams } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';
import { fileName, readSpeechText } from './speech.js';

/** Proposes the tasks of a speech as a directive file beside it. */
export async function draft(office: Office, { speech, date }: DraftParams): Promise<Draft> {
  const { text, notices } = await readSpeechText(office, speech);
  const folder = UriUtils.dirname(URI.parse(speech)).toString();
  const { files } = office.analyst.current();
  // The register of the nearest folder above the speech: a speech lies in 讲话/ beside the files that quote it.
  const neighbour = files.find((file) => folder === file.folder || folder.startsWith(`${file.folder}/`)) ?? files[0];
  const known = neighbour ? draftOptionsOf(neighbour.environment) : {};
  const proposed = draftTasks(text, { ...known, ref: date ?? office.analyst.today });
  if (proposed.tasks.length === 0)
    throw new Refusal('没有找到可以列为任务的要求。请确认文件内容完整；扫描件要先做文字识别。');
  const day = date ?? proposed.date ?? undefined;
  const name = fileName(speech).replace(/\.[^.]*$/, '');
  return {
    text: toDuban(proposed, {
      meeting: proposed.title ?? name,
      ...(day === undefined ? {} : { date: day }),
      speechPath: fileName(speech),
    }),
    fileName: `${name}.duban`,
    tasks: proposed.tasks.length,
    remarks: notices,
  };
}
