import type { DirectiveFile } from '../../language/scope/workspace.js';
import type { Standing } from '../../language/standing/at.js';

/** What every output may be made of. The host gives it; nothing here reads a clock or a file. */
export interface OutputRequest {
  /** The workspace and the day that states and lights are of, under the office's light policy. */
  readonly standing: Standing;
  /** Paths of the files that it is about; all without. */
  readonly files?: ReadonlySet<string> | undefined;
  /** What the office has set for its ledgers. */
  readonly ledger?:
    | { readonly title?: string | undefined; readonly columns?: readonly string[] | undefined }
    | undefined;
  /** The speech of a file: its name and its words. Rejects with a sentence where it cannot be read. */
  readonly speechOf?: (file: DirectiveFile) => Promise<{ readonly name: string; readonly text: string }>;
  /** True where it is only looked at: then drafts may be shown even of what leaves the house. */
  readonly onScreen?: boolean;
}

export interface OutputFile {
  /** Without folder. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

export interface Made {
  readonly files: readonly OutputFile[];
  /** What the person should know: tasks without dates, what was left out. */
  readonly remarks: readonly string[];
}

/** A document that can be made, as it says of itself: what hosts list. */
export interface OutputKind {
  /** Stable: `ledger`, `notice` … */
  readonly id: string;
  /** 台账, 交办单 … */
  readonly title: string;
  readonly description: string;
  /** File endings without the dot, the usual one first. */
  readonly endings: readonly string[];
  /** True where one call makes several files (one a unit). */
  readonly many: boolean;
  /** True where it is about one directive file. */
  readonly ofOneFile: boolean;
  /** True where it goes out of the house: then drafts and doubled ids keep it from being written. */
  readonly leaves: boolean;
}

/** An output: a pure view of the workspace, and a thin writer for each ending. Writers are loaded when they are used. */
export interface Output<View = unknown> extends OutputKind {
  /** Refuses with {@link NothingToShow} where there is nothing to show. */
  readonly view: (request: OutputRequest) => View | Promise<View>;
  readonly write: (view: View, ending: string, request: OutputRequest) => Promise<Made>;
}

/** There is nothing to make the output of; the message is a sentence for the clerk. */
export class NothingToShow extends Error {}

/** Keeps view and writer of one output of one type. */
export const output = <View>(declared: Output<View>): Output => declared as unknown as Output;
