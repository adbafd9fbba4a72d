import { CompletionItemKind } from 'vscode-languageserver-types';
import { indicatorsOf } from '../../model/entities.js';
import type { Workspace } from '../../scope/workspace.js';
import { fold } from '../../text/fold.js';
import type { Spot } from '../analysis.js';
import type { Candidate } from './offer.js';

/** One-line values that the fields of this key have elsewhere. */
export function* seenBefore({ workspace, entity }: Spot, key: string): Generator<Candidate> {
  const seen = new Set<string>();
  for (const file of workspace.files) {
    for (const other of file.entities) {
      if (other === entity) continue;
      for (const { spec, empty, syntax } of other.fields)
        if (spec?.key === key && !empty && !syntax.value.text.includes('\n')) seen.add(syntax.value.text);
    }
  }
  for (const label of seen) yield { label, kind: CompletionItemKind.Text, detail: '用过' };
}

interface Measure {
  readonly name: string;
  readonly unit: string;
  count: number;
}

/** The measures of the whole workspace, the most used first. */
function measuresIn(workspace: Workspace): readonly Measure[] {
  const seen = new Map<string, Measure>();
  for (const { entity } of workspace.tasks) {
    for (const { name, quantity } of indicatorsOf(entity)) {
      if (!quantity || name === '') continue;
      const key = `${fold(name)} ${quantity.unit}`;
      const known = seen.get(key);
      if (known) known.count++;
      else seen.set(key, { name, unit: quantity.unit, count: 1 });
    }
  }
  return [...seen.values()].toSorted((a, b) => b.count - a.count);
}

/** The same measure should bear the same name and unit everywhere. */
export function* measures(workspace: Workspace): Generator<Candidate> {
  for (const { name, unit, count } of measuresIn(workspace)) {
    yield {
      label: `${name} ≥ … ${unit}`.trim(),
      kind: CompletionItemKind.Unit,
      detail: `用过${count}次`,
      text: `${name} ≥ \${1} ${unit}`.trim(),
      snippet: true,
      also: [name],
    };
  }
}

const USUAL_UNITS: readonly string[] = ['亿元', '万元', '个', '项', '公里', '万亩', '户', '人', '%'];

/** What can be counted: the unit of the field's example and those of a measure of this name first, then those that were used at all. */
export function* unitsOfMeasure(workspace: Workspace, name: string, example = ''): Generator<Candidate> {
  const known = measuresIn(workspace);
  const own = known.filter((measure) => fold(measure.name) === fold(name));
  const usual = /[^\d\s.,]+$/.exec(example)?.[0] ?? '';
  const units = [usual, ...[...own, ...known].map(({ unit }) => unit)].filter((unit) => unit !== '');
  for (const label of new Set([...units, ...USUAL_UNITS])) yield { label, kind: CompletionItemKind.Unit };
}
