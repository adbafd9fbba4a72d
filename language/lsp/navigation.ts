import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-types';
import type { Spot } from './analysis.js';
import { rangeIn } from './places.js';
import { declarationOf, type Named } from './mentions.js';
import { targetAt } from './targets.js';

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

const locationOf = ({ mention: { file, entity, span } }: Named): Location => ({
  uri: file.path,
  range: rangeIn(entity.block, span),
});

/** Every place where what stands under the cursor is named: by name, alias, elided form or id. */
export function references(spot: Spot, withDeclaration: boolean): Location[] {
  const found = targetAt(spot);
  if (!found) return [];
  return spot.names.of(found.target, { declarations: withDeclaration }).map(locationOf);
}

/** The same within the file, for highlighting. */
export function highlights(spot: Spot): DocumentHighlight[] {
  const found = targetAt(spot);
  if (!found) return [];
  return spot.names.of(found.target, { declarations: true, within: spot.file }).map(({ mention, declares }) => ({
    range: rangeIn(mention.entity.block, mention.span),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
