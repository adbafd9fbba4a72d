import type { Strength } from '../table/strengths.js';
import type { Span } from '../text/span.js';
import type { DeadlineContext, IsoDate } from '../time/types.js';

/** What a sentence of a speech is, after the labelling scheme in docs/drafting.md. */
export type UnitLabel = 'task' | 'exhortation' | 'background' | 'heading' | 'boilerplate';

/** How binding the words are, strongest first: the closed list of 力度. */
export type { Strength };

/** The style of an enumerator; the order of the list is the usual depth in official documents. */
export type EnumeratorStyle = 'chapter' | 'hanzi' | 'paren' | 'digit' | 'parenDigit' | 'circle' | 'ordinalIs' | 'first';

/** An enumerator at the start of a unit: `（二）` is `{style: 'paren', value: 2}`. */
export interface Enumerator {
  readonly style: EnumeratorStyle;
  readonly value: number;
  /** Its length in UTF-16 units, the white space after it included. */
  readonly length: number;
}

/** One sentence of the source with what became of it. Every non-space character lies in exactly one unit. */
export interface DraftUnit extends Span {
  readonly label: UnitLabel;
  /** Index of the paragraph that the unit stands in. */
  readonly paragraph: number;
  /** Number of the top-level heading above it (`2` under 二、); 0 before the first. */
  readonly section: number;
  /** The enumerator it begins with, if any. */
  readonly enumerator: Enumerator | null;
  /** The names of the rules that spoke, with their weights: the answer to “why is this a task?”. */
  readonly reasons: readonly Reason[];
}

/** One rule that spoke for (positive) or against (negative) a unit being a task. */
export interface Reason {
  readonly rule: string;
  readonly weight: number;
}

/** The units and persons that a sentence charges; names stand as written. */
export interface Assignment {
  /** Units that lead: 牵头, 负责, or the bare subject. */
  readonly lead: readonly string[];
  /** Units that assist: 会同, 配合, 协同. */
  readonly support: readonly string[];
  /** Units of both kinds in the order of the text. */
  readonly owners: readonly string[];
  /** Persons and posts (`李明副市长`, `各县区主要负责同志`). */
  readonly leaders: readonly string[];
}

/** One proposed task. Offsets are UTF-16; {@link draftJson} converts them to code points. */
export interface DraftTask extends Span, Assignment {
  /** `1-3`: the third task under 一、. */
  readonly id: string;
  readonly title: string;
  /** The words of the source between start and end. */
  readonly quote: string;
  /** True where the owners were taken over from the sentence or the head of the list before. */
  readonly inherited: boolean;
  readonly deadline: readonly string[];
  readonly targets: readonly string[];
  readonly cadence: readonly string[];
  readonly strength: Strength | null;
  readonly condition: string | null;
  readonly placeholders: readonly string[];
  /** How likely it is one, between 0 and 1, as calibrated on labelled documents; below 0.6 a person should look. */
  readonly confidence: number;
}

/**
 * What may be a task: offered for a person to decide, never listed by itself. It is read like a task, its id follows those of the tasks, and
 * `confidence` says how likely it is one.
 */
export interface PossibleTask extends DraftTask {
  /** The cues that spoke loudest. */
  readonly reasons: readonly Reason[];
}

/** What a text yields: its units, headings, proposed tasks and offers. */
export interface SpeechReading {
  readonly units: readonly DraftUnit[];
  readonly headings: readonly DraftHeading[];
  readonly tasks: readonly DraftTask[];
  readonly possible: readonly PossibleTask[];
}

/** A heading of the source, kept for numbering and for 分组. */
export interface DraftHeading extends Span {
  readonly level: number;
  readonly section: number;
  /** The words without their number and final punctuation. */
  readonly title: string;
}

/** What was read out of one text. */
export interface Draft {
  readonly text: string;
  /** The title line of the document, if one was recognised. */
  readonly title: string | null;
  /** A date that the document bears itself, ISO; null where none stands. */
  readonly date: IsoDate | null;
  readonly kind: 'speech' | 'plan';
  readonly tasks: readonly DraftTask[];
  /** 可能遗漏: at least one in three is a task. */
  readonly possible: readonly PossibleTask[];
  readonly units: readonly DraftUnit[];
  readonly headings: readonly DraftHeading[];
}

/** What drafting depends on besides the text. */
export interface DraftOptions extends Partial<DeadlineContext> {
  /** Names and aliases of the units that the workspace knows. */
  readonly units?: readonly string[];
}
