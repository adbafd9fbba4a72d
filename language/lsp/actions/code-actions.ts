import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Finding } from '../../checks/rule.js';
import type { View } from '../analysis.js';
import { spotAt } from '../analysis.js';
import { diagnosticOf } from '../diagnostics.js';
import { offsetAt } from '../places.js';
import { EditCollector } from './edits.js';
import { REFACTORINGS } from './refactorings.js';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.duban`;
export const ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL];

const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** The fixes of what was found here, the refactorings that fit here, and one action for all sure fixes of the file. */
export function codeActions(
  view: View,
  range: Range,
  found: readonly Finding[],
  only?: readonly string[],
): CodeAction[] {
  const { source, path } = { source: view.file.source, path: view.file.path };
  const from = offsetAt(source, range.start);
  const to = offsetAt(source, range.end);
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    for (const finding of found) {
      const start = finding.place.block.start + finding.place.span.start;
      const end = finding.place.block.start + finding.place.span.end;
      if (finding.place.path !== path || end < from || start > to) continue;
      actions.push(...fixesOf(finding, found));
    }
  }
  if (wants(only, CodeActionKind.Refactor)) {
    const spot = spotAt(view, range.start);
    if (spot) for (const refactoring of REFACTORINGS) actions.push(...refactoring(spot, range));
  }
  if (wants(only, FIX_ALL)) {
    const all = fixAll(found.filter((finding) => finding.place.path === path));
    if (all) actions.push(all);
  }
  return actions;
}

function fixesOf(finding: Finding, all: readonly Finding[]): CodeAction[] {
  const actions: CodeAction[] = [];
  const diagnostics = [diagnosticOf(finding)];
  for (const fix of finding.fixes()) {
    const edits = new EditCollector();
    if (!edits.add(fix)) continue;
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: edits.done(),
      ...(fix.preferred ? { isPreferred: true } : {}),
    });
  }
  const alike = all.filter(({ code, place }) => code === finding.code && place.path === finding.place.path);
  if (actions.length > 0 && alike.length > 1) {
    const edits = new EditCollector();
    const fixed = alike.filter((other) => other.fixes().some((fix) => edits.add(fix))).length;
    if (fixed > 1) {
      actions.push({
        title: `一并修正本文件的${fixed}处（${finding.code}）`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: edits.done(),
      });
    }
  }
  return actions;
}

/** Every fix that is surely what was meant. */
function fixAll(found: readonly Finding[]): CodeAction | undefined {
  const edits = new EditCollector();
  let fixed = 0;
  for (const finding of found) {
    const sure = finding.fixes().find((fix) => fix.preferred);
    if (sure && edits.add(sure)) fixed++;
  }
  if (edits.empty) return undefined;
  return { title: `修正本文件中有把握的${fixed}处`, kind: FIX_ALL, edit: edits.done() };
}
