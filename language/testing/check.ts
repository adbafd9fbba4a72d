import { applyEdits } from '../text/edit.js';
import { expect } from 'vitest';
import type { DirectiveFile } from '../scope/workspace.js';
import { Checker, type CheckOptions, offsetOf, sorted } from '../checks/engine.js';
import type { Finding, Fix, Rule } from '../checks/rule.js';
import { at } from '../standing/at.js';
import { FIXTURE_DAY, type FixtureFile, fixture, workspaceOf } from './fixture.js';

const DIRECTIVE = /\.(?:duban|督办)$/;

export interface CheckFixtureOptions extends CheckOptions {
  readonly asOf?: string;
}

/** Runs one rule (or all) over a fixture. */
export function findingsIn(
  source: string,
  rules?: readonly Rule[],
  options: CheckFixtureOptions = {},
): readonly Finding[] {
  return run(fixture(source), rules, options);
}

function run(
  files: readonly FixtureFile[],
  rules: readonly Rule[] | undefined,
  { asOf = FIXTURE_DAY, ...options }: CheckFixtureOptions,
): readonly Finding[] {
  // A fixture's files that are no directives are the speeches that its documents name.
  const speeches = new Map(files.filter(({ path }) => !DIRECTIVE.test(path)).map(({ path, text }) => [path, text]));
  const speechOf = (file: DirectiveFile): string | undefined => speeches.get(file.document?.speech ?? '');
  const speechProblem = ({ document }: DirectiveFile): string | undefined =>
    document?.speech === undefined || speeches.has(document.speech)
      ? undefined
      : `无法读取“${document.speech}”：文件不存在。`;
  const directives = files.filter(({ path }) => DIRECTIVE.test(path));
  return sorted(
    new Checker({ speechOf, speechProblem, ...options }, rules).check(at(workspaceOf(directives), asOf)).findings,
  );
}

/**
 * Expects the rule to fire exactly at the places marked `⟦…⟧`, each with the marked words, and nowhere else.
 * Returns the findings for a closer look at messages and fixes.
 */
export function expectMarked(rule: Rule, source: string, options: CheckFixtureOptions = {}): readonly Finding[] {
  const files = fixture(source);
  const found = run(files, [rule], options);
  const shown = (path: string, start: number, end: number): string => {
    const text = files.find((file) => file.path === path)?.text ?? '';
    return `${path}:${start} ${text.slice(start, end)}`;
  };
  const expected = files.flatMap((file) => file.marks.map((mark) => shown(file.path, mark.start, mark.end)));
  const actual = found.map((finding) => {
    const start = offsetOf(finding.place);
    return shown(finding.place.path, start, start + finding.place.span.end - finding.place.span.start);
  });
  expect(actual.toSorted(), found.map((finding) => finding.message).join('\n')).toEqual(expected.toSorted());
  return found;
}

/** The text of the fixture's first file after one fix of the rule's first finding. */
export function fixed(
  rule: Rule,
  source: string,
  pick: (fix: Fix) => boolean = () => true,
  options: CheckFixtureOptions = {},
): string {
  const files = fixture(source);
  const chosen = run(files, [rule], options)
    .flatMap((finding) => finding.fixes())
    .find(pick);
  const file = files[0];
  if (!chosen || !file) throw new Error('没有这样的修正');
  const result = applyEdits(
    file.text,
    chosen.edits.filter(({ path }) => path === file.path),
  );
  if (!result.ok) throw new Error(result.problem.message);
  return result.text;
}
