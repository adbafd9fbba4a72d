import type { TypedField } from '../model/entities.js';
import type { NameMention } from '../model/values.js';
import type { Spot } from './analysis.js';
import type { Named } from './mentions.js';
import { contains } from './places.js';

/** The names of a field, where it is a list of units or people. */
export const namesIn = (field: TypedField): readonly NameMention[] =>
  field.value?.type === 'units' || field.value?.type === 'people' ? field.value.names : [];

/** What stands at a place, with the words it is named by; undefined where nothing with a meaning of its own does. */
export function targetAt(spot: Spot): Named | undefined {
  let nearest: Named | undefined;
  for (const named of spot.names.in(spot)) {
    // Behind one name and before the next (甲#|1): the later one.
    if (contains(named.mention.span, spot.at)) nearest = named;
  }
  return nearest;
}
