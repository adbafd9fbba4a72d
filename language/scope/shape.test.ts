import { expect, test } from 'vitest';
import {
  administrativePrefixes,
  bracketedNames,
  collectiveKey,
  isCollective,
  organStem,
  placeOf,
  placeOfGovernment,
} from './shape.js';

test.each([
  ['市发改委', '市'],
  ['东河县发改局', '东河县'],
  ['市政府', '市'],
  ['市政协', '市'],
  ['市政务服务局', '市'],
  ['市市场监管局', '市'],
  ['市场监管局', ''],
  ['市政园林局', ''],
  ['市容局', ''],
  ['县域经济办', ''],
  ['区域合作办', ''],
  ['东河县', ''],
])('%s begins with the place “%s”', (name, place) => {
  expect(placeOf(name)).toBe(place);
});

test('what is left of a name in 发改、统计部门', () => {
  expect(organStem('市发改委')).toBe('发改');
  expect(organStem('市公安局')).toBe('公安');
  expect(organStem('东河县')).toBeUndefined();
});

test('collectives are compared by the kinds of places', () => {
  expect(collectiveKey('各县(市、区)')).toBe(collectiveKey('各市县区'));
  expect(collectiveKey('各县(区)')).not.toBe(collectiveKey('各县(市、区)'));
  for (const name of ['东河县', '县', '市区', '各有关县(市、区)', '各部门'])
    expect(collectiveKey(name)).toBeUndefined();
});

test.each([
  '各级各部门',
  '全市上下',
  '各有关单位',
  '市直各单位',
  '各地',
  '全市各级',
  '社会各界',
  '市直有关部门',
  '各乡镇(街道)',
  '市有关部门',
  '县级各部门',
  '沿线各县(市、区)',
  '涉及县区',
  '属地乡镇',
])('%s means everybody', (name) => {
  expect(isCollective(name)).toBe(true);
});

test.each(['市各界联谊会', '市发改委', '东河县', '全南县'])('%s does not', (name) => {
  expect(isCollective(name)).toBe(false);
});

test('two nameplates', () => {
  expect(bracketedNames('省市场监管局(省知识产权局)')).toEqual({ outer: '省市场监管局', inner: ['省知识产权局'] });
  expect(bracketedNames('市林业局(市绿化办、市森防办)')?.inner).toEqual(['市绿化办', '市森防办']);
  expect(bracketedNames('各县(市、区)')).toBeUndefined();
});

test('prefixes of a name and of its writing, and places of governments', () => {
  expect(administrativePrefixes('市交通局', '交通局')).toEqual(['市']);
  expect(placeOfGovernment('东河县人民政府')).toBe('东河县');
  expect(placeOfGovernment('市政府')).toBeUndefined();
});
