import { expect, test } from 'vitest';
import { findLimits } from './deadlines.js';

const limits = (sentence: string) => findLimits(sentence).map(({ start, end }) => sentence.slice(start, end));

test.each<[string, string[]]>([
  ['确保6月底前完工。', ['6月底前']],
  ['力争*月底前核准、*月底前开工。', ['*月底前', '*月底前']],
  ['上半年要完成投资5亿元，全年完成12亿元。', ['上半年', '全年']],
  ['务必汛期前全部完成除险加固。', ['汛期前']],
  ['批复后30个工作日内开工建设。', ['批复后30个工作日内']],
  ['明年3月底前建成投用。', ['明年3月底前']],
  ['确保今年新增入库企业突破百家。', ['今年']],
  ['近期，由区应急局牵头开展检查。', ['近期']],
  ['检测报告国庆前报县安委办。', ['国庆前']],
  ['处理结果明天下班前报给我。', ['明天下班前']],
  ['下周一前拿出名单。', ['下周一前']],
  ['资产部12月上旬拿出初稿。', ['12月上旬']],
  ['上半年把村级报账员轮训一遍。', ['上半年']],
  ['全年送戏下乡280场。', ['全年']],
  ['名单今天下午下班前报县防指。', ['今天下午下班前']],
  ['确保11月15日供暖前完成86公里。', ['11月15日供暖前']],
  ['今年对专任教师轮训一遍。', ['今年']],
  ['三个月内至少上门拜访一次。', ['三个月内']],
  ['要在三天内整改到位。', ['三天内']],
  ['确保在2026年建成投用。', ['2026年']],
  ['到2027年，建成示范县20个。', ['到2027年']],
  ['6月10日前完成首轮麦收前农机检修。', ['6月10日前']],
  ['务必国庆前完成检修。', ['国庆前']],
  ['从4月1日起，开展专项整治。', ['从4月1日起']],
  ['初次来信15日内办结。', ['15日内']],
  ['发生险情半小时内必须上报。', ['半小时内']],
])('%s is limited by %j', (sentence, expected) => expect(limits(sentence)).toEqual(expected));

test.each([
  '即日起开展自查。', // from now on
  '3月9日，市水利局召开了防汛会。', // told
  '抓好全年计划开工项目。', // attribute
  '今年以来，各县区抓得很紧。', // setting
  '截至6月底，完成投资3亿元。', // report
  '每月5日前报送进展。', // rhythm
  '近期，省里将开展专项督查。', // somebody else's act
  '要尽快启动，及时整改。', // urgency
  '审批时间压减至35个工作日以内。', // length of time
  '二季度是施工的黄金期。', // topic
  '围绕“十四五”开局，抢抓机遇。', // theme
  '人事科要制定全年培训计划。', // attribute of what is acted on
  '向社会发布第1号至第5号公报。', // number of a document
  '发现问题周五通报。', // a day of every week
  '采暖期内要有人值守。', // setting
  '年底考核实行一票否决。', // time of something else
  '岁末年初，要做好值班值守。', // season
  '年底算总账。', // time of something else
  '今年是“十四五”收官之年。', // topic
  '今天召开这次会议。', // occasion
  '要组织开展节前走访慰问。', // which visits
])('%s holds no limit', (sentence) => expect(limits(sentence)).toEqual([]));

test("events that the office declares limit like the tool's own", () => {
  const sentence = '确保龙舟赛前完成河道保洁。';
  expect(limits(sentence)).toEqual([]);
  expect(findLimits(sentence, ['龙舟赛']).map(({ start, end }) => sentence.slice(start, end))).toEqual(['龙舟赛前']);
});
