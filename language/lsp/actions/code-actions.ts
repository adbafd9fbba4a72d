import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Finding } from '../../checks/rule.js';
import { EditSet } from '../../text/edit.js';
import type { View } from '../analysis.js';
import { spotAt } from '../analysis.js';
import { diagnosticOf } from '../diagnostics.js';
import { workspaceEdit } from '../edits.js';
import { offsetAt } from '../places.js';
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
      actions.push(...fixesOf(view, finding, found));
    }
  }
  if (wants(only, CodeActionKind.Refactor)) {
    const spot = spotAt(view, range.start);
    if (spot) for (const refactoring of REFACTORINGS) actions.push(...refactoring(spot, range));
  }
  if (wants(only, FIX_ALL)) {
    const all = fixAll(
      view,
      found.filter((finding) => finding.place.path === path),
    );
    if (all) actions.push(all);
  }
  return actions;
}

function fixesOf({ workspace }: View, finding: Finding, all: readonly Finding[]): CodeAction[] {
  const actions: CodeAction[] = [];
  const diagnostics = [diagnosticOf(finding)];
  for (const fix of finding.fixes()) {
    const edit = workspaceEdit(workspace, fix.edits);
    if (!edit) continue;
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit,
      ...(fix.preferred ? { isPreferred: true } : {}),
    });
  }
  const alike = all.filter(({ code, place }) => code === finding.code && place.path === finding.place.path);
  if (actions.length > 0 && alike.length > 1) {
    const together = new EditSet();
    const fixed = alike.filter((other) => other.fixes().some(({ edits }) => together.add(edits))).length;
    const edit = workspaceEdit(workspace, together.edits);
    if (fixed > 1 && edit) {
      actions.push({
        title: `一并修正本文件的${fixed}处（${finding.code}）`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit,
      });
    }
  }
  return actions;
}

/** Every fix that is surely what was meant. */
function fixAll({ workspace }: View, found: readonly Finding[]): CodeAction | undefined {
  const together = new EditSet();
  let fixed = 0;
  for (const finding of found) {
    const sure = finding.fixes().find((fix) => fix.preferred);
    if (sure && together.add(sure.edits)) fixed++;
  }
  const edit = together.empty ? undefined : workspaceEdit(workspace, together.edits);
  return edit && { title: `修正本文件中有把握的${fixed}处`, kind: FIX_ALL, edit };
}
