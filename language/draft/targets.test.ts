import { expect, test } from 'vitest';
import { findLimits } from './deadlines.js';
import { findTargets } from './targets.js';

const targets = (sentence: string) =>
  findTargets(sentence, findLimits(sentence)).map(({ start, end }) => sentence.slice(start, end));

test.each<[string, string[]]>([
  ['三季度要完成技改投入*亿元以上。', ['完成技改投入*亿元以上']],
  ['确保5月底前主体封顶、9月底前搬迁入住。', ['主体封顶', '搬迁入住']],
  ['务必汛期前全部完成堤防加固、涵闸检修等工作。', ['全部完成堤防加固、涵闸检修']],
  ['年底前危房要应改尽改。', ['应改尽改']],
  ['把审批时间压减至35个工作日以内。', ['压减至35个工作日以内']],
  ['市领导每人认领至少1个信访积案。', ['每人认领至少1个信访积案']],
  ['确保参保率达到百分之百。', ['参保率达到百分之百']],
  ['确保清单内项目全面完成年度投资任务。', ['全面完成年度投资任务']],
  ['力争引进50亿元以上项目3个。', ['引进50亿元以上项目3个']],
  ['年底前全区11个街道全部建成统计站。', ['全部建成统计站']],
  ['每件案子至少与信访人见面3次。', ['每件案子至少与信访人见面3次']],
  ['农技中心负责联系收割机不少于12台。', ['联系收割机不少于12台']],
  ['11月1日点火升温。', ['点火升温']],
  ['抽查比例不低于5%，差错率控制在千分之三以内。', ['抽查比例不低于5%', '差错率控制在千分之三以内']],
])('%s aims at %j', (sentence, expected) => expect(targets(sentence)).toEqual(expected));

test.each([
  '要抓住汛期前的窗口抢修堤防。',
  '要加大督查力度。',
  '达到三个百分之百验收标准的校舍可以使用。',
  '户厕改造还剩213户。',
  '整改没有完成的14个问题要督办。',
  '今年计划是38个小区。',
])('%s has no target of its own', (sentence) => expect(targets(sentence)).toEqual([]));
