import { codePointOffsets } from '../../text/code-points.js';
import type { Draft } from '../types.js';
import { reasonOf } from './reason.js';

/** The interchange form of one task; offsets count code points of the text. */
export interface DraftTaskJson {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly owners: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly leaders: readonly string[];
  readonly deadline: readonly string[];
  readonly targets: readonly string[];
  readonly cadence: readonly string[];
  readonly strength: string | null;
  readonly condition: string | null;
  readonly placeholders: readonly string[];
  readonly confidence: number;
}

/** What is only offered (可能遗漏), in the same shape; the strongest cues as the reason. */
export interface PossibleTaskJson {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: string;
  readonly confidence: number;
}

/** `{text, tasks, possible}` with offsets converted from UTF-16 units to code points, for programs in other languages. */
export function draftJson(draft: Draft): { text: string; tasks: DraftTaskJson[]; possible: PossibleTaskJson[] } {
  const toCodePoints = codePointOffsets(draft.text);
  return {
    text: draft.text,
    tasks: draft.tasks.map(
      ({
        id,
        title,
        start,
        end,
        quote,
        owners,
        lead,
        support,
        leaders,
        deadline,
        targets,
        cadence,
        strength,
        condition,
        placeholders,
        confidence,
      }) => ({
        id,
        title,
        start: toCodePoints(start),
        end: toCodePoints(end),
        quote,
        owners,
        lead,
        support,
        leaders,
        deadline,
        targets,
        cadence,
        strength,
        condition,
        placeholders,
        confidence,
      }),
    ),
    possible: draft.possible.map((offer) => ({
      start: toCodePoints(offer.start),
      end: toCodePoints(offer.end),
      quote: offer.quote,
      reason: reasonOf(offer),
      confidence: offer.confidence,
    })),
  };
}
