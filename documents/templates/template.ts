import { nearest } from '../../language/text/nearest.js';
import type { Block, Sheet } from '../paper/paper.js';

/**
 * The wording of a paper as a text file that an office edits: one paragraph a line, written as it is printed. A line whose first
 * words are 一、 （一） 1. （1） is a heading of that level; `标题：` and its like say what a line is; `{{…}}` is filled in; `#` begins a
 * remark; 【横页】 【竖页】 【末页】 begin a new sheet.
 */
export interface Template {
  /** How messages call it: a path, or the name of the built-in one. */
  readonly source: string;
  readonly text: string;
}

export interface Fills {
  /** Words by placeholder. A line whose placeholders are all empty is left out. */
  readonly words: Readonly<Record<string, string>>;
  /** Whole parts by placeholder: each stands on a line of its own. */
  readonly parts: Readonly<Record<string, readonly Block[]>>;
  /** `YYYY-MM-DD`, of 落款 and 版记. */
  readonly day: string;
}

/** What is wrong with a template, as a sentence for the person who edits it. */
export class TemplateError extends Error {}

/** 【横页】 lies, 【末页】 begins on an even page. */
const SHEETS: Readonly<Record<string, Omit<Sheet, 'blocks'>>> = {
  '【竖页】': {},
  '【横页】': { wide: true },
  '【末页】': { even: true },
};

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const WHOLE_PART = /^\{\{\s*([^{}]*?)\s*\}\}$/;
const LABEL = /^(红头|文号|标题|副题|主送|附件\d*|落款|日期|抄送|印发|说明)[:：]\s*(.*)$/;
const LEVELS: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^（[一二三四五六七八九十]+）/, 2],
  [/^\d+[.．]/, 3],
  [/^（\d+）/, 4],
];

/** Fills a template. @throws TemplateError where it names something that cannot be filled in. */
export function fill(template: Template, fills: Fills): readonly Sheet[] {
  const sheets: { head: Omit<Sheet, 'blocks'>; blocks: Block[] }[] = [];
  const kept: Kept = { cc: '' };
  let annexes: string[] = [];
  const blocks = (): Block[] => {
    const last = sheets.at(-1);
    if (last) return last.blocks;
    sheets.push({ head: {}, blocks: [] });
    return blocks();
  };
  const flushAnnexes = (): void => {
    if (annexes.length > 0) blocks().push({ kind: 'annexes', names: annexes });
    annexes = [];
  };
  template.text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('＃')) return;
    const at = `${template.source}第 ${index + 1} 行`;
    const sheet = SHEETS[line];
    if (sheet) {
      flushAnnexes();
      sheets.push({ head: sheet, blocks: [] });
      return;
    }
    const name = WHOLE_PART.exec(line)?.[1] ?? '';
    const part = Object.hasOwn(fills.parts, name) ? fills.parts[name] : undefined;
    if (part) {
      flushAnnexes();
      blocks().push(...part);
      return;
    }
    // What a line is, is said by the template alone, never by what is filled in.
    const label = LABEL.exec(line);
    const written = filled(label ? (label[2] ?? '') : line, fills, at);
    if (written === undefined) return;
    const onFirst = sheets.length <= 1;
    if (label?.[1]?.startsWith('附件')) {
      if (onFirst) annexes.push(written);
      else blocks().push({ kind: 'annexTitle', label: label[1], title: written });
      return;
    }
    flushAnnexes();
    if (label) labelled(label[1] ?? '', written, kept, blocks(), fills.day);
    else blocks().push(paragraphOf(written, line));
  });
  flushAnnexes();
  return sheets
    .filter(({ blocks: each }) => each.length > 0)
    .map(({ head, blocks: each }) => ({ ...head, blocks: each }));
}

/** A line with its placeholders filled in; undefined where it has some and nothing is known for any of them. */
function filled(line: string, { words, parts }: Fills, at: string): string | undefined {
  let asked = 0;
  let known = 0;
  const written = line.replace(PLACEHOLDER, (whole, name: string) => {
    const value = Object.hasOwn(words, name) ? words[name] : undefined;
    if (value === undefined) throw new TemplateError(unknownPlaceholder(whole, name, words, parts, at));
    asked++;
    if (value !== '') known++;
    return value.replaceAll('\n', '');
  });
  if (/\{\{|\}\}/.test(line.replace(PLACEHOLDER, ''))) {
    throw new TemplateError(`${at}的花括号没有配对。要填写的内容前后各写两个，例如 {{单位}}。`);
  }
  return asked > 0 && known === 0 ? undefined : written;
}

function unknownPlaceholder(
  whole: string,
  name: string,
  words: Fills['words'],
  parts: Fills['parts'],
  at: string,
): string {
  if (Object.hasOwn(parts, name)) return `${at}的 ${whole} 是一整段内容，请让它单独占一行。`;
  const names = [...Object.keys(words), ...Object.keys(parts)];
  const near = nearest(name, names)[0];
  const guess = near === undefined ? '' : `是不是想写 {{${near}}}？`;
  return `${at}写了 ${whole}，没有这项可以填写的内容。${guess}可以写：${names.map((each) => `{{${each}}}`).join('、')}。`;
}

/** 抄送 is printed together with 印发, below it. */
interface Kept {
  cc: string;
}

function labelled(label: string, text: string, kept: Kept, blocks: Block[], day: string): void {
  const last = blocks.at(-1);
  switch (label) {
    case '红头':
      blocks.push({ kind: 'letterhead', office: text, docNumber: '' });
      return;
    case '文号':
      if (last?.kind === 'letterhead') blocks.splice(-1, 1, { ...last, docNumber: text });
      else blocks.push({ kind: 'note', text, align: 'right' });
      return;
    case '标题':
      blocks.push({ kind: 'title', text });
      return;
    case '副题':
      blocks.push({ kind: 'subtitle', text });
      return;
    case '主送':
      blocks.push({ kind: 'addressee', text: text.replace(/[:：]$/, '') });
      return;
    case '落款':
      blocks.push({ kind: 'signature', office: text, day });
      return;
    case '日期':
      if (last?.kind === 'signature') blocks.splice(-1, 1, { ...last, day: text });
      return;
    case '抄送':
      kept.cc = text.replace(/。$/, '');
      return;
    case '印发':
      blocks.push({ kind: 'imprint', cc: kept.cc, office: text, day });
      return;
    default:
      blocks.push({ kind: 'note', text });
  }
}

function paragraphOf(text: string, line: string): Block {
  const level = LEVELS.find(([pattern]) => pattern.test(line))?.[1];
  if (level === undefined) return { kind: 'body', text };
  // What stands behind the first full stop goes on as body: （一）提高认识。各单位要……
  const stop = text.indexOf('。');
  if (level === 1 || stop < 0 || stop === text.length - 1) return { kind: 'heading', level, text };
  return { kind: 'heading', level, text: text.slice(0, stop + 1), rest: text.slice(stop + 1) };
}
