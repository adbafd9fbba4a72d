import { type Declaration, References } from '../lower/references.js';
import { type Entity, fieldsOf, type TypedField } from '../model/entities.js';
import type { NameMention, RefMention } from '../model/values.js';
import type { DirectiveFile, Workspace } from '../model/workspace.js';
import type { Post, Unit } from '../registry/unit.js';
import { splitList } from '../lower/names.js';
import { inBlock } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import type { Spot } from './analysis.js';
import { contains } from './places.js';

/** What a name stands for: a unit, a post, or a block with an id or a title. */
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
  /** `head`: its declaration; `name`: in a list of units or people; `reference`: by id or title; `alias`: its other names. */
  readonly role: 'head' | 'name' | 'reference' | 'alias';
  /** For references: the id within the words, without the code before `#`. */
  readonly ref?: RefMention;
}

const references = new WeakMap<Workspace, References>();

/** The resolver of a workspace's references, made once. */
export function referencesIn(workspace: Workspace): References {
  let found = references.get(workspace);
  if (!found) {
    found = new References(workspace);
    references.set(workspace, found);
  }
  return found;
}

/** The names of a field, where it is a list of units or people. */
export const namesIn = (field: TypedField): readonly NameMention[] =>
  field.value?.type === 'units' || field.value?.type === 'people' ? field.value.names : [];

export const sameTarget = (a: Target, b: Target): boolean => {
  if (a.kind === 'unit') return b.kind === 'unit' && a.unit.entity === b.unit.entity && a.unit.name === b.unit.name;
  if (a.kind === 'post') return b.kind === 'post' && a.post.entity === b.post.entity;
  return b.kind === 'block' && a.block.entity === b.block.entity;
};

/** What stands at a place, with the words it is named by; undefined where nothing with a meaning of its own does. */
export function targetAt({
  workspace,
  file,
  entity,
  at,
}: Spot): { readonly target: Target; readonly span: Span } | undefined {
  for (const { target, mention } of mentionsIn(workspace, file, entity)) {
    if (contains(mention.span, at)) return { target, span: mention.span };
  }
  return undefined;
}

/** Every place of the workspace where a target is named, declarations included. */
export function mentionsOf(workspace: Workspace, wanted: Target): readonly Mention[] {
  const found: Mention[] = [];
  for (const file of workspace.files) {
    for (const entity of file.entities) {
      for (const { target, mention } of mentionsIn(workspace, file, entity)) {
        if (sameTarget(target, wanted)) found.push(mention);
      }
    }
  }
  return found;
}

interface Named {
  readonly target: Target;
  readonly mention: Mention;
}

/** Every name in a block that stands for something, in the order of its lines. */
export function* mentionsIn(workspace: Workspace, file: DirectiveFile, entity: Entity): Generator<Named> {
  yield* ownNames(file, entity);
  for (const field of entity.fields) {
    const { value } = field;
    if (value?.type === 'units') {
      const resolved = file.environment.names.resolve(value.names);
      for (const { mention, unit } of resolved) {
        if (unit) yield named({ kind: 'unit', unit }, file, entity, mention.span, 'name');
      }
    } else if (value?.type === 'people') {
      const resolved = file.environment.names.resolvePeople(value.names, file.environment.asOf);
      for (const { mention, post } of resolved) {
        if (post) yield named({ kind: 'post', post }, file, entity, mention.span, 'name');
      }
    } else if (value?.type === 'refs') {
      for (const ref of value.refs) {
        const target = referred(workspace, file, entity, field, ref);
        if (target) yield { target, mention: { file, entity, span: ref.span, role: 'reference', ref } };
      }
    }
  }
}

function referred(
  workspace: Workspace,
  file: DirectiveFile,
  entity: Entity,
  field: TypedField,
  ref: RefMention,
): Target | undefined {
  if (entity.kind === 'unit') {
    const unit = file.environment.names.find(ref.text);
    return unit && { kind: 'unit', unit };
  }
  const referent = referencesIn(workspace).resolve({ entity, file }, field.spec?.key ?? '', ref);
  return referent?.found && { kind: 'block', block: referent.found };
}

const named = (target: Target, file: DirectiveFile, entity: Entity, span: Span, role: Mention['role']): Named => ({
  target,
  mention: { file, entity, span, role },
});

const NAMED_BY_TITLE = new Set(['list', 'class', 'event', 'field', 'rule']);

/** The names that a block gives to what it declares: its title or id, and the other names of a unit. */
function* ownNames(file: DirectiveFile, entity: Entity): Generator<Named> {
  const { names } = file.environment;
  const head = entity.block.head;
  if (!head) return;
  if (entity.kind === 'unit') {
    for (const part of entity.title.includes('、') || entity.title.includes('，')
      ? splitList(entity.title).parts
      : []) {
      const unit = names.find(part.text);
      const span = inBlock(head.title, part.span.start, part.span.end);
      if (unit?.entity === entity) yield named({ kind: 'unit', unit }, file, entity, span, 'head');
    }
    const unit = names.find(entity.title);
    if (unit?.entity !== entity) return;
    const target: Target = { kind: 'unit', unit };
    yield named(target, file, entity, entity.titleSpan, 'head');
    for (const key of ['fullName', 'aliases']) {
      for (const field of fieldsOf(entity, key)) {
        const { value } = field.syntax;
        for (const part of splitList(value.text).parts) {
          yield named(target, file, entity, inBlock(value, part.span.start, part.span.end), 'alias');
        }
      }
    }
  } else if (entity.kind === 'post') {
    const post = names.post(entity.title);
    if (post?.entity === entity) yield named({ kind: 'post', post }, file, entity, entity.titleSpan, 'head');
  } else if (head.idSpan && head.id !== undefined) {
    yield named({ kind: 'block', block: { entity, file } }, file, entity, head.idSpan, 'head');
  } else if (entity.kind && NAMED_BY_TITLE.has(entity.kind) && entity.title !== '') {
    yield named({ kind: 'block', block: { entity, file } }, file, entity, entity.titleSpan, 'head');
  }
}
