import { expect, test } from 'vitest';
import { draftTasks } from '../draft.js';
import { typedLimits } from './typed-limits.js';

const typed = (sentence: string, date: string | null = null) => {
  const task = draftTasks(sentence).tasks[0];
  if (!task) throw new Error(`no task in ${sentence}`);
  const { due, milestones } = typedLimits(task, date);
  return [due, ...milestones];
};

test.each<[string, string[]]>([
  ['县水利局要6月底前核准、9月底前开工。', ['6月底前核准、9月底前开工']],
  ['县发改局要建立台账，6月底前投产8个、9月底前投产15个。', ['9月底前', '6月底前 投产8个']],
  ['县信访局要建立台账，9月底前化解率要达到90%以上，年底前全部清零。', ['年底前', '9月底前 化解率达到90%以上']],
  ['各镇要改造户厕，年内完成200户，其中上半年不少于90户。', ['年内', '上半年 不少于90户']],
  ['县教育局要在8月20日前完成校舍、食堂检修，教材8月29日前到校。', ['8月29日前', '8月20日前 完成校舍、食堂检修']],
  ['县商务局要在2027年底前完成验收20个，2026年6月底前完成设计8个。', ['2027年底前', '2026年6月底前 完成设计8个']],
  ['县水利局要尽快启动清淤工程。', ['尽快']],
])('%s', (sentence, expected) => expect(typed(sentence)).toEqual(expected));

test('a date tells which limit is the last', () => {
  const sentence = '县农业农村局要抓好建设，11月底前全部开工，明年4月底前基本完工，12月底前完成招标3个。';
  expect(typed(sentence, '2026-10-08')[0]).toBe('明年4月底前');
});
