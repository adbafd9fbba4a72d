import { expect, test } from 'vitest';
import { indicatorsOf } from './indicators.js';

test.each<[string, string, string[] | undefined]>([
  ['全年外贸进出口总额必须突破90亿元。', '突破90亿元', ['外贸进出口总额 突破90亿元']],
  ['专户开设率要达到100%。', '达到100%', ['专户开设率 达到100%']],
  ['将不动产登记时限压缩至3个工作日以内。', '压缩至3个工作日以内', ['不动产登记时限压缩至 3个工作日以内']],
  ['力争引进20亿元以上项目6个。', '引进20亿元以上项目6个', ['引进20亿元以上项目 6个']],
  ['要补足冲锋衣80件、手电筒600支。', '补足冲锋衣80件、手电筒600支', ['补足冲锋衣 80件', '手电筒 600支']],
  ['年底前消化存量债务的30%。', '消化存量债务的30%', ['消化存量债务 30%']],
  ['确保12月底前完成40公里。', '完成40公里', undefined],
  ['县供销社组建不少于30人的配送队伍。', '组建不少于30人的配送队伍', undefined],
  ['8月底前建成城南220千伏变电站。', '建成城南220千伏变电站', undefined],
  ['干部每人认领1个重大项目。', '每人认领1个重大项目', undefined],
  ['自贸试验区达到40项。', '达到40项', undefined],
])('%s measures %j as %j', (quote, target, expected) => expect(indicatorsOf(target, quote)).toEqual(expected));

test('the units that are charged are no part of the name', () => {
  expect(indicatorsOf('达到95%', '县人社局要确保调解成功率达到95%。', ['县人社局'])).toEqual(['调解成功率 达到95%']);
});
