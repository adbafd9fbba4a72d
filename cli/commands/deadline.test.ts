import { describe, expect, it } from 'vitest';
import { type DeadlineArguments, EXIT, runDeadline } from './deadline.js';

async function run(args: Omit<DeadlineArguments, 'stdout'>): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await runDeadline({
    ...args,
    stdout: (text) => {
      out += text;
    },
  });
  return { code, out };
}

async function* chunks(...parts: string[]): AsyncGenerator<string> {
  yield* parts;
}

describe('duban deadline', () => {
  it('tells the clerk the day, the weekday and the working day before a rest day', async () => {
    const { code, out } = await run({ phrase: '6月底前', ref: '2024-04-12' });
    expect(code).toBe(EXIT.ok);
    expect(out).toContain('2024-06-30（周日，休息日；此前最后一个工作日 6月28日）');
  });

  it('offers the other reading and how to write it', async () => {
    const { out } = await run({ phrase: '9月前', ref: '2024-04-12' });
    expect(out).toContain('2024-09-30');
    expect(out).toContain('若是此意，请写“2024年9月30日（含）前”');
  });

  it('prints JSON', async () => {
    const { out } = await run({ phrase: '10日内', ref: '2024-04-12', format: 'json' });
    expect(JSON.parse(out)).toMatchObject({ kind: 'duration', deadline: '2024-04-22' });
  });

  it.each([
    ['尽快', 1, '推算不出日期'],
    ['推进建设', 1, '没有找到时限'],
    ['验收后10日内', 1, '从“验收”算起'],
    ['*月底前', 1, '数字待补'],
    ['每月5日前', 0, '2024-05-05'],
  ])('%s ends with %d', async (phrase, code, words) => {
    const result = await run({ phrase, ref: '2024-04-12' });
    expect(result.code).toBe(code);
    expect(result.out).toContain(words);
  });

  it('lists the next twelve days of a rhythm', async () => {
    const { out } = await run({ phrase: '每月31日', ref: '2026-03-09' });
    expect(out).toContain('2026-03-31、2026-04-30、2026-05-31');
    const json = JSON.parse((await run({ phrase: '每年春节前', ref: '2026-03-09', format: 'json' })).out);
    expect(json.occurrences).toHaveLength(12);
    expect(json.recurrence).toMatchObject({ every: 'year', rrule: 'FREQ=YEARLY' });
    expect((await run({ phrase: '每季度调度', ref: '2026-03-09' })).out).toContain('按每期最后一个工作日推算');
  });

  it('refuses wrong use in whole sentences', async () => {
    expect(await run({ ref: '2024-04-12' })).toMatchObject({ code: EXIT.usage });
    expect((await run({ phrase: '月底前' })).out).toContain('--ref');
    expect((await run({ phrase: '月底前', ref: '2024-02-30' })).out).toContain('不是存在的日期');
  });

  it('answers JSON lines, names a malformed one and goes on', async () => {
    const stdin = chunks(
      '{"id":"a","text":"6月底前完成","ref":"2024-04-12"}\n{"id":',
      '\n[]\n\n{"id":"b","text":"尽快","ref":null}',
    );
    const { code, out } = await run({ jsonl: true, stdin });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(EXIT.unread);
    expect(lines[0]).toEqual({
      id: 'a',
      kind: 'period',
      start: null,
      end: '2024-06-30',
      deadline: '2024-06-30',
      certainty: 'exact',
      recurrence: null,
      span: '6月底前',
    });
    expect(lines[1]).toMatchObject({ line: 2 });
    expect(lines[2]).toMatchObject({ line: 3 });
    expect(lines[3]).toMatchObject({ id: 'b', kind: 'none', deadline: null, certainty: 'vague', span: '尽快' });
  });

  it('keeps the order and the id of every line, and says at the end how many could not be read', async () => {
    let told = '';
    const stdin = chunks(
      ['{"id":1,"ref":"2024-04-12"}', '{"id":2,"text":"6月底前","ref":"2024-02-30"}', '{"id":3,"text":7}'].join('\n'),
      '\n{"id":4,"text":"","ref":"2024-04-12"}\r\n{"id":5,"text":"2024年6月底前"}\nnull\n{"id":6,"text":"月底前"}',
    );
    let out = '';
    const code = await runDeadline({
      jsonl: true,
      stdin,
      stdout: (text) => {
        out += text;
      },
      stderr: (text) => {
        told += text;
      },
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(EXIT.unread);
    expect(lines.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, undefined, 6]);
    expect(lines[0]?.error).toBe('第1行：缺少文字字段 text');
    expect(lines[1]?.error).toContain('“2024-02-30”不是存在的日期');
    expect(lines[2]?.error).toContain('text 应为文字');
    expect(lines[3]).toMatchObject({ kind: 'none', deadline: null });
    expect(lines[4]).toMatchObject({ deadline: '2024-06-30' });
    expect(lines[5]?.error).toContain('不是 JSON 对象');
    expect(lines[6]).toMatchObject({ deadline: null, certainty: 'vague', span: '月底前' });
    expect(told).toContain('共7行，其中4行读不了');
  });
});
