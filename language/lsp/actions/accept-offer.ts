import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { type FileEdit, lineAt, replaceSpan } from '../../text/edit.js';
import type { Spot } from '../analysis.js';
import { refactored } from './refactored.js';

/** A task that the drafter only offered stands in comments: # 【任务 3】…. */
const COMMENTED = /^#[ \u3000]?/;
const HEAD = /^#[ \u3000]?【任务/;
/** The line above an offer that says why it is one. */
const REASON = /^#[ \u3000]?可能遗漏/;

/** Takes the comment signs from an offered task, so that it counts; the line with the reason goes. */
export function acceptOffer(spot: Spot): CodeAction[] {
  const { file, offset } = spot;
  const { text } = file.source;
  let line = lineAt(text, offset);
  const words = (): string => text.slice(line.start, line.end);
  if (REASON.test(words())) line = lineAt(text, line.next);
  while (COMMENTED.test(words()) && !HEAD.test(words()) && line.start > 0) line = lineAt(text, line.start - 1);
  if (!HEAD.test(words())) return [];
  const edits: FileEdit[] = [];
  const edit = (start: number, end: number): unknown =>
    edits.push({ path: file.path, ...replaceSpan(text, { start, end }, '') });
  if (line.start > 0) {
    const above = lineAt(text, line.start - 1);
    if (REASON.test(text.slice(above.start, above.end))) edit(above.start, line.start);
  }
  for (;;) {
    const sign = COMMENTED.exec(words());
    if (!sign) break;
    edit(line.start, line.start + sign[0].length);
    if (line.next >= text.length) break;
    line = lineAt(text, line.next);
    if (HEAD.test(words()) || REASON.test(words())) break;
  }
  return refactored(spot, '列为任务', CodeActionKind.RefactorRewrite, edits);
}
