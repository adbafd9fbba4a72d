import type { Entity } from '../model/entities.js';
import type { DirectiveFile, Task, Workspace } from '../scope/workspace.js';
import type { OnDay, Standing } from '../standing/at.js';
import type { Block } from '../grammar/generated/ast.js';
import type { Severity } from '../table/severities.js';
import type { FileEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

export type { Severity };

/** A place in a file: a span counted from its block's first character, so that it moves with the block. */
export interface Place {
  readonly path: string;
  readonly block: Block;
  readonly span: Span;
}

/** A change that settles a finding, for a light bulb and `fix all`. */
export interface Fix {
  /** What it does, as a clerk would say it: “设为牵头单位：市交通局”. */
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** True where it is surely what was meant, so that “fix all” may take it. */
  readonly preferred?: boolean;
}

export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** What a rule found. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What, why and what to do, in Chinese. */
  readonly message: string;
  readonly place: Place;
  readonly related: readonly Related[];
  /** Made on demand: most findings are never fixed by a click. */
  readonly fixes: () => readonly Fix[];
}

/** What a rule says beside its message. */
export interface ReportOptions {
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly Fix[];
  /** Only where one rule speaks in two degrees. */
  readonly severity?: Severity;
}

export type ReportInBlock = (span: Span, message: string, options?: ReportOptions) => void;
export type ReportAt = (place: Place, message: string, options?: ReportOptions) => void;

/** Material that only some hosts can give; rules that need it stay silent without. */
export interface CheckMaterials {
  /** The text of a file's 讲话稿, if it could be read. */
  readonly speechOf?: (file: DirectiveFile) => string | undefined;
  /** Why a file's 讲话稿 cannot be read, as a sentence; undefined where it can, or where the file names none. */
  readonly speechProblem?: (file: DirectiveFile) => string | undefined;
  /** Whether an attachment exists; undefined where the host cannot know. */
  readonly attachmentExists?: (file: DirectiveFile, path: string) => boolean | undefined;
  /** Parameters of rules from duban.config.json, for example the number of tasks that overload a unit. */
  readonly options?: RuleOptions | undefined;
}

/** What an office may set otherwise in its configuration. */
export interface RuleOptions {
  /** More tasks of one unit due on one day are too many. */
  readonly overload?: number | undefined;
  /** More reports of one unit in a month are too many. */
  readonly reportingLoad?: number | undefined;
}

export interface CheckContext extends CheckMaterials {
  /** What the workspace means on the day of the check. */
  readonly standing: Standing;
}

/**
 * One rule of the checker, declared as data: docs/checks.md, `duban explain`, the configuration's schema and the
 * editor's light bulbs are made of it.
 *
 * `entity` and `task` look at one block and may rely on its environment alone, so that their findings are kept while the
 * block, its environment and the day stay the same; likewise `file` on the file, its environment and its speech. What
 * depends on the day asks it of `on`. What concerns several files, or attachments, belongs into `workspace`.
 */
export interface Rule {
  /** Stable for ever; what its hundred is about is said in table/hundreds.ts. */
  readonly code: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly severity: Severity;
  /** A few words for lists. */
  readonly title: string;
  /** Why it matters: what goes wrong in the office when nobody looks. */
  readonly reason: string;
  /**
   * Two directive files: in `bad` it fires where 【】 … see the docs, in `good` it does not. Where a task alone is enough
   * the surroundings (meeting, units) are supplied by the test.
   */
  readonly example: { readonly bad: string; readonly good: string };
  /** True where some of its findings come with a fix. */
  readonly fixable?: boolean;
  readonly entity?: (entity: Entity, report: ReportInBlock, file: DirectiveFile, on: OnDay) => void;
  readonly task?: (task: Task, report: ReportInBlock, on: OnDay) => void;
  readonly file?: (file: DirectiveFile, report: ReportAt, materials: CheckMaterials) => void;
  readonly workspace?: (workspace: Workspace, report: ReportAt, context: CheckContext) => void;
}

/** Declares a rule; a function only so that the object literal is checked against the type where it is written. */
export const rule = (declaration: Rule): Rule => declaration;
