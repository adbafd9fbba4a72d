import type { Span } from '../text/span.js';
import { findLimits } from './clauses/deadlines.js';
import { findOwners } from './clauses/owners.js';
import { findStrength } from './clauses/strength.js';
import { findTargets } from './clauses/targets.js';
import type { Strength } from './types.js';

/** A number with its measure as it stands in a quote. */
export interface QuotedQuantity extends Span {
  readonly text: string;
  /** Undefined for a masked figure (*亿元). */
  readonly value: number | undefined;
  /** The measure, for example `亿元`; `%` for ％ and 个百分点 stays itself. */
  readonly unit: string;
}

/** What a quoted sentence commits to, for comparing a task with its source. */
export interface QuoteFacts {
  /** Time limits as written; what day they mean is the reader of deadlines' question. */
  readonly limits: readonly (Span & { readonly text: string })[];
  readonly quantities: readonly QuotedQuantity[];
  /** Those of the quantities that are results to reach; a criterion (总投资5亿元以上项目) is none. */
  readonly results: readonly QuotedQuantity[];
  /** Units, as written. */
  readonly owners: readonly string[];
  /** Those of them that lead: 牵头, 负责, or the bare subject. */
  readonly lead: readonly string[];
  readonly leaders: readonly string[];
  readonly strength: Strength | null;
}

/** Measures and counting words; longer ones first, since the first that fits is taken. */
const MEASURES =
  '个百分点 趟次 艘次 台套 个工作日 工作日 平方公里 平方千米 平方米 立方米 公里 千米 千瓦时 千瓦 公顷 公斤 千克 人次 人日 班次 车次 小时 分钟 学时 美元 元 斤 吨 亩 米 升 度 % ％ ‰ 个 家 项 条 名 户 件 座 处 栋 幢 套 台 辆 支 场 次 所 间 篇 种 类 人 头 棵 株 批 天 倍 艘 架 只 羽 口 眼 孔 段 片 根 盏 部 份 册 本 宗 起 例 站 张 枚 组 队 班 趟 期 顶 床'.split(
    ' ',
  );
const QUANTITY = new RegExp(
  `([*＊×xX]+|\\d[\\d,]*(?:\\.\\d+)?|[０-９][０-９．]*)\\s*((?:万亿|千万|百万|十万|[万亿千百])?余?(?:${MEASURES.join('|')})|万亿|亿)`,
  'g',
);

const CRITERION = /^以[上下]的?(?:[^，,。；;、\d]{0,6})(?:项目|企业|工程|园区|单位)/;

/**
 * Reads limits, quantities, owners and strength out of a quote, each when it is asked for. Dates themselves are not counted
 * as quantities.
 */
export const quoteFacts = (quote: string, known?: ReadonlySet<string>): QuoteFacts => new QuoteReading(quote, known);

class QuoteReading implements QuoteFacts {
  private readLimits: QuoteFacts['limits'] | undefined;
  private readOwners: ReturnType<typeof findOwners> | undefined;

  constructor(
    private readonly quote: string,
    private readonly known: ReadonlySet<string> | undefined,
  ) {}

  get limits(): QuoteFacts['limits'] {
    this.readLimits ??= findLimits(this.quote).map((span) => ({
      ...span,
      text: this.quote.slice(span.start, span.end),
    }));
    return this.readLimits;
  }

  get quantities(): readonly QuotedQuantity[] {
    return quantitiesIn(this.quote);
  }

  get results(): readonly QuotedQuantity[] {
    const { quantities, quote } = this;
    // Nearly every sentence is without; then its targets need not be looked for.
    if (quantities.length === 0) return quantities;
    const targets = findTargets(quote, this.limits);
    return quantities.filter(
      ({ start, end }) =>
        targets.some((target) => target.start <= start && end <= target.end) && !CRITERION.test(quote.slice(end)),
    );
  }

  get owners(): readonly string[] {
    return this.people.owners;
  }

  get lead(): readonly string[] {
    return this.people.lead;
  }

  get leaders(): readonly string[] {
    return this.people.leaders;
  }

  get strength(): Strength | null {
    return findStrength(this.quote, this.limits[0]?.start);
  }

  private get people(): ReturnType<typeof findOwners> {
    this.readOwners ??= findOwners(this.quote, this.known);
    return this.readOwners;
  }
}

/** Every number with a measure in a text; months, days and years are not quantities. */
export function quantitiesIn(text: string): QuotedQuantity[] {
  return [...text.matchAll(QUANTITY)].map((match) => {
    const digits = (match[1] ?? '').normalize('NFKC').replaceAll(',', '');
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: /^[\d.]+$/.test(digits) ? Number(digits) : undefined,
      unit: (match[2] ?? '').normalize('NFKC').replace('余', ''),
    };
  });
}
