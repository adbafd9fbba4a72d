import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-types';
import type { Entity } from '../model/entities.js';
import type { Spot } from './analysis.js';
import { rangeIn } from './places.js';
import type { Mention, Target } from './mentions.js';
import { mentionsInFile, mentionsOf, targetAt } from './targets.js';

/** The block that declares a target, and the file it stands in. */
export function declarationOf(target: Target): { readonly path: string; readonly entity: Entity } {
  if (target.kind === 'block') return { path: target.block.file.path, entity: target.block.entity };
  const { path, entity } = target.kind === 'unit' ? target.unit : target.post;
  return { path, entity };
}

/** From a name to where it is declared: a unit's block, a post, the task that a reference means. */
export function definition(spot: Spot): LocationLink[] {
  const found = targetAt(spot);
  if (!found) return [];
  const { path, entity } = declarationOf(found.target);
  const { block } = entity;
  return [
    {
      originSelectionRange: rangeIn(spot.entity.block, found.mention.span),
      targetUri: path,
      targetRange: rangeIn(block, { start: entity.span.start, end: block.text.trimEnd().length }),
      targetSelectionRange: rangeIn(block, entity.span),
    },
  ];
}

const locationOf = ({ file, entity, span }: Mention): Location => ({
  uri: file.path,
  range: rangeIn(entity.block, span),
});

/** Every place where what stands under the cursor is named: by name, alias, elided form or id. */
export function references(spot: Spot, withDeclaration: boolean): Location[] {
  const found = targetAt(spot);
  if (!found) return [];
  return mentionsOf(spot.workspace, found.target)
    .filter(({ role }) => withDeclaration || (role !== 'head' && role !== 'alias'))
    .map(locationOf);
}

/** The same within the file, for highlighting. */
export function highlights(spot: Spot): DocumentHighlight[] {
  const found = targetAt(spot);
  if (!found) return [];
  return mentionsInFile(spot, found.target).map(({ entity, span, role }) => ({
    range: rangeIn(entity.block, span),
    kind: role === 'head' || role === 'alias' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
