import { distance } from 'fastest-levenshtein';
import type { z } from 'zod/mini';
import { type Config, CONFIG_SCHEMA } from './schema.js';

/** What is wrong with a configuration file: where and what, in a sentence for a clerk. */
export interface ConfigProblem {
  /** Keys from the top: `lightPolicy[0].when.state`; empty for the file as a whole. */
  readonly key: string;
  readonly message: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Names that a configuration may use; only the host knows all of them. */
export interface KnownNames {
  /** Codes and names of the checker's rules. */
  readonly rules: ReadonlySet<string>;
  /** Keys and titles of the ledger's columns. */
  readonly columns: ReadonlySet<string>;
}

/** Reads duban.config.json. Never throws; every problem is told, each with its key. */
export function readConfig(text: string, known?: KnownNames): ConfigResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ key: '', message: jsonProblem(text, error) }] };
  }
  const result = CONFIG_SCHEMA.safeParse(value);
  if (!result.success) return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, value)) };
  const problems = known ? unknownNames(result.data, known) : [];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: result.data };
}

/** V8 gives the place as an offset, for the end of the text and for some characters not at all. */
function jsonProblem(text: string, error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const offset = /position (\d+)/.exec(said)?.[1] ?? (said.includes('end of JSON') ? text.length : undefined);
  const before = text.slice(0, Number(offset ?? 0)).split('\n');
  const place = offset === undefined ? '' : `第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 列附近有误`;
  return `不是完整的 JSON${place && `，${place}`}。请检查引号、逗号和括号是否成对；最后一项后面不要加逗号，也不能写注释。`;
}

const keyOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（加双引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 […]',
  object: '一组键值 {…}',
  record: '一组键值 {…}',
};

function problemsOf(issue: z.core.$ZodIssue, root: unknown): readonly ConfigProblem[] {
  const key = keyOf(issue.path);
  const at = key === '' ? '最外层' : `“${key}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownKey(issue.path, name));
    case 'invalid_value':
      return [
        {
          key,
          message: `${at}写的是${shown(valueAt(root, issue.path))}，只能是：${issue.values.map(String).join('、')}。`,
        },
      ];
    case 'invalid_type': {
      const expected = TYPES[issue.expected] ?? issue.expected;
      const value = valueAt(root, issue.path);
      if (value === undefined) return [{ key, message: `缺少${at}，应写${expected}。` }];
      return [{ key, message: `${at}应当是${expected}，写的是${shown(value)}。` }];
    }
    case 'too_small':
      return [
        {
          key,
          message: `${at}${sized(issue.origin) ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`}。`,
        },
      ];
    case 'too_big':
      return [{ key, message: `${at}不能大于 ${issue.maximum}。` }];
    default:
      return [{ key, message: `${at}写得不对：${issue.message}。` }];
  }
}

const sized = (origin: string): boolean => origin === 'array' || origin === 'string';

function unknownKey(path: readonly PropertyKey[], name: string): ConfigProblem {
  const key = keyOf([...path, name]);
  const known = keysAt(path);
  const near = nearest(name, known);
  const hint = near ? `是不是“${near}”？` : '';
  return { key, message: `不认识的设置“${key}”。${hint}这里可以写：${known.join('、')}。` };
}

/** The keys that the schema allows at a path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = CONFIG_SCHEMA;
  for (const part of path) schema = inside(bare(schema), part);
  const shape = shapeOf(bare(schema));
  return Object.keys(shape).filter((key) => key !== '$schema');
}

const defOf = (schema: unknown): Readonly<Record<string, unknown>> =>
  (schema as { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } })._zod.def;
const shapeOf = (schema: unknown): Readonly<Record<string, unknown>> =>
  (defOf(schema).shape ?? {}) as Readonly<Record<string, unknown>>;
const bare = (schema: unknown): unknown => (defOf(schema).type === 'optional' ? defOf(schema).innerType : schema);
const inside = (schema: unknown, part: PropertyKey): unknown =>
  typeof part === 'number' ? defOf(schema).element : (shapeOf(schema)[String(part)] ?? defOf(schema).valueType);

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = root;
  for (const part of path) value = (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[part];
  return value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function unknownNames(config: Config, known: KnownNames): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const name of Object.keys(config.severities ?? {})) {
    if (known.rules.has(name)) continue;
    const key = `severities.${name}`;
    problems.push({ key, message: `“${key}”：没有这条检查规则。${didYouMean(name, known.rules)}` });
  }
  (config.ledger?.columns ?? []).forEach((name, index) => {
    if (known.columns.has(name)) return;
    const key = `ledger.columns[${index}]`;
    problems.push({ key, message: `“${key}”：台账没有“${name}”这一列。${didYouMean(name, known.columns)}` });
  });
  return problems;
}

function didYouMean(name: string, known: ReadonlySet<string>): string {
  const near = nearest(name, [...known]);
  return near ? `是不是“${near}”？` : '请检查写法。';
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const scored = known
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  const longest = Math.max(name.length, scored?.candidate.length ?? 0);
  return scored && scored.edits <= Math.max(1, longest / 3) ? scored.candidate : undefined;
}
