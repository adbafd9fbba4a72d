import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { Declaration } from '../scope/references.js';
import { type Spot, spotAt, type View } from './analysis.js';
import { rangeIn } from './places.js';
import { targetAt } from './targets.js';

/** Dependencies as a call hierarchy: a task “calls” what it waits for (前置) and what it belongs to (上级). */
const DEPENDENCIES = new Set(['prerequisites', 'parent']);

function itemOf({ entity, file }: Declaration): CallHierarchyItem {
  const { block } = entity;
  const deadline = entity.fields.find(({ spec }) => spec?.key === 'deadline')?.syntax.value.text;
  return {
    name: [entity.id, entity.title.split('\n')[0]].filter(Boolean).join(' '),
    kind: SymbolKind.Event,
    uri: file.path,
    range: rangeIn(block, { start: entity.span.start, end: block.text.trimEnd().length }),
    selectionRange: rangeIn(block, entity.span),
    ...(deadline ? { detail: deadline } : {}),
  };
}

/** The task under the cursor: named there, or the block that the cursor stands in. */
export function prepareCallHierarchy(spot: Spot): CallHierarchyItem[] {
  const target = targetAt(spot)?.target;
  const block = target?.kind === 'block' ? target.block : { entity: spot.entity, file: spot.file };
  return block.entity.kind === 'task' || block.entity.kind === 'item' ? [itemOf(block)] : [];
}

const declarationAt = (view: View | undefined, item: CallHierarchyItem): Declaration | undefined => {
  const spot = view && spotAt(view, item.selectionRange.start);
  return spot && { entity: spot.entity, file: spot.file };
};

/** What the task waits for. */
export function outgoingCalls(view: View | undefined, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const from = declarationAt(view, item);
  if (!view || !from) return [];
  const calls = new Map<unknown, { to: CallHierarchyItem; fromRanges: Range[] }>();
  for (const { target, mention } of view.names.in({ workspace: view.workspace, entity: from.entity })) {
    if (target.kind !== 'block' || !isDependency(mention)) continue;
    const call = calls.get(target.block.entity) ?? { to: itemOf(target.block), fromRanges: [] };
    call.fromRanges.push(rangeIn(from.entity.block, mention.span));
    calls.set(target.block.entity, call);
  }
  return [...calls.values()];
}

/** What waits for the task. */
export function incomingCalls(view: View | undefined, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const to = declarationAt(view, item);
  if (!view || !to) return [];
  const calls = new Map<unknown, { from: CallHierarchyItem; fromRanges: Range[] }>();
  for (const { mention } of view.names.of({ kind: 'block', block: to }, { declarations: false })) {
    if (!isDependency(mention)) continue;
    const { entity, file, span } = mention;
    const call = calls.get(entity) ?? { from: itemOf({ entity, file }), fromRanges: [] };
    call.fromRanges.push(rangeIn(entity.block, span));
    calls.set(entity, call);
  }
  return [...calls.values()];
}

function isDependency({
  role,
  entity,
  span,
}: {
  role: string;
  entity: Declaration['entity'];
  span: { start: number };
}): boolean {
  if (role !== 'reference') return false;
  const field = entity.fields.find(
    ({ syntax: { value } }) => value.span.start <= span.start && span.start < value.span.end,
  );
  return DEPENDENCIES.has(field?.spec?.key ?? '');
}
