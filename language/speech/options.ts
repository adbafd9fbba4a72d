import type { Environment } from '../scope/workspace.js';
import type { Names } from '../scope/names.js';
import type { DraftOptions } from './types.js';

/** Everything that the drafter may know of a folder: its units, its day 0, its events. */
export function draftOptionsOf({ names, ref, events, calendar, readings }: Environment): DraftOptions {
  return { units: unitNames(names), ref, events, calendar, readings };
}

/** Every name that the registered units go by. */
export const unitNames = (names: Names): readonly string[] =>
  names.units.flatMap(({ name, fullName, aliases }) => [name, ...(fullName ? [fullName] : []), ...aliases]);
