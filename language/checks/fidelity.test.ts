import { describe, expect, test } from 'vitest';
import { draftTasks, toDuban } from '../speech/index.js';
import { readLabelled } from '../speech/testing/labelled.js';
import { LABELLED } from '../speech/testing/speeches.js';
import { readWorkspace } from '../testing/read-workspace.js';
import { at } from '../standing/at.js';
import { Checker } from './engine.js';
import { RULES } from './rules/generated.js';

/** The rules that hold a file against its speech, over drafts that somebody altered in one place. */

const FIDELITY = RULES.filter(({ code }) => code.startsWith('DB5'));
const SPEECHES = Object.entries(LABELLED).map(([name, source]) => [name, readLabelled(source).text] as const);

function findings(file: string, speech: string): readonly string[] {
  const workspace = readWorkspace([{ path: '任务.duban', text: file }]);
  const checker = new Checker({ speechOf: () => speech }, FIDELITY);
  return checker.check(at(workspace, '2026-06-15')).findings.map(({ code, message }) => `${code} ${message}`);
}

const draftOf = (speech: string): string =>
  toDuban(draftTasks(speech), { meeting: '会议', date: '2026-03-06', speechPath: '讲话.txt' });

describe.each(SPEECHES)('%s', (_, speech) => {
  const file = draftOf(speech);
  const blocks = file.split(/(?=^【)/m);
  const alter = (at: number, block: string): string =>
    blocks.map((each, index) => (index === at ? block : each)).join('');

  test('a fresh draft is faithful', () => {
    expect(findings(file, speech)).toEqual([]);
  });

  for (const [at, block] of blocks.entries()) {
    const head = /^【任务.*/.exec(block)?.[0];
    if (head === undefined) continue;
    const fields = block.slice(0, block.indexOf('  出处：'));
    const quote = block.slice(block.indexOf('  出处：'));

    test(`${head}: left out`, () => {
      const [finding, ...others] = findings(alter(at, ''), speech);
      expect([finding?.slice(0, 5), others]).toEqual(['DB502', []]);
    });

    test(`${head}: a word of the quote changed`, () => {
      const found = findings(alter(at, fields + quote.replace(/(?<=出处：.{6})./u, '某某')), speech);
      expect(found.filter((each) => each.startsWith('DB501'))).toHaveLength(1);
    });

    if (/力度：确保/.test(fields))
      test(`${head}: the strength weakened`, () => {
        expect(findings(alter(at, fields.replace('力度：确保', '力度：适时') + quote), speech)).toEqual([
          expect.stringMatching(/^DB506/),
        ]);
      });

    if (/时间节点：.*[月日底年]/.test(fields))
      test(`${head}: the deadline put off`, () => {
        expect(findings(alter(at, fields.replace(/时间节点：.*/, '时间节点：2028年12月底前') + quote), speech)).toEqual(
          [expect.stringMatching(/^DB503/)],
        );
      });

    if (/(?:指标|目标)：.*\d/.test(fields))
      test(`${head}: a figure changed`, () => {
        const changed = fields.replace(/\d+(?:\.\d+)?(?=[^月日年\d\n.])/g, (figure) => String(Number(figure) + 1));
        expect(findings(alter(at, changed + quote), speech).map((each) => each.slice(0, 5))).toContain('DB504');
      });

    const lead = /牵头单位：([^、\n]+)/.exec(fields)?.[1];
    // Owners that were taken over from the sentence before are not in the quote; open classes stand for whom the clerk names.
    if (lead !== undefined && /^(?:要|须|会同|、)/.test(quote.split(lead)[1] ?? '') && !/^[各全有相项属]/.test(lead))
      test(`${head}: another unit in the lead`, () => {
        const found = findings(alter(at, fields.replace(/牵头单位：.*/, '牵头单位：市档案局') + quote), speech);
        expect(found.map((each) => each.slice(0, 5))).toEqual(['DB505']);
      });
  }
});
