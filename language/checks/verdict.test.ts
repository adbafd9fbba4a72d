import { expect, test } from 'vitest';
import { at } from '../standing/at.js';
import { fixture, FIXTURE_DAY, workspaceOf } from '../testing/fixture.js';
import { Checker } from './engine.js';
import { hindrances } from './hindrances.js';
import { issueVerdict, type VerdictMaterials } from './verdict.js';

const MEETING = '【会议】全市重点工作推进会\n  代号：重点0306\n  日期：2026年3月6日\n';
const TASK = `【任务 1】修通滨河路东段
  牵头单位：市交通局
  时间节点：9月底前
  目标：主车道通车
  指标：完成投资 ≥ 1.2 亿元
  报送：每月28日前 报市政府督查室
`;
const QUOTED = `${TASK}  出处：市交通局要确保滨河路东段9月底前通车\n`;
const SPEECH = '市交通局要确保滨河路东段9月底前通车。';

function verdict(text: string, materials: VerdictMaterials = {}) {
  const workspace = workspaceOf(fixture(text));
  const file = workspace.files.find(({ tasks }) => tasks.length > 0) ?? workspace.files[0];
  if (!file) throw new Error('no file');
  const result = new Checker({
    speechOf: () => materials.speech,
    speechProblem: () => materials.unread,
  }).check(at(workspace, FIXTURE_DAY));
  const { outcome, headline, items } = issueVerdict(file, result, materials);
  return { outcome, headline, source: items.find(({ title }) => title === '来源') };
}

const WITH_SPEECH = `${MEETING}  讲话稿：讲话.txt\n\n`;

test('held against the speech, it says how much was checked', () => {
  const { source } = verdict(WITH_SPEECH + QUOTED, { speech: SPEECH });
  expect(source).toMatchObject({ outcome: 'pass', detail: '1处要求、1项任务的出处均已核对' });
});

// It used to say “与讲话一致，没有遗漏 · 可以签发”.
test.each([
  ['no speech is named', `${MEETING}\n${QUOTED}`, {}, '文件没有写讲话稿'],
  ['the speech cannot be read', WITH_SPEECH + QUOTED, { unread: '讲话.txt 打不开。' }, '讲话稿读不出来'],
  ['nobody gave the speech', WITH_SPEECH + QUOTED, {}, '没有读到讲话稿'],
  ['no task quotes', WITH_SPEECH + TASK, { speech: '同志们好。' }, '没有一项任务写明出处'],
])('where %s, the source is not checked', (_, text, materials, why) => {
  const { outcome, headline, source } = verdict(text, materials);
  expect(source?.outcome).toBe('unchecked');
  expect(source?.detail).toContain(why);
  expect(outcome).not.toBe('pass');
  expect(headline).not.toMatch(/^可以签发/);
});

test('errors come before everything else', () => {
  expect(verdict(`${MEETING}\n${TASK.replace('  牵头单位：市交通局\n', '')}`)).toMatchObject({
    outcome: 'fail',
    headline: expect.stringMatching(/^暂不能签发，还有\d+处必须改/),
  });
});

test('a file without tasks is nothing to issue', () => {
  expect(verdict('【单位】市城管局\n').headline).toBe('这个文件里还没有任务，没有可以签发的内容。');
});

test('drafts and doubled ids keep tasks in the house', () => {
  const { files } = workspaceOf(fixture('【任务】修路\n\n【任务 1】建桥\n\n【任务 1】修堤\n'));
  expect(hindrances(files).map(({ kind, task }) => [kind, task.title])).toEqual([
    ['draft', '修路'],
    ['sameId', '修堤'],
  ]);
});
