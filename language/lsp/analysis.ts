import type { Position } from 'vscode-languageserver-types';
import { WorkspaceBuilder } from '../scope/builder.js';
import type { Entity } from '../model/entities.js';
import type { DirectiveFile, Task, Workspace } from '../scope/workspace.js';
import { at, type Standing } from '../standing/at.js';
import type { SourceFile } from '../grammar/generated/ast.js';
import { parse } from '../syntax/parse.js';
import type { WorkCalendar } from '../time/types.js';
import type { Names } from './mentions.js';
import { blockIndexAt, offsetAt } from './places.js';

/** What every feature is a function of: the workspace, the file that is looked at, and where in it. */
export interface View {
  readonly workspace: Workspace;
  /** What the workspace means on the day that is looked at. */
  readonly standing: Standing;
  readonly file: DirectiveFile;
  readonly names: Names;
}

/** A view with a place in it. */
export interface Spot extends View {
  /** UTF-16 offset in the file. */
  readonly offset: number;
  readonly entity: Entity;
  /** The same offset counted from the entity's block. */
  readonly at: number;
  /** The task that the entity is, if it is one. */
  readonly task: Task | undefined;
}

export function spotAt(view: View, position: Position): Spot | undefined {
  const { source } = view.file;
  const offset = offsetAt(source, position);
  const entity = view.file.entities[blockIndexAt(source, offset)];
  return entity && { ...view, offset, entity, at: offset - entity.block.start, task: taskOf(view, entity) };
}

export const taskOf = (view: View, entity: Entity): Task | undefined =>
  entity.kind === 'task' ? tasksByEntity(view.workspace).get(entity) : undefined;

const byEntity = new WeakMap<Workspace, ReadonlyMap<Entity, Task>>();

/** The tasks of a workspace by their entity. */
export function tasksByEntity(workspace: Workspace): ReadonlyMap<Entity, Task> {
  let tasks = byEntity.get(workspace);
  if (!tasks) {
    tasks = new Map(workspace.tasks.map((task) => [task.entity, task]));
    byEntity.set(workspace, tasks);
  }
  return tasks;
}

const NO_NAMES: Names = { in: () => [], of: () => [] };

/**
 * The files of a workspace as they are now, and what they mean. The meaning is worked out when somebody asks and kept
 * until a file changes; unchanged blocks keep theirs across changes.
 */
export class Analyst {
  private readonly sources = new Map<string, SourceFile>();
  private readonly builder = new WorkspaceBuilder();
  private workspace: Workspace | undefined;
  private standing: Standing | undefined;
  private files: ReadonlyMap<string, DirectiveFile> = new Map();
  private roots: ReadonlyMap<SourceFile, DirectiveFile> = new Map();
  /** Langium's services, which are made of this analyst, say where names stand. */
  names: Names = NO_NAMES;
  /** Grows with every change. */
  revision = 0;

  constructor(
    private asOf: string,
    private readonly calendar?: WorkCalendar,
  ) {}

  /** A file's text has been read; `uri` is its identity and its folder. */
  set(uri: string, source: SourceFile): void {
    if (this.sources.get(uri) === source) return;
    this.sources.set(uri, source);
    this.changed();
  }

  /** The same from its text, unless that is what the source says already. */
  read(uri: string, text: string | undefined): void {
    const source = this.sources.get(uri);
    if (text !== undefined && text !== source?.text) this.set(uri, parse(text, source));
  }

  delete(uri: string): void {
    if (this.sources.delete(uri)) this.changed();
  }

  setAsOf(day: string): void {
    if (day === this.asOf) return;
    // The text means what it meant; only what is asked of it is another day's.
    this.asOf = day;
    this.standing = undefined;
    this.revision++;
  }

  source(uri: string): SourceFile | undefined {
    return this.sources.get(uri);
  }

  get uris(): readonly string[] {
    return [...this.sources.keys()];
  }

  get today(): string {
    return this.asOf;
  }

  current(): Workspace {
    if (!this.workspace) {
      const inputs = [...this.sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, source]) => ({ path, source }));
      this.workspace = this.builder.build(inputs, this.calendar ? { calendar: this.calendar } : {});
      this.files = new Map(this.workspace.files.map((file) => [file.path, file]));
      this.roots = new Map(this.workspace.files.map((file) => [file.source, file]));
    }
    return this.workspace;
  }

  /** The workspace as of today; the same object while neither changed. */
  currently(): Standing {
    this.standing ??= at(this.current(), this.asOf);
    return this.standing;
  }

  view(uri: string): View | undefined {
    const workspace = this.current();
    const file = this.files.get(uri);
    return file && { workspace, standing: this.currently(), file, names: this.names };
  }

  /** The file whose tree this is, as long as it is the newest. */
  viewOf(root: SourceFile): View | undefined {
    const workspace = this.current();
    const file = this.roots.get(root);
    return file && { workspace, standing: this.currently(), file, names: this.names };
  }

  private changed(): void {
    this.workspace = undefined;
    this.standing = undefined;
    this.revision++;
  }
}
