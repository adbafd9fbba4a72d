import { describe, expect, it } from 'vitest';
import { readSource } from '../source.js';
import { scannerFor } from './scan.js';
import { startersOf } from './starters.js';

const NAMES: readonly string[] = [];
const scanner = scannerFor({ eventNames: NAMES });

const TEXTS = [
  '力争6月底前完成主体工程建设，9月底前投入使用',
  '自本通知印发之日起30个工作日内制定实施方案',
  '每月28日前报送进展，每季度首月10日前报送小结',
  '汛期前、国庆节前、“十五五”末、两会期间分别检查',
  '明后天、下周三、上半年、腊月、三伏前、中午12点前',
  '扎实推进重大项目建设，加快形成更多实物工作量',
];

const words = (text: string) => {
  const source = readSource(text);
  return scanner.scan(source.chars).map(({ start, end }) => source.chars.slice(start, end));
};

describe('the set of characters with which an expression begins', () => {
  it.each(TEXTS)('passes over nothing that could be read: %s', (text) => {
    const { chars } = readSource(text);
    const starters = startersOf(NAMES);
    for (let at = 0; at < chars.length; at += 1) {
      if (scanner.readAt(chars, at) !== undefined)
        expect([chars.charAt(at), starters[chars.charCodeAt(at)]]).toEqual([chars.charAt(at), 1]);
    }
  });
});

describe('what is passed as a whole', () => {
  it.each([
    ['国办发〔2024〕8号要求6月底前完成', ['6月底前']],
    ['拨打12345热线，5日内答复', ['5日内']],
    ['今日头条报道', []],
    ['三年行动计划', []],
    ['投资2024万元、增长6.5%', []],
    ['证书编号20240630', []],
    ['合同编号：2024-06-001，5月底前履行完毕', ['5月底前']],
    ['房号3-5-12', []],
    ['联系电话：0371-6590123', []],
    ['系统升级至3.5版', []],
    ['推出两日游线路', []],
    ['达到20年一遇防洪标准', []],
    ['改造30年老旧小区', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
});
