import { type Entity, firstOf, textsOf } from '../model/entities.js';
import type { DirectiveFile, Document, Environment, Section, Task, Workspace } from './workspace.js';
import { PRELUDE } from '../prelude/generated.js';
import { postOf, unitsOf } from './declare.js';
import { Names } from './names.js';
import type { Block, SourceFile } from '../grammar/generated/ast.js';
import { parse } from '../syntax/parse.js';
import { fold } from '../text/fold.js';
import { parseFullDate } from '../time/full-date.js';
import { defaultCalendar, defaultEvents, readingSettings } from '../time/index.js';
import type { NamedEvent, WorkCalendar } from '../time/types.js';
import { Dating } from './dating.js';
import { eventOf } from './events.js';
import { lowerBlock } from '../lower/lower.js';
import { resolveTask, stem } from './task.js';
import type { Vocabulary } from '../table/vocabulary.js';
import { extend, KERNEL } from './vocabulary.js';

/** One file as it comes in: its path, and its text already read into blocks. */
export interface SourceInput {
  readonly path: string;
  readonly source: SourceFile;
}

export interface WorkspaceOptions {
  readonly calendar?: WorkCalendar;
}

/** What a folder declares, and what it sees. */
interface FolderScope {
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  readonly events: readonly NamedEvent[];
  readonly readings: Readonly<Record<string, string>>;
  readonly firstIsLead: boolean;
  /** By day 0; under the empty word those of files without one. */
  readonly datings: Map<string, Dating>;
}

/** A file of the last workspace, and with which words its blocks were read. */
interface Known {
  readonly vocabulary: Vocabulary;
  readonly file: DirectiveFile;
}

/** A block whose declarations reach beyond its file. */
interface SharedBlock {
  readonly block: Block;
  readonly path: string;
}

interface Declared {
  readonly entity: Entity;
  readonly path: string;
}

const WORD_KINDS = new Set(['class', 'field']);
const LIST_KINDS = new Set(['list']);
const SHARED_KINDS = new Set(['unit', 'post', 'event', 'class', 'field', 'list', 'setting']);

/**
 * Builds workspaces one after the other and keeps what did not change: entities of unchanged blocks, environments while
 * no shared declaration changed, tasks while neither changed. The result is the same as from a fresh builder.
 */
export class WorkspaceBuilder {
  private known: ReadonlyMap<string, Known> = new Map();
  private shared: readonly SharedBlock[] = [];
  /** What the shared blocks declare: the very entities that stand in their files. */
  private declared: ReadonlyMap<Block, Entity> = new Map();
  private readonly sharedIn = new WeakMap<
    SourceFile,
    { readonly vocabulary: Vocabulary; readonly blocks: readonly Block[] }
  >();
  private scopes = new Map<string, FolderScope>();
  private environments = new Map<string, { readonly key: readonly unknown[]; readonly environment: Environment }>();
  private calendar: WorkCalendar | undefined;
  private readonly prelude = preludeVocabulary();

  build(inputs: readonly SourceInput[], { calendar = defaultCalendar }: WorkspaceOptions = {}): Workspace {
    if (this.calendar !== calendar) this.environments.clear();
    this.calendar = calendar;
    const folders = [...new Set(inputs.map((input) => folderOf(input.path)))].sort();
    this.refreshScopes(inputs, folders);
    const known = new Map<string, Known>();
    const files: DirectiveFile[] = [];
    const tasks: Task[] = [];
    for (const input of inputs) {
      const made = this.file(input, calendar);
      known.set(input.path, made);
      files.push(made.file);
      for (const task of made.file.tasks) tasks.push(task);
    }
    this.known = known;
    return { files, tasks, byKey: keysOf(tasks), byCode: codesOf(files) };
  }

  private file({ path, source }: SourceInput, calendar: WorkCalendar): Known {
    const folder = folderOf(path);
    const scope = this.scopes.get(folder) as FolderScope;
    const { vocabulary } = scope;
    const known = this.known.get(path);
    const last = known?.vocabulary === vocabulary ? known.file : undefined;
    const { entities, head, tail } = lowered(source.blocks, vocabulary, last, this.declared);
    const environment = this.environment(path, folder, scope, entities, calendar);
    const same = last?.environment === environment ? last : undefined;
    if (known && same?.source === source) return known;
    const tasks: Task[] = [];
    const file: DirectiveFile = { path, folder, source, entities, tasks, document: environment.document, environment };
    const kept = same ? keptTasks(same, head, tail) : undefined;
    for (const task of kept?.before ?? []) tasks.push(task);
    for (const entity of same ? entities.slice(head, entities.length - tail) : entities)
      if (entity.kind === 'task') tasks.push(resolveTask(entity, file));
    for (const task of kept?.behind ?? []) tasks.push(task);
    // A task that stayed the same stands in the file as it is now.
    for (const task of tasks) (task as { file: DirectiveFile }).file = file;
    return { vocabulary, file };
  }

  /** Rebuilds vocabularies, registries, events and settings of all folders where a shared declaration changed. */
  private refreshScopes(inputs: readonly SourceInput[], folders: readonly string[]): void {
    const known = this.sharedBlocks(inputs, (folder) => this.scopes.get(folder)?.vocabulary ?? this.prelude);
    const same =
      known.length === this.shared.length &&
      known.every(
        ({ block, path }, index) => block === this.shared[index]?.block && path === this.shared[index]?.path,
      ) &&
      folders.every((folder) => this.scopes.has(folder));
    if (same) return;
    const vocabularies = this.vocabularies(inputs, folders);
    this.shared = this.sharedBlocks(inputs, (folder) => vocabularies.get(folder) as Vocabulary);
    const declared = new Map<string, Declared[]>(folders.map((folder) => [folder, []]));
    const entities = new Map<Block, Entity>();
    for (const { block, path } of this.shared) {
      const folder = folderOf(path);
      const entity = this.declare(block, path, vocabularies.get(folder) as Vocabulary);
      entities.set(block, entity);
      declared.get(folder)?.push({ entity, path });
    }
    this.declared = entities;
    const scopes = new Map<string, FolderScope>();
    for (const folder of folders) {
      const vocabulary = vocabularies.get(folder) as Vocabulary;
      scopes.set(folder, scopeOf(declared.get(folder) ?? [], vocabulary, nearest(scopes, folder), folder));
    }
    this.scopes = scopes;
    this.environments.clear();
  }

  private sharedBlocks(inputs: readonly SourceInput[], vocabularyOf: (folder: string) => Vocabulary): SharedBlock[] {
    const found: SharedBlock[] = [];
    for (const { path, source } of inputs) {
      for (const block of this.sharedBlocksOf(source, vocabularyOf(folderOf(path)))) found.push({ block, path });
    }
    return found;
  }

  /** A unit that did not change stays the same entity, so that what is known of its block is kept. */
  private declare(block: Block, path: string, vocabulary: Vocabulary): Entity {
    const known = this.declared.get(block);
    return known && this.known.get(path)?.vocabulary === vocabulary ? known : lowerBlock(block, vocabulary);
  }

  private sharedBlocksOf(source: SourceFile, vocabulary: Vocabulary): readonly Block[] {
    const known = this.sharedIn.get(source);
    if (known?.vocabulary === vocabulary) return known.blocks;
    const blocks = source.blocks.filter(({ head }) => {
      const kind = head && vocabulary.word(head.word)?.kind;
      return kind !== undefined && SHARED_KINDS.has(kind);
    });
    this.sharedIn.set(source, { vocabulary, blocks });
    return blocks;
  }

  /** Words first: whether 【企业】 opens an item depends on 【类别】企业. Then the slots that lists of any word declare. */
  private vocabularies(inputs: readonly SourceInput[], folders: readonly string[]): ReadonlyMap<string, Vocabulary> {
    const vocabularies = new Map<string, Vocabulary>();
    for (const folder of folders) {
      const blocks = inputs.filter(({ path }) => folderOf(path) === folder).flatMap(({ source }) => source.blocks);
      const grown = (vocabulary: Vocabulary, kinds: ReadonlySet<string>): Vocabulary => {
        const own = blocks.filter((block) => block.head && kinds.has(vocabulary.word(block.head.word)?.kind ?? ''));
        return own.length > 0
          ? extend(
              vocabulary,
              own.map((block) => lowerBlock(block, vocabulary)),
            )
          : vocabulary;
      };
      const outer = nearest(vocabularies, folder) ?? this.prelude;
      vocabularies.set(folder, grown(grown(outer, WORD_KINDS), LIST_KINDS));
    }
    return vocabularies;
  }

  private environment(
    path: string,
    folder: string,
    scope: FolderScope,
    entities: readonly Entity[],
    calendar: WorkCalendar,
  ): Environment {
    const headers = entities.filter((entity) => entity.kind === 'document' || entity.kind === 'section');
    const key: readonly unknown[] = [scope, ...headers];
    const known = this.environments.get(path);
    if (known && known.key.length === key.length && known.key.every((part, index) => part === key[index]))
      return known.environment;
    const document = documentOf(
      headers.find((entity) => entity.kind === 'document'),
      path,
    );
    const firstIsLead = document && firstOf(document.entity, 'firstIsLead')?.syntax.value.text;
    const ref = document?.date;
    const environment: Environment = {
      folder,
      vocabulary: scope.vocabulary,
      names: scope.names,
      ref,
      calendar,
      events: scope.events,
      readings: scope.readings,
      dating: this.datingOf(scope, ref, calendar),
      firstIsLead: firstIsLead ? fold(firstIsLead) === '是' : scope.firstIsLead,
      document,
      sections: sectionsOf(headers, path),
    };
    this.environments.set(path, { key, environment });
    return environment;
  }

  /** Meetings of one day share what their words mean. */
  private datingOf(scope: FolderScope, ref: string | undefined, calendar: WorkCalendar): Dating {
    let dating = scope.datings.get(ref ?? '');
    if (dating?.calendar !== calendar) {
      dating = new Dating(ref, scope.events, scope.readings, calendar);
      scope.datings.set(ref ?? '', dating);
    }
    return dating;
  }
}

/** The blocks of a file, typed: those before and behind the change from the last state of the file (`head` and `tail` of them). */
function lowered(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  last: DirectiveFile | undefined,
  declared: ReadonlyMap<Block, Entity>,
): { readonly entities: readonly Entity[]; readonly head: number; readonly tail: number } {
  const old = last?.source.blocks ?? [];
  const most = Math.min(blocks.length, old.length);
  let head = 0;
  while (head < most && blocks[head] === old[head]) head++;
  if (last && head === blocks.length && head === old.length) return { entities: last.entities, head, tail: 0 };
  let tail = 0;
  while (tail < most - head && blocks[blocks.length - 1 - tail] === old[old.length - 1 - tail]) tail++;
  const entities = last ? last.entities.slice(0, head) : [];
  for (const block of blocks.slice(head, blocks.length - tail))
    entities.push(declared.get(block) ?? lowerBlock(block, vocabulary));
  for (let at = old.length - tail; at < old.length; at++) entities.push((last as DirectiveFile).entities[at] as Entity);
  return { entities, head, tail };
}

/** The tasks among the first `head` and the last `tail` blocks of a file. */
function keptTasks(
  { entities, tasks }: DirectiveFile,
  head: number,
  tail: number,
): { readonly before: readonly Task[]; readonly behind: readonly Task[] } {
  const count = (from: number, to: number): number => {
    let found = 0;
    for (let at = from; at < to; at++) if (entities[at]?.kind === 'task') found++;
    return found;
  };
  const behind = count(entities.length - tail, entities.length);
  return { before: tasks.slice(0, count(0, head)), behind: behind === 0 ? [] : tasks.slice(-behind) };
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The entry of the folder itself or of the nearest folder above it. */
function nearest<T>(scopes: ReadonlyMap<string, T>, folder: string): T | undefined {
  for (let at = folder; at !== ''; at = folderOf(at)) {
    const found = scopes.get(at);
    if (found) return found;
  }
  return scopes.get('');
}

let preludeWords: Vocabulary | undefined;
/** Kernel words plus the prelude, which is written in the language itself. */
export function preludeVocabulary(): Vocabulary {
  preludeWords ??= extend(
    KERNEL,
    parse(PRELUDE).blocks.map((block) => lowerBlock(block, KERNEL)),
    'prelude',
  );
  return preludeWords;
}

function scopeOf(
  declared: readonly Declared[],
  vocabulary: Vocabulary,
  outer: FolderScope | undefined,
  folder: string,
): FolderScope {
  const units = declared
    .filter(({ entity }) => entity.kind === 'unit')
    .flatMap(({ entity, path }) => unitsOf(entity, path, folder));
  const posts = declared
    .filter(({ entity }) => entity.kind === 'post')
    .flatMap(({ entity, path }) => postOf(entity, path, folder) ?? []);
  const own = declared.filter(({ entity }) => entity.kind === 'event').flatMap(({ entity }) => eventOf(entity) ?? []);
  const inherited = outer?.events ?? defaultEvents;
  const ownNames = new Set(own.flatMap((event) => [event.name, ...event.aliases]));
  const readings: Record<string, string> = { ...outer?.readings };
  let firstIsLead = outer?.firstIsLead ?? false;
  for (const { entity } of declared) {
    if (entity.kind !== 'setting') continue;
    for (const { syntax } of entity.fields) {
      if (syntax.name === '首位牵头') firstIsLead = fold(syntax.value.text) === '是';
      const setting = readingSettings.find((candidate) => fold(candidate.name) === syntax.name);
      if (setting) readings[setting.convention] = syntax.value.text;
    }
  }
  return {
    vocabulary,
    names: units.length > 0 || posts.length > 0 || !outer ? new Names(outer?.names, units, posts) : outer.names,
    events: own.length > 0 ? [...own, ...inherited.filter((event) => !ownNames.has(event.name))] : inherited,
    readings,
    firstIsLead,
    datings: new Map(),
  };
}

function documentOf(entity: Entity | undefined, path: string): Document | undefined {
  if (!entity) return undefined;
  const code = textsOf(entity, 'code')[0]?.text;
  const date = textsOf(entity, 'date')[0]?.text;
  const speech = firstOf(entity, 'speech')?.value;
  return {
    entity,
    code: code ?? stem(path),
    codeWritten: code !== undefined,
    title: entity.title,
    date: date === undefined ? undefined : parseFullDate(date).date,
    speech: speech?.type === 'attachment' ? speech.paths[0]?.text : undefined,
  };
}

function sectionsOf(headers: readonly Entity[], path: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  for (const entity of headers) {
    if (entity.kind !== 'section' || entity.id === undefined || sections.has(entity.id)) continue;
    sections.set(entity.id, { entity, path, id: entity.id, title: entity.title });
  }
  return sections;
}

/** Tasks by folded key. An id that stands twice keeps the first; former ids resolve where no living task has them. */
function keysOf(tasks: readonly Task[]): ReadonlyMap<string, Task> {
  const keys = new Map<string, Task>();
  const former: [string, Task][] = [];
  for (const task of tasks) {
    task.lookupKeys.forEach((key, index) => {
      if (index > 0 || task.id === undefined) former.push([key, task]);
      else if (!keys.has(key)) keys.set(key, task);
    });
  }
  for (const [key, task] of former) if (!keys.has(key)) keys.set(key, task);
  return keys;
}

function codesOf(files: readonly DirectiveFile[]): ReadonlyMap<string, DirectiveFile> {
  const codes = new Map<string, DirectiveFile>();
  for (const file of files) {
    const code = file.document && fold(file.document.code);
    if (code && !codes.has(code)) codes.set(code, file);
  }
  return codes;
}
