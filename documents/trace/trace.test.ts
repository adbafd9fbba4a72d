import { expect, test } from 'vitest';
import { traceSpeech } from '../../language/draft/index.js';
import { traceHtml, traceJson, traceText } from './index.js';

const SPEECH = `一、抓排查
市水利局要5月底前完成水库排查。市住建局要建立易涝点台账。
市教育局要开展校车检测，每学期检测一次。`;

const trace = traceSpeech(
  SPEECH,
  [
    { id: '1-1', title: '排查水库', quotes: ['市水利局要5月底前完成水库排查'] },
    { id: '1-9', quotes: ['谁也没有说过的话'] },
  ],
  [{ quote: '市教育局要开展校车检测', reason: '另文部署' }],
);

test('text: every ask numbered, with what became of it, and the totals last', () => {
  expect(traceText(trace)).toBe(`    一、抓排查

✓  1 市水利局要5月底前完成水库排查。
     → 任务 1-1
✗  2 市住建局要建立易涝点台账。
     → 遗漏：没有任务引用这句话

○  3 市教育局要开展校车检测，每学期检测一次。
     → 不列：另文部署

！ 任务 1-9 的出处在讲话稿中找不到：“谁也没有说过的话”
要求 3 项：已列入 1 项，说明不列 1 项，遗漏 1 项；另有 1 条出处在讲话稿中找不到。
`);
});

test('json: totals, asks with offsets, quotes that were not found', () => {
  const json = JSON.parse(traceJson(trace));
  expect(json.totals).toEqual({ found: 3, covered: 1, leftOut: 1, missing: 1 });
  expect(json.asks.map((ask: { status: string }) => ask.status)).toEqual(['covered', 'missing', 'leftOut']);
  expect(SPEECH.slice(json.asks[0].start, json.asks[0].end)).toBe(json.asks[0].text);
  expect(json.unfound).toEqual([{ id: '1-9', quote: '谁也没有说过的话' }]);
});

test('html: side by side, in order, with nothing of the source taken for markup', () => {
  const html = traceHtml(trace, '防汛会<1>', new Map([['1-1', '排查 & 整改']]));
  expect(html).toContain('<title>防汛会&lt;1&gt;：讲话与任务对照</title>');
  expect(html).toContain('<mark class="covered">市水利局要5月底前完成水库排查。<sup>1</sup></mark>');
  expect(html).toContain('任务 1-1 排查 &amp; 整改');
  expect(html).toContain('<li class="missing"><sup>2</sup> 遗漏');
  expect(html.indexOf('class="covered"')).toBeLessThan(html.indexOf('class="missing"'));
  expect(html).toContain('@page { size: A4 landscape');
});
