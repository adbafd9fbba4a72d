import { expect, test } from 'vitest';
import { findCondition } from './condition.js';
import { findPlaceholders } from './placeholders.js';
import { readSlots } from './slots.js';
import { findStrength, isWeaker } from './strength.js';

test.each<[string, string | null]>([
  ['凡隐瞒险情不报的，要追究责任。', '凡隐瞒险情不报的'],
  ['在确保安全的前提下，加快施工。', '在确保安全的前提下'],
  ['争取规划一旦获批立即招标。', '规划一旦获批'],
  ['对符合条件的企业一对一辅导。', '对符合条件的企业'],
  ['对拒不整改的，依法查处。', '对拒不整改的'],
  ['加快施工进度。', null],
])('%s holds under %j', (sentence, expected) => expect(findCondition(sentence)).toBe(expected));

test.each<[string, string[]]>([
  ['力争*月底前完成投资*亿元。', ['*月底前', '*亿元']],
  ['由**同志牵头，完成x亿元、XX个。', ['**同志', 'x亿元', 'XX个']],
  ['推进PPP项目和5G建设。', []],
])('%s leaves %j open', (sentence, expected) => expect(findPlaceholders(sentence)).toEqual(expected));

test('the modal that governs the result counts, without one the strongest', () => {
  expect(findStrength('要强化调度，力争6月底前完工。', '要强化调度，力争6月底前完工。'.indexOf('6月'))).toBe('力争');
  expect(findStrength('要强化调度，确保安全。')).toBe('确保');
  expect(findStrength('凡列入计划的，必须完成。')).toBe('必须');
  expect(findStrength('重要的是各方需要支持。')).toBeNull();
  expect(isWeaker('力争', '确保')).toBe(true);
  expect(isWeaker('必须', '要')).toBe(false);
});

test('争取 is strength before a result and lobbying before money', () => {
  expect(findStrength('争取年底前开工。')).toBe('力争');
  expect(findStrength('争取上级资金。')).toBeNull();
});

test('all slots of a sentence at once', () => {
  const sentence = '市水利局要会同各县区，确保汛期前完成12座水库除险加固，每周调度一次。';
  const slots = readSlots(sentence);
  expect(slots.owners.lead).toEqual(['市水利局']);
  expect(slots.owners.support).toEqual(['各县区']);
  expect(slots.strength).toBe('确保');
  expect(slots.limits).toHaveLength(1);
  expect(slots.cadence.map((c) => sentence.slice(c.start, c.end))).toEqual(['每周调度一次']);
});
