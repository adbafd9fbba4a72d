import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftTasks } from './draft.js';
import { draftJson } from './propose/draft-json.js';

const tasks = (text: string, units: readonly string[] = []) => draftTasks(text, { units }).tasks;

test('owners are taken over after a semicolon and by a mechanism for the same work, not by a new order', () => {
  const [first, second, third, fourth] = tasks(
    '由市信访局牵头，逐案梳理信访积案；同时在5月底前建立包案清单。要建立定期会商机制，每周会商一次。要在6月底前建成3个调处中心。',
  );
  expect([first?.owners, second?.owners, third?.owners, fourth?.owners]).toEqual([
    ['市信访局'],
    ['市信访局'],
    ['市信访局'],
    [],
  ]);
  expect([first?.inherited, second?.inherited]).toEqual([false, true]);
});

test('an organ under the authority that is ordered itself is no third party', () => {
  const found = tasks(
    '市委宣传部要抓紧制定文明实践站管理办法。市政府办公室要研究出台接待细则。市委近期将出台配套政策。',
  );
  expect(found.map((task) => task.owners)).toEqual([['市委宣传部'], ['市政府办公室']]);
});

test('wishes that close a speech are no asks, whatever period their slogan names', () => {
  const found = tasks(
    '同志们：我讲一点意见。\n一、抓落实\n县农业农村局要在9月底前完成验收。\n希望同志们再接再厉，大干四季度、冲刺开门红！',
  );
  expect(found).toHaveLength(1);
});

test('the head of an enumeration owns its items', () => {
  const found = tasks('县水利局要抓好三件事：一是5月底前完成水库清淤；二是汛期前备齐编织袋20万条。');
  expect(found.map((task) => task.owners)).toEqual([['县水利局'], ['县水利局']]);
});

test('two ordered units in one sentence are two tasks', () => {
  const found = tasks('市水利局要5月底前完成河道清淤，市住建局要6月底前完成管网疏通。');
  expect(found.map((task) => [task.lead[0], task.deadline[0], task.title])).toEqual([
    ['市水利局', '5月底前', '完成河道清淤'],
    ['市住建局', '6月底前', '完成管网疏通'],
  ]);
});

test('one ask over two sentences is one task', () => {
  const [task, ...more] = tasks('要建立欠薪台账，春节前全部清零。这项工作由市人社局负责。');
  expect(more).toEqual([]);
  expect(task?.owners).toEqual(['市人社局']);
  expect(task?.quote).toContain('这项工作');
});

test('the title, the date and the kind of the document', () => {
  const draft = draftTasks('在全县防汛会议上的讲话\n\n（2026年4月9日）\n\n同志们：\n\n县水利局要在5月底前完成清淤。');
  expect([draft.title, draft.date, draft.kind]).toEqual(['在全县防汛会议上的讲话', '2026-04-09', 'speech']);
});

test('minutes: what the meeting resolved is a task, what it heard and thought is not', () => {
  const found = tasks(
    '会议听取了市住建局关于内涝治理的汇报。会议认为，完成17处易涝点改造十分必要。\n会议议定以下事项：\n一、由市住建局牵头，5月底前完成17处易涝点改造。\n二、请市自然资源局于4月10日前办结用地预审手续。',
  );
  expect(found.map((task) => [task.id, task.lead, task.deadline])).toEqual([
    ['1', ['市住建局'], ['5月底前']],
    ['2', ['市自然资源局'], ['4月10日前']],
  ]);
});

test('quotes are verbatim and offsets are code points in JSON', () => {
  const text = '😀🌊各位。县水利局要在5月底前完成清淤。';
  const draft = draftTasks(text);
  const task = draft.tasks[0];
  expect(text.slice(task?.start, task?.end)).toBe(task?.quote);
  const json = draftJson(draft).tasks[0];
  expect(Array.from(text).slice(json?.start, json?.end).join('')).toBe(task?.quote);
});

test('any text is read: spans in order, quotes verbatim, confidence between 0 and 1', () => {
  const words = fc.constantFrom(
    '县水利局',
    '要',
    '会同',
    '各乡镇',
    '6月底前',
    '完成',
    '一、',
    '（一）',
    '。',
    '；',
    '，',
    '、',
    '\n',
    '（市应急局负责）',
    '\t',
    '牵头单位',
    '*亿元',
    '每月',
    '通报',
    '😀',
    '\ud83d',
    '凡',
    '的',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const draft = draftTasks(text);
      for (const task of draft.tasks) {
        expect(text.slice(task.start, task.end)).toBe(task.quote);
        expect(task.confidence).toBeGreaterThanOrEqual(0);
        expect(task.confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test.each([
  ['an empty text', ''],
  ['a line without an end', '县、'.repeat(50_000)],
  ['brackets that never close', '（'.repeat(20_000)],
  ['blank lines', '\n'.repeat(100_000)],
  ['a sentence without an end', '各县区要在6月底前完成整改，'.repeat(50_000)],
  ['a mask', '*'.repeat(100_000)],
])('%s neither fails nor hangs', (_, text) => {
  expect(draftTasks(text).text).toBe(text);
});

/** The labels of the sentences of a text, in order. */
const labels = (text: string) => draftTasks(text).units.map(({ label }) => label);

test('the report of a meeting looks back until somebody orders', () => {
  expect(
    labels(
      '5月6日下午，县政府召开供水保障调度会。会议听取了县水利局的汇报。截至4月底，全县新建水厂3座，供水人口同比增长12%。县长王某要求，县水利局要在6月底前完成管网改造。',
    ),
  ).toEqual(['background', 'background', 'background', 'task']);
});

test('what meetings resolve under “会议议定：” is a task, item by item', () => {
  expect(
    labels(
      '关于供水问题的会议纪要\n会议认为，供水事关民生。\n会议议定：\n（一）县水利局须于6月10日前完成检修。\n（二）县财政局逐户核实补贴名单，7月底前发放到位。',
    ).filter((label) => label === 'task'),
  ).toHaveLength(2);
});

test('figures without a modal tell, whatever verbs they hold', () => {
  expect(
    labels(
      '下面我讲三点意见。\n一、认清形势\n2023年以来，全县累计整改隐患420处，建成泵站6座。上半年完成投资3亿元，同比增长8%。',
    ),
  ).not.toContain('task');
});
