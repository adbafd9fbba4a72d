import { expect, test } from 'vitest';
import { findCadences } from './cadence.js';

const rhythms = (sentence: string) => findCadences(sentence).map(({ start, end }) => sentence.slice(start, end));

test.each<[string, string[]]>([
  ['开展周评比、月考核、季总结。', ['周评比、月考核、季总结']],
  ['做到每天一研判、三天一会商，盯紧水位。', ['每天一研判、三天一会商']],
  ['一天一巡查，两天一碰头，一月一通报。', ['一天一巡查', '两天一碰头', '一月一通报']],
  ['每旬通报化解进度，每半年督查一次。', ['每旬通报', '每半年督查一次']],
  ['各县区每月28日前向市政府督查室报送进展。', ['每月28日前向市政府督查室报送']],
  ['实行“周督查、季通报”制度。', ['周督查、季通报']],
  ['做到周周有活动、月月有总结。', ['周周有活动、月月有总结']],
  ['开展不定期督查。', ['不定期督查']],
  ['每学期开学前组织一次安全检测。', ['每学期开学前组织一次']],
])('%s recurs as %j', (sentence, expected) => expect(rhythms(sentence)).toEqual(expected));

test.each(['每一个领域都要有项目。', '本月通报的问题要整改。', '常态化开展宣传。', '每月投资提高10%以上。'])(
  '%s has no rhythm',
  (sentence) => expect(rhythms(sentence)).toEqual([]),
);
