import { codePointOffsets } from '../../text/code-points.js';
import type { Draft, DraftTask } from '../types.js';
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

/** What is only offered (可能遗漏): as a task, with the reason in words. */
export interface PossibleTaskJson extends DraftTaskJson {
  readonly reason: string;
}

/** `{text, tasks, possible}` with offsets converted from UTF-16 units to code points, for programs in other languages. */
export function draftJson(draft: Draft): { text: string; tasks: DraftTaskJson[]; possible: PossibleTaskJson[] } {
  const toCodePoints = codePointOffsets(draft.text);
  return {
    text: draft.text,
    tasks: draft.tasks.map((task) => taskJson(task, toCodePoints)),
    possible: draft.possible.map((task) => ({ ...taskJson(task, toCodePoints), reason: reasonOf(task) })),
  };
}

/** Only what is promised, in this order, whatever else a task holds inside. */
const taskJson = (
  {
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
  }: DraftTask,
  toCodePoints: (offset: number) => number,
): DraftTaskJson => ({
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
});
