import type { Reference } from 'langium';
import type { Block } from '../grammar/generated/ast.js';
import { readNames } from '../lower/names.js';
import { splitList } from '../text/lists.js';
import type { Declaration } from '../scope/references.js';
import { type Entity, fieldsOf, type TypedField } from '../model/entities.js';
import type { NameMention, RefMention, Term } from '../model/values.js';
import type { DirectiveFile, Workspace } from '../scope/workspace.js';
import type { Post, Unit } from '../scope/unit.js';
import { inBlock } from '../syntax/nodes.js';
import { tailWords } from '../table/tails.js';
import type { BlockKind } from '../table/words.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { declaredAs, referencesIn } from './declared.js';

/** What a name stands for: a unit, a post, or a block with an id, a code or a title. */
export type Target =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'block'; readonly block: Declaration };

/** A place where a target is named. */
export interface Mention {
  readonly file: DirectiveFile;
  readonly entity: Entity;
  /** Counted from the entity's block. */
  readonly span: Span;
  /**
   * `head`: its declaration; `name`: by its name, perhaps a shorter one; `reference`: by its id, title or code; `alias`:
   * its other names, where they are declared.
   */
  readonly role: 'head' | 'name' | 'reference' | 'alias';
}

/** A name with what it stands for: the cross-reference of the tree (`Block.names`). */
export class Named implements Reference<Block> {
  constructor(
    readonly target: Target,
    readonly mention: Mention,
  ) {}

  get $refText(): string {
    const { entity, span } = this.mention;
    return entity.block.text.slice(span.start, span.end);
  }

  get ref(): Block {
    return declarationOf(this.target).entity.block;
  }

  /** Whether the target gets its name here. */
  get declares(): boolean {
    return this.mention.role === 'head' || this.mention.role === 'alias';
  }
}

/** Who knows which names stand where; in the server, Langium's linker and index. */
export interface Names {
  /** Every name in the spot's block that stands for something, in the order of its lines. */
  in(spot: { readonly workspace: Workspace; readonly entity: Entity }): readonly Named[];
  /** Every place of the workspace (or of one file) where a target is named. */
  of(target: Target, options: { readonly declarations: boolean; readonly within?: DirectiveFile }): readonly Named[];
}

/** The block that declares a target, and the file it stands in. */
export function declarationOf(target: Target): { readonly path: string; readonly entity: Entity } {
  if (target.kind === 'block') return { path: target.block.file.path, entity: target.block.entity };
  const { path, entity } = target.kind === 'unit' ? target.unit : target.post;
  return { path, entity };
}

/** One head can declare several units (东城区、西城区). */
export const sameTarget = (a: Target, b: Target): boolean =>
  a.kind === b.kind &&
  declarationOf(a).entity === declarationOf(b).entity &&
  (a.kind !== 'unit' || b.kind !== 'unit' || a.unit.name === b.unit.name);

/** Reads every name in a block that stands for something: the scope of its cross-references. */
export function* mentionsIn(workspace: Workspace, file: DirectiveFile, entity: Entity): Generator<Named> {
  const reader = new Reader(workspace, file, entity);
  yield* reader.head();
  for (const field of entity.fields) yield* reader.field(field);
}

const NAMED_BY_TITLE = new Set<BlockKind | undefined>(['list', 'class', 'event', 'field', 'rule']);
const TIMES = new Set(['deadline', 'milestone', 'condition']);
/** Units in the 尾注 of a fact. */
const TAIL_UNIT = new RegExp(`(?:${tailWords('unit')})\\s*[：:]\\s*([^；;（）()]+)`, 'g');

class Reader {
  private readonly text: string;

  constructor(
    private readonly workspace: Workspace,
    private readonly file: DirectiveFile,
    private readonly entity: Entity,
  ) {
    this.text = entity.block.text;
  }

  /** The names that a block gives to what it declares, and the class that its head word is. */
  *head(): Generator<Named> {
    const { entity, file } = this;
    const { names } = file.environment;
    const { head } = entity.block;
    if (!head) return;
    if (entity.word?.layer === 'office') yield* this.declared('class', entity.word.word, head.wordSpan);
    if (entity.kind === 'unit') {
      yield* this.unitNames();
    } else if (entity.kind === 'post') {
      const post = names.post(entity.title);
      if (post?.entity === entity) yield this.named({ kind: 'post', post }, entity.titleSpan, 'head');
    } else if (head.idSpan && head.id !== undefined) {
      yield this.named({ kind: 'block', block: { entity, file } }, head.idSpan, 'head');
    } else if (NAMED_BY_TITLE.has(entity.kind) && entity.title !== '' && !/[、，,]/.test(entity.title)) {
      yield this.named({ kind: 'block', block: { entity, file } }, entity.titleSpan, 'head');
    }
  }

  private *unitNames(): Generator<Named> {
    const { entity } = this;
    const { names } = this.file.environment;
    const { title } = entity.block.head ?? {};
    const { parts } = splitList(entity.title);
    for (const part of title && parts.length > 1 ? parts : []) {
      const unit = names.find(part.text);
      if (title && unit?.entity === entity)
        yield this.named({ kind: 'unit', unit }, inBlock(title, part.span.start, part.span.end), 'head');
    }
    const unit = parts.length > 1 ? undefined : names.find(entity.title);
    if (unit?.entity !== entity) return;
    yield this.named({ kind: 'unit', unit }, entity.titleSpan, 'head');
    for (const key of ['fullName', 'aliases'] as const) {
      for (const { syntax } of fieldsOf(entity, key)) {
        for (const { span } of splitList(syntax.value.text).parts)
          yield this.named({ kind: 'unit', unit }, inBlock(syntax.value, span.start, span.end), 'alias');
      }
    }
  }

  *field(field: TypedField): Generator<Named> {
    const { spec, value, syntax } = field;
    if (spec && spec.key === spec.name) yield* this.declared('field', spec.name, syntax.nameSpan);
    if (!value || !spec) return;
    if (TIMES.has(spec.type)) yield* this.events(syntax.value);
    switch (value.type) {
      case 'units':
        yield* this.units(value.names);
        break;
      case 'people':
        yield* this.people(value.names);
        break;
      case 'refs':
        // The members of a group are units, read as one list: 市发改委、统计局.
        if (this.entity.kind === 'unit')
          yield* this.units(
            value.refs.flatMap(({ text, span }) => readNames(text).names.map((mention) => ({ ...mention, span }))),
          );
        else for (const ref of value.refs) yield* this.reference(spec.key, ref);
        break;
      case 'names':
        if (spec.key === 'usedOn') for (const { text, span } of value.names) yield* this.declared('class', text, span);
        break;
      case 'id':
        if (spec.key === 'code' && this.entity.kind === 'document')
          yield this.named(
            { kind: 'block', block: { entity: this.entity, file: this.file } },
            syntax.value.span,
            'head',
          );
        break;
      case 'fact':
        if (spec.key !== 'tenures' && value.fact.by) yield* this.units([value.fact.by]);
        for (const match of syntax.value.text.matchAll(TAIL_UNIT))
          yield* this.unitsAt(syntax.value, match.index + match[0].length - (match[1]?.length ?? 0), match[1] ?? '');
        break;
      case 'setDeadline': {
        const { by } = value.setDeadline;
        if (by !== '') yield* this.unitsAt(syntax.value, syntax.value.text.lastIndexOf(by), by);
        break;
      }
      case 'cadence': {
        const { receiver } = this.file.environment.dating.understandCadence(syntax.value.text);
        if (receiver !== null) yield* this.unitsAt(syntax.value, syntax.value.text.lastIndexOf(receiver), receiver);
        break;
      }
      case 'expression':
        for (const term of value.expression.terms) yield* this.term(term);
        break;
      case 'exemption':
        for (const { text, span } of value.exemption.codes) yield* this.declared('rule', text, span);
        break;
      default:
    }
  }

  private *units(mentions: readonly NameMention[]): Generator<Named> {
    for (const { mention, unit } of this.file.environment.names.resolve(mentions))
      if (unit) yield this.named({ kind: 'unit', unit }, mention.span, 'name');
  }

  private *people(mentions: readonly NameMention[]): Generator<Named> {
    for (const mention of mentions) {
      const post = this.file.environment.names.postNamed(mention);
      if (post) yield this.named({ kind: 'post', post }, mention.span, 'name');
    }
  }

  /** Units written within other words, at an offset of a value. */
  private *unitsAt(value: TypedField['syntax']['value'], at: number, written: string): Generator<Named> {
    if (at < 0) return;
    const mentions = readNames(written).names.map((mention) => ({
      ...mention,
      span: inBlock(value, at + mention.span.start, at + mention.span.end),
    }));
    yield* this.units(mentions);
  }

  /** `代号#编号` names a document, then one of its blocks. */
  private *reference(key: string, ref: RefMention): Generator<Named> {
    const { entity, file, workspace } = this;
    const hash = ref.text.search(/[#＃]/);
    const cut = ref.span.start + hash;
    const other = ref.code === undefined ? undefined : workspace.byCode.get(ref.code);
    if (other?.document && hash > 0)
      yield this.named(
        { kind: 'block', block: { entity: other.document.entity, file: other } },
        { start: ref.span.start, end: cut },
        'reference',
      );
    const found = referencesIn(workspace).resolve({ entity, file }, key, ref)?.found;
    if (found) yield this.named({ kind: 'block', block: found }, { start: cut + 1, end: ref.span.end }, 'reference');
  }

  private *term(term: Term): Generator<Named> {
    const { start, end } = term.span;
    const words = this.text.slice(start, end);
    const lead = /^非(?:\s+|(?=列入))/.exec(words)?.[0].length ?? 0;
    if (term.kind === 'class') {
      yield* this.declared('class', term.name, { start: start + lead, end });
    } else if (term.kind === 'listed') {
      yield* this.declared('list', term.list, { start: start + words.lastIndexOf(term.list), end });
    } else {
      yield* this.declared('field', term.field, {
        start: start + lead,
        end: start + lengthOf(words, lead, term.field),
      });
      if (term.kind !== 'compare') return;
      const { vocabulary } = this.file.environment;
      const type = (vocabulary.field(term.field, 'item', undefined) ?? vocabulary.field(term.field, 'task', undefined))
        ?.type;
      const at = start + words.lastIndexOf(term.value);
      const mentions = readNames(term.value).names.map((mention) => ({
        ...mention,
        span: { start: at + mention.span.start, end: at + mention.span.end },
      }));
      if (type === 'units') yield* this.units(mentions);
      else if (type === 'people') yield* this.people(mentions);
    }
  }

  /** The events that words of time count from (汛期前, 获批后30日内), the longest name at each place. */
  private *events(value: TypedField['syntax']['value']): Generator<Named> {
    const names = this.file.environment.events.flatMap((event) =>
      event.declared ? [event.name, ...event.aliases] : [],
    );
    if (names.length === 0) return;
    const all = this.file.environment.events.flatMap((event) => [event.name, ...event.aliases]);
    for (let at = 0; at < value.text.length; at++) {
      const here = all.filter((name) => name !== '' && value.text.startsWith(name, at));
      if (here.length === 0) continue;
      const longest = here.reduce((a, b) => (b.length > a.length ? b : a));
      const event = this.file.environment.events.find(
        (each) => each.name === longest || each.aliases.includes(longest),
      );
      if (event?.declared && names.includes(longest))
        yield* this.declared('event', event.name, inBlock(value, at, at + longest.length));
      at += longest.length - 1;
    }
  }

  private *declared(kind: BlockKind, name: string, span: Span): Generator<Named> {
    const block = declaredAs(this.workspace, this.file, kind, name);
    if (block) yield this.named({ kind: 'block', block }, span, 'reference');
  }

  private named(target: Target, span: Span, role: Mention['role']): Named {
    return new Named(target, { file: this.file, entity: this.entity, span, role });
  }
}

/** How far the raw text of a folded name reaches. */
function lengthOf(words: string, from: number, folded: string): number {
  for (let end = from + 1; end <= words.length; end++) if (fold(words.slice(from, end)) === folded) return end;
  return from;
}
