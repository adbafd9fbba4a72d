import { readFileSync, readdirSync } from 'node:fs';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../checks/rule.js';
import { RULES } from '../../checks/rules/generated.js';
import { applied, languageServices } from '../../testing/editor.js';
import { fixture } from '../../testing/fixture.js';
import { parse } from '../../syntax/parse.js';
import { Analyst, type View } from '../analysis.js';
import { Findings } from '../diagnostics.js';
import { rangeIn } from '../places.js';
import { codeActions, FIX_ALL } from './code-actions.js';

/** Files by path; those that are no directives are the speeches that the others name. */
type Office = Readonly<Record<string, string>>;

interface Checked {
  readonly view: (path: string) => View;
  readonly found: readonly Finding[];
}

function check(office: Office, asOf: string): Checked {
  const analyst = new Analyst(asOf);
  languageServices(analyst);
  for (const [path, text] of Object.entries(office)) if (path.endsWith('.duban')) analyst.set(path, parse(text));
  const findings = new Findings({ speechOf: (file) => office[file.document?.speech ?? ''] });
  const found = [...findings.all(analyst.currently()).values()].flat();
  return { view: (path) => analyst.view(path) as View, found };
}

function after(office: Office, { view }: Checked, changes: Readonly<Record<string, readonly TextEdit[]>> = {}): Office {
  const changed = Object.entries(changes).map(([path, edits]) => {
    const places = edits.map(({ range }) => JSON.stringify(range));
    expect(new Set(places).size, '两处改动重叠').toBe(places.length);
    return [path, applied(view(path), edits)] as const;
  });
  return { ...office, ...Object.fromEntries(changed) };
}

const sayings = (found: readonly Finding[], of: (finding: Finding) => boolean): readonly string[] =>
  found.filter(of).map(({ code, message, place }) => `${place.path} ${code} ${message}`);

/** What is new among the errors; renumbered and moved places count as the same. */
function newErrors(before: Checked, now: Checked): readonly string[] {
  const known = sayings(before.found, ({ severity }) => severity === 'error');
  return sayings(now.found, ({ severity }) => severity === 'error').filter((each) => !known.includes(each));
}

const fixesFor = (finding: Finding, checked: Checked): readonly CodeAction[] => {
  const { path, block, span } = finding.place;
  const own = checked.found.filter((other) => other.place.path === path);
  return codeActions(checked.view(path), rangeIn(block, span), own, ['quickfix']).filter(
    ({ title, diagnostics }) => diagnostics?.[0]?.message === finding.message && !title.startsWith('一并修正'),
  );
};

/** Fixes that only put the line where the clerk goes on writing: what is missing is still missing. */
const LEAVES_A_LINE = /^补写“[^”]+：”一行$/;
/** What is rightly asked once a block is a task, or an exemption one that could be. */
const RIGHTLY_ASKED = /DB122|DB109 .*没有要豁免的问题/;

/** Applies each fix of the findings of a rule and looks at what is left. */
function proveFixes(office: Office, code: string, asOf: string): number {
  const checked = check(office, asOf);
  let fixes = 0;
  for (const finding of checked.found.filter((each) => each.code === code)) {
    const isSame = (each: Finding): boolean => each.code === code && each.message === finding.message;
    for (const { title, edit } of fixesFor(finding, checked)) {
      fixes++;
      const now = check(after(office, checked, edit?.changes), asOf);
      const told = `${finding.message}\n${title}`;
      if (!LEAVES_A_LINE.test(title))
        expect(sayings(now.found, isSame).length, told).toBeLessThan(sayings(checked.found, isSame).length);
      expect(
        newErrors(checked, now).filter((each) => !RIGHTLY_ASKED.test(each)),
        told,
      ).toEqual([]);
    }
  }
  return fixes;
}

const FIXABLE = RULES.filter(({ fixable }) => fixable);
/** For rules whose bad example shows the case that cannot be fixed. */
const ANOTHER_EXAMPLE: Readonly<Record<string, string>> = {
  DB108: '随手一记\n【会议】推进会\n  代号：推进会\n  日期：2026年3月6日\n',
  DB109: '【任务 1】建水厂\n  例外：DB3O2 跨年项目\n',
  DB117: '【清单】甲\n  要件：可研批复（附件件）\n',
  DB319: '【任务 1】建水厂\n  时间节点：9月底前\n  里程碑：完成路基（6月底前）\n',
  DB123: '【任务 11】建水厂\n【任务 2】通水\n  前置：12\n',
};

describe('every fix of every rule settles its finding and makes no new error', () => {
  test.each(FIXABLE.map((rule) => [rule.code, rule.title, rule] as const))('%s %s', (code, _, rule) => {
    const office = Object.fromEntries(
      fixture(ANOTHER_EXAMPLE[code] ?? rule.example.bad).map(({ path, text }) => [path, text]),
    );
    expect(proveFixes(office, code, '2026-06-15')).toBeGreaterThan(0);
  });
});

const SHOWCASE = 'examples/showcase/样本';
const showcase = (): Office =>
  Object.fromEntries(
    (readdirSync(SHOWCASE, { recursive: true }) as string[])
      .filter((name) => /\.(?:duban|txt)$/.test(name))
      .map((name) => [name, readFileSync(`${SHOWCASE}/${name}`, 'utf8')]),
  );

test('“fix all” comes to an end, and every round leaves fewer findings and no new error', () => {
  let office = showcase();
  for (let round = 0; ; round++) {
    expect(round).toBeLessThan(5);
    const before = check(office, '2026-06-15');
    let next = office;
    for (const path of Object.keys(office).filter((name) => name.endsWith('.duban'))) {
      const own = before.found.filter(({ place }) => place.path === path);
      const start = { line: 0, character: 0 };
      const [all] = codeActions(before.view(path), { start, end: start }, own, [FIX_ALL]);
      if (all) next = after(next, before, all.edit?.changes);
    }
    if (next === office) break;
    const now = check(next, '2026-06-15');
    expect(now.found.length).toBeLessThan(before.found.length);
    expect(newErrors(before, now)).toEqual([]);
    office = next;
  }
});
