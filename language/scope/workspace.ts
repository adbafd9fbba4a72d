import type { SourceFile } from '../grammar/generated/ast.js';
import type { Span } from '../text/span.js';
import type { Names, ResolvedUnit } from './names.js';
import type { NamedEvent, Readings, Understanding, WorkCalendar } from '../time/types.js';
import type { Dating } from './dating.js';
import type { Vocabulary } from '../table/vocabulary.js';
import type { Entity } from '../model/entities.js';
import type { Fact, Indicator, NameMention, RefMention } from '../model/values.js';

/** One directive file with its typed blocks. The same object while neither its text nor its environment changed. */
export interface DirectiveFile {
  /** Path within the workspace with `/`, or a URI; only its folder part has a meaning. */
  readonly path: string;
  readonly folder: string;
  readonly source: SourceFile;
  readonly entities: readonly Entity[];
  /** Its tasks, in order of the text. */
  readonly tasks: readonly Task[];
  readonly document: Document | undefined;
  readonly environment: Environment;
}

/** The meeting, paper or ledger that a file comes from. */
export interface Document {
  readonly entity: Entity;
  /** 代号, or the file's stem where none is written. */
  readonly code: string;
  readonly codeWritten: boolean;
  readonly title: string;
  /** The day that deadlines count from; undefined where no complete date is written. */
  readonly date: string | undefined;
  /** Path of the speech as written; undefined where there is none. */
  readonly speech: string | undefined;
}

/** Everything outside a block that the meaning of its fields depends on. The same object while none of it changed. */
export interface Environment {
  readonly folder: string;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** Day 0 of the file's deadlines: the document's date. Without one, only what names its own day is dated (DB122). */
  readonly ref: string | undefined;
  readonly calendar: WorkCalendar;
  readonly events: readonly NamedEvent[];
  readonly readings: Readings;
  /** Reads words of time as this file means them, and remembers what it has read. */
  readonly dating: Dating;
  readonly firstIsLead: boolean;
  readonly document: Document | undefined;
  readonly sections: ReadonlyMap<string, Section>;
}

/** 分组: a part of the speech whose owners, deadline and cadence its tasks take over where they say nothing. */
export interface Section {
  readonly entity: Entity;
  readonly path: string;
  readonly id: string;
  readonly title: string;
}

/** 延期: the day that a task is put off to, as its file dates the words from the day of the request. */
export interface Extension {
  readonly fact: Fact;
  /** Undefined where no day can be read from the words. */
  readonly deadline: string | undefined;
  /** What is written behind the new deadline. */
  readonly reason: string;
}

/** Where an effective value comes from: the task itself, its first responsible unit, or its section. */
export type Origin = 'own' | 'firstListed' | 'section';

/** A deadline in words with what it means. */
export interface Dated {
  readonly text: string;
  readonly span: Span;
  readonly understanding: Understanding;
}

export interface Milestone extends Dated {
  /** What is reached by then. */
  readonly what: string;
  readonly whatSpan: Span;
}

/** A task with everything resolved that does not depend on other tasks. */
export interface Task {
  readonly entity: Entity;
  readonly file: DirectiveFile;
  /** Folded id; undefined for a draft without one. */
  readonly id: string | undefined;
  /** `代号#编号`, the key of every export; a draft's ends in `#`. */
  readonly key: string;
  /** Folded keys that find the task: its own unless it is a draft, then those of its 原编号. */
  readonly lookupKeys: readonly string[];
  readonly title: string;
  readonly section: Section | undefined;
  /** Who leads, after 首位牵头 and the section had their say. */
  readonly leadUnits: readonly ResolvedUnit[];
  readonly leadOrigin: Origin;
  readonly responsibleUnits: readonly ResolvedUnit[];
  readonly supportUnits: readonly ResolvedUnit[];
  /** People as written, the section's where the task names none; who holds a post is a question of the day. */
  readonly leadOfficials: readonly NameMention[];
  readonly sponsorLeaders: readonly NameMention[];
  readonly responsiblePersons: readonly NameMention[];
  /** 时间节点 as written and understood, the section's where the task has none. */
  readonly deadline: Dated | undefined;
  readonly deadlineOrigin: Origin;
  /** The day that the task was first due: 明确时限 before 时间节点. */
  readonly originalDue: string | undefined;
  /** Every 延期 with the day that its words come to, approved or not, in the order of the text. */
  readonly extensions: readonly Extension[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly prerequisites: readonly RefMention[];
  /** 上级, as written. */
  readonly parent: RefMention | undefined;
  readonly strength: string | undefined;
  /** 类型：长期, a task without an end. */
  readonly ongoing: boolean;
  readonly facts: readonly Fact[];
}

/**
 * All files of a workspace with everything resolved that holds on any day; the input of checks, standing and documents.
 * What it means as of a day is asked of `standing/`.
 */
export interface Workspace {
  readonly files: readonly DirectiveFile[];
  readonly tasks: readonly Task[];
  /** Tasks by key (`代号#编号`, folded), former ids included. */
  readonly byKey: ReadonlyMap<string, Task>;
  /** Files by the folded code of their document. */
  readonly byCode: ReadonlyMap<string, DirectiveFile>;
}
