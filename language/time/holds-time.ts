import { knownEvents } from './data/events.js';
import { scannerFor } from './grammar/scan.js';
import { readSource } from './source.js';
import type { NamedEvent } from './types.js';

/** Units and words of time, written out or as part of what the reader could not make anything of. */
const TIME_WORD =
  /[年月旬]|季度|[春夏秋冬]季|星期|礼拜|工作日|周[一二三四五六日天末内]|[本上下]周|[天日](?:前|后|内|起|底|止)|节[前后日]|假期|学期|期[前后内满末]|汛|[之以]前|(?<![最随落善先售然])后(?![续勤备])/u;

const NO_NAMES: readonly string[] = [];
const names = knownEvents.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => name.length > 1);

/** True where a text holds any word of time or the name of an event, read or not: such words may change a day. */
export function holdsTime(text: string, events: readonly NamedEvent[] = []): boolean {
  if (text === '') return false;
  if (TIME_WORD.test(text) || names.some((name) => text.includes(name))) return true;
  if (events.some(({ name, aliases }) => [name, ...aliases].some((word) => word !== '' && text.includes(word))))
    return true;
  return scannerFor({ eventNames: NO_NAMES }).scan(readSource(text).chars).length > 0;
}
