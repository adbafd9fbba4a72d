import { expect, test } from 'vitest';
import { differingWords, SimilarPassages } from './similar.js';

const SPEECH = [
  '市水利局要确保6月底前完成12座水库除险加固。',
  '区教育局要开展校车检测，每学期检测一次。',
  '市住建局要建立易涝点台账，汛期前全部整改到位。',
];
const passages = new SimilarPassages(SPEECH, (words) => words);
const scoreOf = (words: string) => passages.best(words)?.score ?? 0;

test('versions of a sentence are alike, different sentences are not', () => {
  expect(scoreOf('市水利局要确保 6月底前完成12座水库除险加固。')).toBe(1);
  expect(passages.best('市水利局要确保7月底前完成15座水库除险加固。')).toMatchObject({ item: SPEECH[0] });
  expect(scoreOf('市水利局要确保7月底前完成15座水库除险加固。')).toBeGreaterThan(0.7);
  expect(scoreOf('市卫健委须按期改造发热门诊。')).toBeLessThan(0.3);
});

test('a piece of a sentence is like the sentence that holds it', () => {
  expect(passages.best('建立易涝点台账')).toMatchObject({ item: SPEECH[2] });
  expect(scoreOf('汛期前易涝点台账全部整改到位')).toBeGreaterThan(0.75);
});

test('the difference of two versions is shown with what stands around it', () => {
  expect(differingWords('市水利局要5月底前完成清淤', '市水利局要4月底前完成清淤')).toEqual({
    before: '水利局要5月底前完',
    after: '水利局要4月底前完',
  });
  expect(differingWords('甲。', '甲。')).toEqual({ before: '甲。', after: '甲。' });
});
