import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Checker } from '../language/checks/engine.js';
import { type SourceInput, WorkspaceBuilder } from '../language/scope/builder.js';
import { at } from '../language/standing/at.js';
import { parse } from '../language/syntax/parse.js';
import { AS_OF } from './generate.js';
import { median, percentile } from './measure.js';

/** What a keystroke in the middle of a file costs until every finding of the workspace is known, in milliseconds. */
export interface Keystroke {
  readonly median: number;
  readonly p95: number;
}

const WARM_UP = 10;
const KEYS = 60;

/**
 * Types into a title, a deadline and a list of units in turn, as one language service does: the parse and the workspace
 * of the last state are at hand.
 */
export function keystrokes(folder: string): Keystroke {
  const inputs: SourceInput[] = readdirSync(folder)
    .filter((name) => name.endsWith('.duban'))
    .sort()
    .map((path) => ({ path, source: parse(readFileSync(join(folder, path), 'utf8')) }));
  const builder = new WorkspaceBuilder();
  const checker = new Checker();
  checker.check(at(builder.build(inputs), AS_OF));
  const middle = inputs.length >> 1;
  const times: number[] = [];
  for (let key = 0; key < WARM_UP + KEYS; key++) {
    const { path, source } = inputs[middle] as SourceInput;
    const text = typed(source.text, key);
    const started = performance.now();
    inputs[middle] = { path, source: parse(text, source) };
    checker.check(at(builder.build(inputs), AS_OF));
    if (key >= WARM_UP) times.push(performance.now() - started);
  }
  return { median: median(times), p95: percentile(times, 0.95) };
}

/** Parse speed in MB of UTF-8 a second. */
export function parseSpeed(folder: string): number {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.duban'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const speeds: number[] = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    for (const text of texts) parse(text);
    speeds.push(bytes / 1e3 / (performance.now() - started));
  }
  return median(speeds);
}

function typed(text: string, key: number): string {
  const label = ['【任务 ', '时间节点：', '配合单位：'][key % 3] as string;
  const at = text.indexOf('\n', text.indexOf(label, text.length >> 1));
  return `${text.slice(0, at)}${'新底局'[key % 3]}${text.slice(at)}`;
}
