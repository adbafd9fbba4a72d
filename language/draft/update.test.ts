import { expect, test } from 'vitest';
import { draftTasks } from './draft.js';
import { toDuban } from './to-duban.js';
import { applyInsertions, updateDraft } from './update.js';

const OLD =
  '一、抓排查\n市水利局要5月底前完成12座水库排查。\n市住建局要建立易涝点台账。\n市教育局要开展校车检测，每学期检测一次。';
const NEW =
  '一、抓排查\n市水利局要4月底前完成12座水库排查。\n市住建局要建立易涝点台账。\n市气象局要建立预警叫应机制，每天会商一次。';
const worked = toDuban(draftTasks(OLD), { meeting: '防汛会' }).replace('市住建局\n', '市住建局、市城管局\n');

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
