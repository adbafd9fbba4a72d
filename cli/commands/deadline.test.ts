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
});
