import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftTasks, readQuotingFile, traceSpeech } from '../../../language/speech/index.js';
import { traceHtml } from '../../write/html/trace-html.js';
import { traceJson } from '../../write/json/trace-json.js';
import { traceText } from '../../write/text/trace-text.js';

const SPEECH = `一、抓排查
市水利局要5月底前完成水库排查。市住建局要建立易涝点台账。
市教育局要开展校车检测，
每学期检测一次。`;

const FILE = `【会议】防汛会<1>
  不列：“市教育局要开展校车检测” 另文部署

【任务 1-1】排查 & 整改
  牵头单位：市水利局
  时间节点：5月底前
  出处：市水利局要5月底前完成水库排查

【任务 1-9】核对
  责任单位：市水利局、市住建局
  出处：谁也没有说过的话

【任务 2】没有来源
`;

function traced(speech = SPEECH, file = FILE) {
  const { title, tasks, leftOut } = readQuotingFile(file);
  return {
    trace: traceSpeech(draftTasks(speech), tasks, leftOut),
    subject: { title, speech: '讲话.txt', file: '防汛.duban', tasks },
  };
}

const { trace, subject } = traced();

test('text: every ask numbered, with what became of it; what is open and the totals last', () => {
  expect(traceText(trace, subject)).toBe(`     一、抓排查

✓  1 市水利局要5月底前完成水库排查。
     → 任务 1-1 排查 & 整改
✗  2 市住建局要建立易涝点台账。
     → 遗漏：没有任务引用这句话

○  3 市教育局要开展校车检测，每学期检测一次。
     → 说明不列：另文部署

！ 任务 1-9 的出处在讲话稿中找不到：“谁也没有说过的话”
！ 任务 2 没有来源：没有写出处
遗漏的是第 2 项。
要求 3 项：已列入 1 项，说明不列 1 项，遗漏 1 项；另有 1 条引文在讲话稿中找不到。
`);
});

test('json: the whole speech, the asks, the tasks with their asks, and what was not found', () => {
  const json = JSON.parse(traceJson(trace, SPEECH, subject));
  expect(Object.keys(json)).toEqual([
    'title',
    'speech',
    'file',
    'totals',
    'text',
    'paragraphs',
    'asks',
    'tasks',
    'unfound',
    'unquoted',
  ]);
  expect(json.totals).toEqual({ found: 3, covered: 1, leftOut: 1, missing: 1, possible: 0 });
  expect(json.asks[0]).toEqual({
    number: 1,
    status: 'covered',
    paragraph: 2,
    start: 6,
    end: 22,
    text: '市水利局要5月底前完成水库排查。',
    tasks: ['1-1'],
    reason: '',
  });
  expect(json.asks.map((ask: { status: string }) => ask.status)).toEqual(['covered', 'missing', 'leftOut']);
  expect(json.paragraphs[0].sentences[0]).toMatchObject({ text: '一、抓排查', label: 'heading', ask: null });
  expect(json.tasks[0]).toEqual({ id: '1-1', title: '排查 & 整改', line: 4, asks: [1] });
  expect(json.unfound).toEqual([{ id: '1-9', quote: '谁也没有说过的话' }]);
  expect(json.unquoted).toEqual(['2']);
});

test('json: offsets count code points', () => {
  const speech = `𠮷庆会议。\n${SPEECH}`;
  const file = traced(speech);
  const { asks, text } = JSON.parse(traceJson(file.trace, speech, file.subject));
  for (const { start, end, text: words } of asks) expect(Array.from(text).slice(start, end).join('')).toBe(words);
});

test('html: side by side, in order, linked both ways, with nothing of the source taken for markup', () => {
  const html = traceHtml(trace, subject);
  expect(html).toContain('<title>防汛会&lt;1&gt;：讲话与任务对照</title>');
  expect(html).toContain('<mark class="covered" id="s1">市水利局要5月底前完成水库排查。\u2060<a href="#a1"');
  expect(html).toContain('<li class="covered" id="a1">');
  expect(html).toContain('<b>任务 1-1</b> 排查 &amp; 整改<span class="facts">牵头：市水利局　时限：5月底前</span>');
  expect(html).toContain('<li><a href="#s2">第 2 项</a>没有任务引用：市住建局要建立易涝点台账。</li>');
  expect(html).toContain('市教育局要开展校车检测，每学期检测一次。');
  expect(html.indexOf('id="a1"')).toBeLessThan(html.indexOf('id="a2"'));
  expect(html).toContain('@page { size: A4 landscape');
  expect(html).not.toMatch(/<script|https?:/);
});

test('html: every ask stands beside its sentence, in a row of its own', () => {
  const rows = traceHtml(trace, subject).match(/<tr.*<\/tr>/g) ?? [];
  expect(rows.map((row) => /id="s(\d)".*id="a(\d)"/.exec(row)?.slice(1, 3).join('') ?? '')).toEqual([
    '',
    '',
    '11',
    '22',
    '33',
  ]);
  expect(rows[3]).toContain('class="goes-on has-missing"');
});

const SENTENCES = [
  '市水利局要5月底前完成水库排查。',
  '要高度重视。',
  '去年完成投资3亿元。',
  '市住建局要建立台账；',
  '市教育局要6月底前检测校车。',
];

test('every word of the speech stands once in every form, and every ask is accounted for once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SENTENCES, '\n', '一、抓排查\n'), { minLength: 1 }), (parts) => {
      const speech = parts.join('');
      const { trace: account, subject: about } = traced(speech);
      const words = speech.replace(/\s/g, '');
      const json = JSON.parse(traceJson(account, speech, about));
      const sentences = json.paragraphs.flatMap((paragraph: { sentences: { text: string }[] }) => paragraph.sentences);
      expect(
        sentences
          .map(({ text }: { text: string }) => text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(words);
      expect(json.asks.map(({ number }: { number: number }) => number)).toEqual(
        json.asks.map((_: unknown, index: number) => index + 1),
      );
      const { found, covered, leftOut, missing } = json.totals;
      expect([found, covered + leftOut + missing]).toEqual([json.asks.length, json.asks.length]);
      const body = /<tbody>([^]*)<\/tbody>/.exec(traceHtml(account, about))?.[1] ?? '';
      const left = body
        .replace(/<a [^>]*>\d+<\/a><\/mark>|<ol class="outcomes">.*?<\/ol>/g, '')
        .replace(/<[^>]*>|\s|\u2060/g, '');
      expect(left).toBe(words);
    }),
  );
});
