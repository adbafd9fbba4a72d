import type { Entity, TypedField } from '../model/entities.js';
import type { NameMention } from '../model/values.js';
import type { DirectiveFile, Workspace } from '../scope/workspace.js';
import type { Spot } from './analysis.js';
import { type Mention, mentionsIn, type Named, type Target } from './mentions.js';
import { contains } from './places.js';

/** The names of a field, where it is a list of units or people. */
export const namesIn = (field: TypedField): readonly NameMention[] =>
  field.value?.type === 'units' || field.value?.type === 'people' ? field.value.names : [];

/** The block that declares a target. */
const entityOf = (target: Target): Entity =>
  target.kind === 'block' ? target.block.entity : target.kind === 'unit' ? target.unit.entity : target.post.entity;

/** One head can declare several units (东城区、西城区). */
const sameTarget = (a: Target, b: Target): boolean =>
  a.kind === b.kind &&
  entityOf(a) === entityOf(b) &&
  (a.kind !== 'unit' || b.kind !== 'unit' || a.unit.name === b.unit.name);

/** What stands at a place, with the words it is named by; undefined where nothing with a meaning of its own does. */
export function targetAt({ workspace, file, entity, at }: Spot): Named | undefined {
  let nearest: Named | undefined;
  for (const named of mentionsIn(workspace, file, entity)) {
    // Behind one name and before the next (甲#|1): the later one.
    if (contains(named.mention.span, at)) nearest = named;
  }
  return nearest;
}

const indexes = new WeakMap<Workspace, ReadonlyMap<Entity, readonly Named[]>>();

/** Every mention of the workspace by the block that declares what is meant. */
function mentionsByTarget(workspace: Workspace): ReadonlyMap<Entity, readonly Named[]> {
  let index = indexes.get(workspace) as Map<Entity, Named[]> | undefined;
  if (!index) {
    index = new Map();
    for (const file of workspace.files) {
      for (const entity of file.entities) {
        for (const named of mentionsIn(workspace, file, entity)) {
          const declared = entityOf(named.target);
          const known = index.get(declared);
          if (known) known.push(named);
          else index.set(declared, [named]);
        }
      }
    }
    indexes.set(workspace, index);
  }
  return index;
}

/** Every place of the workspace where a target is named, declarations included. */
export const mentionsOf = (workspace: Workspace, wanted: Target): readonly Mention[] =>
  (mentionsByTarget(workspace).get(entityOf(wanted)) ?? [])
    .filter(({ target }) => sameTarget(target, wanted))
    .map(({ mention }) => mention);

const ofFiles = new WeakMap<Workspace, Map<DirectiveFile, readonly Named[]>>();

/** The same in one file, without looking at the others. */
export function mentionsInFile({ workspace, file }: Spot, wanted: Target): readonly Mention[] {
  const known = ofFiles.get(workspace) ?? new Map<DirectiveFile, readonly Named[]>();
  ofFiles.set(workspace, known);
  const named = known.get(file) ?? file.entities.flatMap((entity) => [...mentionsIn(workspace, file, entity)]);
  known.set(file, named);
  return named.filter(({ target }) => sameTarget(target, wanted)).map(({ mention }) => mention);
}
