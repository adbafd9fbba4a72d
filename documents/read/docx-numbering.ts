import type { DocxStyle } from './docx-styles.js';
import { formatNumber } from './number-formats.js';
import { child, childSwitch, childValue, elements, type XmlElement } from './xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: `%n` stands for the number of level n. */
  readonly text: string;
  readonly style: string | undefined;
  readonly suffix: string;
  /** The level (from 1) whose next number restarts this one; 0 never, `undefined` any higher one. */
  readonly restart: number | undefined;
  readonly legal: boolean;
}

interface List {
  /** Lists with the same scheme count on together. */
  readonly scheme: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;
/** Behind such an ending no blank is needed: 一、加快, （一）加快, 1.加快. */
const CLOSED_LABEL = /[、.．。,，)）\]］:：\u2460-\u24FF\u3200-\u32FF]$/;

function readLevel(level: XmlElement): Level {
  const restart = childValue(level, 'lvlRestart');
  const alternative = child(child(level, 'AlternateContent'), 'Fallback');
  return {
    start: Number(childValue(level, 'start') ?? 1),
    format: childValue(level, 'numFmt') ?? childValue(alternative, 'numFmt') ?? 'decimal',
    text: childValue(level, 'lvlText') ?? '',
    style: childValue(level, 'pStyle'),
    suffix: childValue(level, 'suff') ?? 'tab',
    restart: restart === undefined ? undefined : Number(restart),
    legal: childSwitch(level, 'isLgl') === true,
  };
}

const isLevel = (at: number): boolean => Number.isInteger(at) && at >= 0 && at < LEVELS;

const readLevels = (parent: XmlElement): Map<number, Level> =>
  new Map(
    elements(parent, 'lvl')
      .map((level) => [Number(level.attributes['ilvl'] ?? 0), readLevel(level)] as const)
      .filter(([at]) => isLevel(at)),
  );

function readLists(root: XmlElement | undefined): Map<string, List> {
  const schemes = new Map(elements(root, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', each]));
  const byStyleLink = new Map<string, string>();
  for (const [id, scheme] of schemes) {
    const link = childValue(scheme, 'styleLink');
    if (link !== undefined) byStyleLink.set(link, id);
  }
  const lists = new Map<string, List>();
  for (const num of elements(root, 'num')) {
    const named = childValue(num, 'abstractNumId') ?? '';
    const link = childValue(schemes.get(named), 'numStyleLink');
    const id = (link === undefined ? undefined : byStyleLink.get(link)) ?? named;
    const scheme = schemes.get(id);
    if (scheme === undefined) continue;
    const levels = readLevels(scheme);
    const startOverrides = new Map<number, number>();
    for (const override of elements(num, 'lvlOverride')) {
      const at = Number(override.attributes['ilvl'] ?? 0);
      if (!isLevel(at)) continue;
      const level = child(override, 'lvl');
      if (level !== undefined) levels.set(at, readLevel(level));
      const start = childValue(override, 'startOverride');
      if (start !== undefined) startOverrides.set(at, Number(start));
    }
    lists.set(num.attributes['numId'] ?? '', { scheme: id, levels, startOverrides });
  }
  return lists;
}

/** Counts automatic numbers through a document, paragraph by paragraph, and spells them as Word prints them. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly overridden = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.lists = readLists(root);
  }

  /** The label of the next paragraph, with what separates it from the text; empty for none and for bullets. */
  next(paragraphNumbering: XmlElement | undefined, styleId: string | undefined, style: DocxStyle | undefined): string {
    const ownId = childValue(paragraphNumbering, 'numId');
    const id = ownId ?? style?.numberingId;
    const list = id === undefined ? undefined : this.lists.get(id);
    if (id === undefined || list === undefined) return '';
    const ownLevel = childValue(paragraphNumbering, 'ilvl');
    const at = ownLevel === undefined ? levelOf(list, styleId, style) : Number(ownLevel);
    const level = list.levels.get(at);
    if (level === undefined) return '';
    const numbers = this.count(id, list, at, level);
    return spell(level, list, numbers);
  }

  private count(id: string, list: List, at: number, level: Level): readonly (number | undefined)[] {
    let numbers = this.counters.get(list.scheme);
    if (numbers === undefined) {
      numbers = [];
      this.counters.set(list.scheme, numbers);
    }
    const override = list.startOverrides.get(at);
    const overrideKey = `${id}/${at}`;
    if (override !== undefined && !this.overridden.has(overrideKey)) {
      this.overridden.add(overrideKey);
      numbers[at] = override;
    } else {
      numbers[at] = (numbers[at] ?? level.start - 1) + 1;
    }
    for (let deeper = at + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) numbers[deeper] = undefined;
    }
    return numbers;
  }
}

/** The level that names the style, else what the style says, else the level that names the style it inherits from. */
function levelOf(list: List, styleId: string | undefined, style: DocxStyle | undefined): number {
  return levelNaming(list, styleId) ?? style?.numberingLevel ?? levelNaming(list, style?.numberingStyle) ?? 0;
}

function levelNaming(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [at, level] of list.levels) if (level.style === style) return at;
  return undefined;
}

function spell(level: Level, list: List, numbers: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' || level.format === 'none') return '';
  const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    return formatNumber(numbers[at] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  if (label === '') return '';
  const needsBlank = level.suffix === 'space' || (level.suffix === 'tab' && !CLOSED_LABEL.test(label));
  return needsBlank ? `${label} ` : label;
}
