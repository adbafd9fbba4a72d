import { expect, test } from 'vitest';
import { at, type Standing } from '../../language/standing/at.js';
import { fixture, workspaceOf } from '../../language/testing/fixture.js';
import { endingOf, kindOf, makeOutput, OUTPUT_KINDS, type OutputKind } from './index.js';

const standingOf = (text: string): Standing => at(workspaceOf(fixture(text)), '2026-06-15');
const DRAFT = '【任务】修路\n  牵头单位：市交通局\n';
const DOUBLED = '【任务 1】修路\n\n【任务 1】建桥\n';

test('every output says what it is', () => {
  expect(new Set(OUTPUT_KINDS.map(({ id }) => id)).size).toBe(OUTPUT_KINDS.length);
  for (const { title, description, endings } of OUTPUT_KINDS) {
    expect(title && description).not.toBe('');
    expect(endings.length).toBeGreaterThan(0);
  }
});

test('the ending of the name decides', () => {
  const ledger = kindOf('ledger') as OutputKind;
  expect(endingOf(ledger, '台账.XLSX')).toBe('xlsx');
  expect(endingOf(ledger, 'a.b/台账')).toBeUndefined();
  expect(endingOf(ledger, '台账.doc')).toBeUndefined();
});

// One answer, whichever host asks: `ledger` used to print what `export` refused.
test.each(OUTPUT_KINDS.filter(({ leaves }) => leaves).map(({ id, endings }) => [id, endings[0] as string]))(
  'drafts and doubled ids keep %s from leaving the house',
  async (id, ending) => {
    for (const [text, why] of [
      [DRAFT, '没有编号，只是草稿'],
      [DOUBLED, '编号相同（重点0306#1）'],
    ] as const) {
      const made = await makeOutput(id, ending, { standing: standingOf(text) });
      expect('refused' in made && made.refused.join()).toContain(why);
    }
  },
);

test('on the screen a draft may be looked at', async () => {
  const made = await makeOutput('ledger', 'md', { standing: standingOf(DRAFT), onScreen: true });
  expect('files' in made && made.files[0]?.content).toContain('修路');
});

test('an output or ending that there is not is refused with what there is', async () => {
  const request = { standing: standingOf(DRAFT) };
  expect(await makeOutput('lantern', 'md', request)).toEqual({ refused: ['不知道“lantern”是什么文件。'] });
  expect(await makeOutput('ledger', 'doc', request)).toEqual({
    refused: ['台账不能写成 .doc，可以写成 .xlsx、.md、.csv、.json。'],
  });
});
