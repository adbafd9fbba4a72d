import type { Span } from '../../text/span.js';
import { findCadences } from './cadence.js';
import { findCondition } from './condition.js';
import { findLimits } from './deadlines.js';
import { type FoundOwners, findOwners } from './owners.js';
import { findPlaceholders } from './placeholders.js';
import { findStrength } from './strength.js';
import { findTargets } from './targets.js';
import type { Strength } from '../types.js';

/** Everything that one sentence says about a task; spans are offsets into the sentence. */
export interface Slots {
  readonly owners: FoundOwners;
  readonly limits: readonly Span[];
  readonly targets: readonly Span[];
  readonly cadence: readonly Span[];
  readonly strength: Strength | null;
  readonly condition: string | null;
  readonly placeholders: readonly string[];
}

/** Reads all slots of a sentence. `known` are the unit names that the workspace registers, `events` those of its events. */
export function readSlots(sentence: string, known?: ReadonlySet<string>, events?: readonly string[]): Slots {
  const limits = findLimits(sentence, events);
  const rhythms = findCadences(sentence, events);
  // “每天检查不少于2次” is a rhythm with its measure, not a result.
  const targets = findTargets(sentence, limits).filter(
    (t) => !rhythms.some((c) => (c.start <= t.start && t.start < c.end) || (t.start < c.start && c.end === t.end)),
  );
  const cadence = rhythms.filter((c) => !targets.some((t) => t.start <= c.start && c.end <= t.end));
  return {
    owners: findOwners(sentence, known),
    limits,
    targets,
    cadence,
    strength: findStrength(sentence, limits[0]?.start ?? targets[0]?.start),
    condition: findCondition(sentence),
    placeholders: findPlaceholders(sentence),
  };
}
