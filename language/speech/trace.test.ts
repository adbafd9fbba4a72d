import { expect, test } from 'vitest';
import { draftTasks } from './draft.js';
import { traceSpeech } from './trace.js';

const SPEECH =
  '一、抓排查\n当前形势严峻。市水利局要5月底前完成水库排查；市住建局要建立易涝点台账。\n市教育局要开展校车检测，每学期检测一次。各级各部门要高度重视。';

const outcomes = (tasks: Parameters<typeof traceSpeech>[1], left: Parameters<typeof traceSpeech>[2] = []) =>
  traceSpeech(draftTasks(SPEECH), tasks, left);

test('every ask is accounted for: covered, left out with its reason, or missing', () => {
  const trace = outcomes(
    [{ id: '1-1', quotes: ['市水利局要5月底前完成水库排查'] }],
    [{ quote: '市教育局要开展校车检测', reason: '教育局另文部署' }],
  );
  const asks = trace.paragraphs.flatMap((p) => p.sentences).flatMap(({ ask }) => (ask ? [ask] : []));
  expect(asks.map(({ status, tasks, reason }) => [status, tasks, reason])).toEqual([
    ['covered', ['1-1'], ''],
    ['missing', [], ''],
    ['leftOut', [], '教育局另文部署'],
  ]);
  expect(trace.totals).toEqual({ found: 3, covered: 1, leftOut: 1, missing: 1, possible: 0 });
});

test('the totals add up, and a task may quote what the drafter took for exhortation', () => {
  const { totals } = outcomes([{ id: '9', quotes: ['各级各部门要高度重视'] }]);
  expect(totals).toEqual({ found: 4, covered: 1, leftOut: 0, missing: 3, possible: 0 });
});

test('one quote over two sentences covers both', () => {
  expect(
    outcomes([{ id: '1', quotes: ['市水利局要5月底前完成水库排查；市住建局要建立易涝点台账'] }]).totals.covered,
  ).toBe(2);
});

test('a quote that does not stand in the speech is told', () => {
  expect(outcomes([{ id: '2', quotes: ['市水利局要6月底前完成'] }]).unfound).toEqual([
    { id: '2', quote: '市水利局要6月底前完成' },
  ]);
});

const asksOf = (speech: string, quotes: readonly string[]) =>
  traceSpeech(draftTasks(speech), [{ id: '1', quotes }], [])
    .paragraphs.flatMap(({ sentences }) => sentences)
    .flatMap(({ ask, text }) => (ask ? [`${ask.status} ${text}`] : []));

test('two asks in one sentence are two, and each wants its task', () => {
  const speech = '市发改委要在5月底前完成清单编制，市住建局要在6月底前完成管网普查。';
  expect(asksOf(speech, ['市发改委要在5月底前完成清单编制'])).toEqual([
    'covered 市发改委要在5月底前完成清单编制，',
    'missing 市住建局要在6月底前完成管网普查。',
  ]);
  expect(asksOf(speech, [speech]).map((ask) => ask.slice(0, 7))).toEqual(['covered', 'covered']);
});

test('one ask over two sentences is one', () => {
  const speech = '市住建局要在5月底前建立易涝点台账。这项工作由市人社局负责。';
  expect(asksOf(speech, [])).toEqual([`missing ${speech}`]);
  expect(asksOf(speech, ['建立易涝点台账'])).toEqual([`covered ${speech}`]);
});

test('the account of a plan holds its notes and every cell of its tables', () => {
  const plan =
    '一、主要任务\n1.改造老旧管网62公里。（牵头单位：市住建局）\n（市应急局牵头，市水利局配合）\n任务\t责任单位\n建成平台\t市应急局';
  const { paragraphs } = traceSpeech(draftTasks(plan), [], []);
  const lines = paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(''));
  expect(lines.join('').replace(/\s/g, '')).toBe(plan.replace(/\s/g, ''));
  expect(lines).toContain('建成平台市应急局');
});

test('what the drafter only offers is an ask that nobody has decided on yet', () => {
  const speech = '市水利局要在5月底前完成排查。\n运输安全要管起来，渣土车要盖好篷布。';
  const draft = draftTasks(speech);
  const { totals } = traceSpeech(draft, [], []);
  expect([totals.missing, totals.possible]).toEqual([draft.tasks.length, draft.possible.length]);
  expect(totals.found).toBe(draft.tasks.length + draft.possible.length);
});
