import { expect, test } from 'vitest';
import { shortTitle } from './title.js';

test.each<[string, string[], string]>([
  [
    '市发改委要会同市财政局，4月10日前印发项目前期工作清单，逐项明确责任单位。',
    ['市发改委', '市财政局'],
    '印发项目前期工作清单',
  ],
  ['要按照上级要求，加快推进老旧管网改造，确保年底前完工。', [], '加快推进老旧管网改造'],
  ['由**同志牵头，民政部门负责，分片区新建一批养老站点。', ['民政部门', '**同志'], '分片区新建一批养老站点'],
  ['县水利局要在5月8日前完成46处测站检修。', ['县水利局'], '完成46处测站检修'],
  ['凡是列入年度计划的，必须按时保质完成。', [], '列入年度计划的按时保质完成'],
  ['省里将开展督查，各县区要全面排查欠薪问题。', ['各县区'], '全面排查欠薪问题'],
  ['二是建立欠薪台账和企业名录，逐户核销。', [], '建立欠薪台账和企业名录'],
])('%s', (sentence, owners, title) => expect(shortTitle(sentence, owners)).toBe(title));

test('a title is at most a line long and never breaks off inside a quotation', () => {
  const title = shortTitle(`要推进${'学校体检、疫苗接种、心理辅导、'.repeat(6)}等项目。`, []);
  expect(title.length).toBeLessThanOrEqual(34);
  expect(shortTitle('要开展声势浩大的群众性安全生产“大排查大整治大提升大执法大宣传”行动。', [])).not.toMatch(/“[^”]*$/);
});
