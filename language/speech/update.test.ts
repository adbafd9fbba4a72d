import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftTasks } from './draft.js';
import { toDuban } from './propose/to-duban.js';
import { applyEdits } from '../text/edit.js';
import type { Insertion } from './insertion.js';
import { insertionEdits, updateDraft } from './update.js';

const OLD =
  '一、抓排查\n市水利局要5月底前完成12座水库排查。\n市住建局要建立易涝点台账。\n市教育局要开展校车检测，每学期检测一次。';
const NEW =
  '一、抓排查\n市水利局要4月底前完成12座水库排查。\n市住建局要建立易涝点台账。\n市气象局要建立预警叫应机制，每天会商一次。';
const worked = toDuban(draftTasks(OLD), { meeting: '防汛会' }).replace('市住建局\n', '市住建局、市城管局\n');

function applyInsertions(file: string, insertions: readonly Insertion[]): string {
  const result = applyEdits(file, insertionEdits(file, insertions));
  if (!result.ok) throw new Error(result.problem.message);
  return result.text;
}

test('only the difference is proposed: new asks inserted, changed and vanished ones told', () => {
  const update = updateDraft(worked, draftTasks(NEW));
  expect(update.unchanged).toBe(1);
  expect(update.notices.map(({ kind, id }) => [kind, id])).toEqual([
    ['changed', '1-1'],
    ['gone', '1-3'],
  ]);
  expect(update.insertions).toHaveLength(1);
  expect(update.insertions[0]?.text).toContain('【任务 1-4】');
  expect(update.insertions[0]?.text).toContain('市气象局');
});

test('what people edited stays, line by line', () => {
  const { insertions } = updateDraft(worked, draftTasks(NEW));
  const merged = applyInsertions(worked, insertions).split('\n');
  let at = 0;
  for (const line of worked.split('\n')) {
    at = merged.indexOf(line, at) + 1;
    expect(at).toBeGreaterThan(0);
  }
});

test('the same speech again changes nothing', () => {
  const update = updateDraft(worked, draftTasks(OLD));
  expect([update.insertions, update.notices]).toEqual([[], []]);
  expect(applyInsertions(worked, update.insertions)).toBe(worked);
});

test('an ask that was left out on purpose, or struck out before, does not come back', () => {
  const file = '【会议】防汛会\n  不列：“市气象局要建立预警叫应机制，每天会商一次。” 另文部署\n';
  const draft = draftTasks('市气象局要建立预警叫应机制，每天会商一次。');
  expect(updateDraft(file, draft).insertions).toEqual([]);
  expect(updateDraft('【会议】防汛会\n', draft, draft).insertions).toEqual([]);
  expect(updateDraft('【会议】防汛会\n', draft).insertions).toHaveLength(1);
});

test('line ends of the old file are kept', () => {
  const file = worked.replaceAll('\n', '\r\n');
  const { insertions } = updateDraft(file, draftTasks(NEW));
  const merged = applyInsertions(file, insertions);
  for (const line of file.split('\r\n')) expect(merged).toContain(line);
  expect(merged).not.toMatch(/(?<!\r)\n/);
});

/** What the update says, in short: kinds and ids of the notices, ids of the new tasks. */
function outcome(file: string, speech: string, before?: string) {
  const { notices, insertions, unchanged, struck } = updateDraft(
    file,
    draftTasks(speech),
    before === undefined ? undefined : draftTasks(before),
  );
  const told = notices.map(({ kind, id }) => `${kind} ${id}`);
  return { told, added: insertions.map(({ taskId }) => taskId), unchanged, struck };
}

const SPEECH = `一、抓排查
市水利局要5月底前完成12座水库排查。市住建局要建立易涝点台账，每月25日前报送整改情况。
市教育局要开展校车检测，每学期检测一次。
二、抓保障
市财政局要安排专项资金1800万元，6月底前拨付到位。市应急局要在汛期前组织3次演练。`;
const DRAFTED = toDuban(draftTasks(SPEECH), { meeting: '防汛会', speechPath: '讲话.txt' });

test.each([
  [
    'a paragraph moved',
    SPEECH.replace(/\n(市教育局.*)\n/, '\n').replace('演练。', '演练。\n市教育局要开展校车检测，每学期检测一次。'),
    [],
    [],
  ],
  ['broken lines and other marks', SPEECH.replaceAll('，', ',\n').replaceAll('要', ' 要'), [], []],
  ['a number changed', SPEECH.replace('1800万元', '2000万元'), ['changed 2-1'], []],
  [
    'a sentence reworded',
    SPEECH.replace('要开展校车检测，每学期检测一次', '要组织校车安全检测，每学期不少于一次'),
    ['changed 1-3'],
    [],
  ],
  [
    'an order that became a report',
    SPEECH.replace('市财政局要安排专项资金1800万元，', '去年以来，市财政局安排专项资金1800万元，'),
    ['changed 2-1'],
    [],
  ],
  ['a sentence deleted', SPEECH.replace('市应急局要在汛期前组织3次演练。', ''), ['gone 2-2'], []],
  ['a sentence inserted', SPEECH.replace('二、', '市气象局要建立预警叫应机制，每天会商一次。\n二、'), [], ['1-4']],
  ['a sentence split', SPEECH.replace('台账，每月', '台账。每月'), ['changed 1-2'], []],
  ['two sentences joined', SPEECH.replace('排查。市住建局', '排查；市住建局'), ['changed 1-1'], []],
  [
    'a chapter put in front',
    `一、抓统筹\n市委编办要3月底前核定防汛机构编制30名。\n${SPEECH.replace('二、', '三、').replace('一、', '二、')}`,
    [],
    ['3-1'],
  ],
])('%s', (_, speech, told, added) => {
  expect(outcome(DRAFTED, speech)).toMatchObject({ told, added });
});

test('tasks that were renumbered, retitled and merged are known by their quotes', () => {
  const worked = `【会议】防汛会
【任务 7】水库和易涝点
  出处：市水利局要5月底前完成12座水库排查
  出处：市住建局要建立易涝点台账……报送整改情况
【任务 8】校车
  出处：市教育局要开展校车检测
【任务 9】钱和演练
  出处：市财政局要安排专项资金1800万元……市应急局要在汛期前组织3次演练
`;
  expect(outcome(worked, SPEECH)).toEqual({ told: [], added: [], unchanged: 5, struck: 0 });
  expect(outcome(worked, `${SPEECH}市气象局要建立预警叫应机制，每天会商一次。`).added).toEqual(['10']);
});

test('one lost quote of several is told', () => {
  const worked = DRAFTED.replace(/ {2}出处：市水利局/, '  出处：市住建局要建立易涝点台账\n  出处：市水利局');
  expect(outcome(worked, SPEECH.replace('12座', '14座')).told).toEqual(['changed 1-1']);
});

test('a task without 出处 is known by its title, and is told rather than doubled', () => {
  const worked = DRAFTED.replace(/ {2}出处：市财政局.*\n/, '');
  expect(outcome(worked, SPEECH)).toMatchObject({ told: ['unquoted 2-1'], added: [] });
});

test('a passage left out on purpose stays out, and is told when it reads otherwise', () => {
  const worked = DRAFTED.replace(/\n【任务 1-3】[^【]*/, '\n').replace(
    '讲话稿：讲话.txt\n',
    '讲话稿：讲话.txt\n  不列：“市教育局要开展校车检测，每学期检测一次。” 另文部署\n',
  );
  expect(outcome(worked, SPEECH)).toMatchObject({ told: [], added: [] });
  const { notices, insertions } = updateDraft(worked, draftTasks(SPEECH.replace('每学期检测一次', '每学期检测两次')));
  expect(insertions).toEqual([]);
  expect(notices.map(({ id, line }) => [id, worked.split('\n')[line]?.trim().slice(0, 3)])).toEqual([
    ['不列', '不列：'],
  ]);
  expect(notices[0]?.message).toContain('“学期检测一次。”→“学期检测两次。”');
});

test('an ask that was struck out of the old speech stays out and is counted; its number is not given again', () => {
  const worked = DRAFTED.replace(/\n【任务 1-3】[^【]*/, '\n');
  const speech = SPEECH.replace('二、', '市气象局要建立预警叫应机制，每天会商一次。\n二、');
  expect(outcome(worked, speech, SPEECH)).toEqual({ told: [], added: ['1-4'], unchanged: 4, struck: 1 });
});

test('a new chapter brings its 分组 where the file has such', () => {
  const { insertions } = updateDraft(
    DRAFTED,
    draftTasks(`${SPEECH}\n三、抓督查\n市政府督查室要每月通报一次进展。市委督查室要在6月底前开展专项督查。`),
  );
  expect(insertions.map(({ text }) => text.match(/【.*】.*/g))).toEqual([
    ['【分组 3】抓督查', expect.stringContaining('【任务 3-1】')],
    [expect.stringContaining('【任务 3-2】')],
  ]);
  expect(insertions[1]?.text).toContain('  分组：3\n');
});

test('a comment above the next head stays with it', () => {
  const worked = DRAFTED.replace('【分组 2】', '# 第二部分由综合科管\n【分组 2】');
  const speech = SPEECH.replace('二、', '市气象局要建立预警叫应机制，每天会商一次。\n二、');
  const merged = applyInsertions(worked, updateDraft(worked, draftTasks(speech)).insertions);
  expect(merged).toMatch(/【任务 1-4】[^#]*\n\n# 第二部分由综合科管\n【分组 2】/);
});

const ASKS = [
  '市水利局要5月底前完成12座水库排查。',
  '市住建局要建立易涝点台账，每月25日前报送整改情况。',
  '市教育局要开展校车检测，每学期检测一次。',
  '市财政局要安排专项资金1800万元，6月底前拨付到位。',
  '市气象局要建立预警叫应机制，每天会商一次。',
  '各级各部门要高度重视，切实增强责任感。',
  '市交通局要10月底前建成农村公路86公里。',
];

test('an update loses no line, accounts for every ask, and proposes nothing the second time', () => {
  const speech = fc.uniqueArray(fc.constantFrom(...ASKS), { minLength: 1 });
  fc.assert(
    fc.property(speech, speech, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (before, after, eol, last) => {
      const typed = toDuban(draftTasks(before.join('\n')), { meeting: '会' }).replaceAll('\n', eol);
      const old = last ? typed : typed.trimEnd();
      const draft = draftTasks(after.join('\n'));
      const update = updateDraft(old, draft);
      expect(update.unchanged + update.insertions.length + changedBy(update)).toBeGreaterThanOrEqual(
        draft.tasks.length,
      );
      const merged = applyInsertions(old, update.insertions);
      let at = 0;
      for (const line of old.split(eol)) {
        const found = merged.indexOf(line, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + line.length;
      }
      expect(updateDraft(merged, draft).insertions).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const changedBy = ({ notices }: ReturnType<typeof updateDraft>) =>
  notices.filter(({ kind }) => kind === 'changed').length;
