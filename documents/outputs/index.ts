import { hindrances, hindranceLine } from '../../language/checks/hindrances.js';
import { checklist } from './checklist.js';
import { report } from './report.js';
import { ledger } from './ledger.js';
import { letters } from './letters.js';
import { model } from './model.js';
import type { Made, Output, OutputKind, OutputRequest } from './output.js';
import { status } from './status.js';
import { trace } from './trace.js';
import { unitSheets } from './unit-sheets.js';

export {
  type Asked,
  type Made,
  NothingToShow,
  type OutputFile,
  type OutputKind,
  type OutputRequest,
} from './output.js';

/** Every document that can be made. To add one, add a file here and its line; hosts and menus list what stands here. */
const OUTPUTS: readonly Output[] = [ledger, unitSheets, status, ...letters, report, checklist, trace, model];

/** What can be made, in the order of menus. */
export const OUTPUT_KINDS: readonly OutputKind[] = OUTPUTS.map(({ view: _view, write: _write, ...kind }) => kind);

/** Why nothing was written: a sentence each. */
export interface Refused {
  readonly refused: readonly string[];
}

/**
 * Makes an output. What leaves the house is refused while drafts or doubled ids stand in its files; `shown` is how the
 * host shows a path.
 * @throws NothingToShow where there is nothing to make it of.
 */
export async function makeOutput(
  id: string,
  ending: string,
  request: OutputRequest,
  shown: (path: string) => string = (path) => path,
): Promise<(Made & { readonly view: unknown }) | Refused> {
  const found = OUTPUTS.find((each) => each.id === id);
  if (!found) return { refused: [`不知道“${id}”是什么文件。`] };
  if (!found.endings.includes(ending)) return { refused: [wrongEnding(found, `.${ending}`)] };
  if (found.leaves && request.onScreen !== true) {
    const { files } = request;
    const named = request.standing.workspace.files.filter(({ path }) => files === undefined || files.has(path));
    const kept = hindrances(named);
    if (kept.length > 0) return { refused: kept.map((hindrance) => hindranceLine(hindrance, shown)) };
  }
  const view = await found.view(request);
  return { ...(await found.write(view, ending, request)), view };
}

/** The ending by which a file's name says its format; undefined where the output has none such. */
export function endingOf(kind: OutputKind, fileName: string): string | undefined {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return ending !== undefined && kind.endings.includes(ending) ? ending : undefined;
}

export const kindOf = (id: string): OutputKind | undefined => OUTPUT_KINDS.find((kind) => kind.id === id);

/** `台账不能写成 .doc，可以写成 .xlsx、.md。` */
export const wrongEnding = ({ title, endings }: OutputKind, written: string): string =>
  `${title}不能写成 ${written}，可以写成 ${endings.map((one) => `.${one}`).join('、')}。`;
