import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { toInterchange } from '../documents/views/interchange/to-interchange.js';
import { readSpeech } from '../documents/read/read-speech.js';
import { cell, docx, level, list, numbered, paragraph, row, scheme, table } from '../documents/testing/docx-fixture.js';
import { pdf, ucs2 } from '../documents/testing/pdf-fixture.js';
import { Checker } from '../language/checks/engine.js';
import { WorkspaceBuilder } from '../language/scope/builder.js';
import { at } from '../language/standing/at.js';
import type { Workspace } from '../language/scope/workspace.js';
import { draftTasks, findQuote, readQuotingFile, toDuban } from '../language/speech/index.js';
import { format } from '../language/syntax/format.js';
import { parse } from '../language/syntax/parse.js';
import { SAMPLE } from '../language/testing/random-edits.js';
import { understandDeadline } from '../language/time/index.js';

/** A round that takes longer than this hangs, whatever it finds in the end. */
const HANGS = 2000;
/** Starting a program takes as long as a hundred other rounds. */
const KILLS_EVERY = 40;
const AS_OF = '2026-06-15';

/** Numbers that follow from a seed (mulberry32). */
class Random {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }
}

const PIECES =
  '【|】|【任务 2】|[任务3]：|【单位】市水利局|【字段】监考单位|：|:|\n|\r\n|\r|\n\n|  |\t|　|｜ 续|#|、|，|；|（|）|“|”|……|9月底前|每月32日|13月10日前|本周五|一一一一|十|〇|％|30%|进展：2024-05-28 30%|时间节点：|牵头单位：|前置：1-1|出处：|不列：“甲”（理由：乙）|\u200b|\ufeff|\u202e|\0|\u001b[2J|𠮷|\ud800|__proto__|=1+1|<b>|**|长长长长长长长长长长长长'.split(
    '|',
  );
const WORDS =
  '市水利局|要|在|9月底前|完成|12座|水库|排查|。|；|，|一、|（一）|1.|各县（市、区）|牵头|\n|“|”|力争|不得|同志们：|2026年3月6日|整改到位|、|确保'.split(
    '|',
  );

/** A text after some changes as people and transfers make them. */
function changed(random: Random, text: string, times: number): string {
  let now = text;
  for (let time = 0; time < times; time++) {
    const at = random.below(now.length + 1);
    const length = random.next() < 0.1 ? random.below(200) : random.below(6);
    const piece = random.next() < 0.2 ? random.pick(PIECES).repeat(random.below(400)) : random.pick(PIECES);
    const moved = random.next() < 0.2 ? now.slice(random.below(now.length + 1)).slice(0, 80) : '';
    now = now.slice(0, at) + (random.next() < 0.6 ? piece : '') + moved + now.slice(at + length);
  }
  return now;
}

function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  const now = bytes.slice(0, random.next() < 0.2 ? random.below(bytes.length) : bytes.length);
  for (let times = random.below(12); times > 0 && now.length > 0; times--)
    now[random.below(now.length)] = random.below(256);
  return now;
}

const speech = (random: Random): string =>
  Array.from({ length: 20 + random.below(300) }, () => random.pick(WORDS)).join('');

class Broken extends Error {}
const hold = (law: string, holds: boolean): void => {
  if (!holds) throw new Broken(law);
};

/** A tree as text: nodes know what they stand in, which would never end. */
const shape = (tree: unknown): string =>
  JSON.stringify(tree, (key, value: unknown) => (key.startsWith('$') && key !== '$type' ? undefined : value));
const read = (text: string): Workspace => new WorkspaceBuilder().build([{ path: 'a.duban', source: parse(text) }]);

/** What a file means, without where in the file it stands. */
function meaning(text: string): unknown {
  const model = toInterchange(at(read(text), AS_OF));
  return JSON.parse(
    JSON.stringify(model, (key, value: unknown) => {
      if (/^(?:line|column|offset|span|source|place)$/.test(key)) return undefined;
      // A reference that names nothing stands as it was written; blanks in it mean nothing, and the formatter takes them out.
      return key === 'prerequisites' ? String(value).replaceAll(/\s/g, '') : value;
    }),
  );
}

const KILLED = 'a run that is killed leaves the old file or the new one';

type Law = (random: Random) => void | Promise<void>;

/** By name: what must hold for whatever comes in. */
const LAWS: Readonly<Record<string, Law>> = {
  'reading and checking never throw': (random) => {
    const text = changed(random, SAMPLE, 1 + random.below(12));
    for (const { message, place } of new Checker().check(at(read(text), AS_OF)).findings) {
      hold('a finding says something', message.trim() !== '');
      hold('a finding lies in its block', place.span.start >= 0 && place.span.end <= place.block.text.length);
    }
  },
  'reading again what changed equals reading it anew': (random) => {
    const before = parse(changed(random, SAMPLE, random.below(8)));
    const text = changed(random, before.text, 1 + random.below(4));
    hold('incremental equals full', shape(parse(text, before)) === shape(parse(text)));
  },
  'formatting is done once and changes no meaning': (random) => {
    const text = changed(random, SAMPLE, random.below(8));
    const once = format(text);
    hold('format of format is format', format(once) === once);
    hold('format keeps the meaning', isDeepStrictEqual(meaning(once), meaning(text)));
  },
  'deadlines are understood or not, and that is all': (random) => {
    const phrase = changed(
      random,
      random.pick(['9月底前', '每月28日前', '会后30个工作日内', '本周五下班前']),
      random.below(6),
    );
    const ref = `2026-0${1 + random.below(9)}-1${random.below(10)}`;
    hold('an answer', typeof JSON.stringify(understandDeadline(phrase.slice(0, 400), { ref })) === 'string');
  },
  'a draft reads back': (random) => {
    const text = speech(random);
    const draft = draftTasks(text, { ref: AS_OF });
    for (const { quote } of draft.tasks) hold('a quote stands in the speech', findQuote(text, quote) !== undefined);
    const file = readQuotingFile(toDuban(draft, { meeting: '推进会', date: AS_OF }));
    hold('as many tasks as were drafted', file.tasks.length === draft.tasks.length);
  },
  'readers of speeches give text or a sentence': async (random) => {
    const words = speech(random);
    const xml = words.replace(/[<&]/g, '');
    const files: readonly (readonly [string, () => Uint8Array])[] = [
      ['讲话.txt', () => new TextEncoder().encode(words)],
      ['讲话.md', () => new TextEncoder().encode(`# ${words}`)],
      ['讲话.html', () => new TextEncoder().encode(`<html><p>${xml.replaceAll('\n', '<p><td><div>')}`)],
      [
        '讲话.docx',
        () =>
          docx({
            numbering:
              scheme(0, level(0, random.pick(['lowerRoman', 'upperLetter', 'chineseCounting']), '%1、')) + list(1, 0),
            body:
              xml
                .split('\n')
                .map((line) => numbered(line, 1))
                .join('') + table(row(cell('甲'), cell(paragraph('乙')))),
          }),
      ],
      [
        '讲话.pdf',
        () => pdf('UniGB-UCS2-H', [xml.split('\n').map((line, at) => ({ x: 80, y: 780 - 20 * at, hex: ucs2(line) }))]),
      ],
    ];
    const [name, make] = random.pick(files);
    const result = await readSpeech(damaged(random, make()), name);
    if (!result.ok) return hold('a sentence', result.message.endsWith('。'));
    for (const { text, start, end } of result.paragraphs)
      hold('paragraphs lie in the text', result.text.slice(start, end) === text);
  },
  [KILLED]: async (random) => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-fuzz-'));
    try {
      const file = join(folder, 'a.duban');
      const old = '【任务 1】修路\n牵头单位:市交通局\n'.repeat(500);
      writeFileSync(file, old);
      const run = spawn(process.execPath, ['dist/duban.mjs', 'format', file], { stdio: 'ignore' });
      const ended = new Promise((resolve) => run.on('exit', resolve));
      const timer = setTimeout(() => run.kill('SIGKILL'), random.below(600));
      await ended;
      clearTimeout(timer);
      const now = readFileSync(file, 'utf8');
      hold('old or new', now === old || now === format(old));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export interface FuzzOptions {
  readonly seconds: number;
  /** Only the round of this seed. */
  readonly seed?: number;
  /** The first seed, so that a gate tries the same rounds every time; by the clock without. */
  readonly from?: number;
}

/** Rounds until the time is over; each law in turn. Returns how many broke, and prints the seed of each. */
export async function fuzz({ seconds, seed, from }: FuzzOptions): Promise<number> {
  const laws = Object.entries(LAWS);
  const first = seed ?? from ?? (Date.now() >>> 0) - ((Date.now() >>> 0) % laws.length);
  const until = Date.now() + seconds * 1000;
  const rounds = new Map<string, number>();
  let broken = 0;
  let slowest = 0;
  console.log(`from seed ${first}, for ${seed === undefined ? `${seconds} s` : 'one round'}`);
  const last = seed ?? Number.POSITIVE_INFINITY;
  for (let round = first; round <= last && (round === seed || Date.now() < until); round++) {
    const [name, law] = laws[round % laws.length] as readonly [string, Law];
    if (name === KILLED && seed === undefined && Math.floor(round / laws.length) % KILLS_EVERY !== 0) continue;
    const started = performance.now();
    let problem = '';
    try {
      await law(new Random(round));
    } catch (error) {
      problem = error instanceof Broken ? error.message : String(error instanceof Error ? error.stack : error);
    }
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (problem === '' && took > HANGS && name !== KILLED) problem = `took ${Math.round(took)} ms`;
    rounds.set(name, (rounds.get(name) ?? 0) + 1);
    if (problem === '') continue;
    broken++;
    console.log(`BROKEN  ${name}: ${problem}\n        npm run fuzz -- --seed ${round}`);
  }
  for (const [name, count] of rounds) console.log(`${String(count).padStart(7)} × ${name}`);
  console.log(`${broken} broken, slowest round ${Math.round(slowest)} ms`);
  return broken;
}
