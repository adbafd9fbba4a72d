import type { Span } from '../text/span.js';

/** A piece of a block: what was written and where, counted from the block's first character. */
export interface Written {
  readonly text: string;
  readonly span: Span;
}

/** One name in a 名单 of units or people, as written, with what its suffix says. */
export interface NameMention extends Written {
  /** The name without its suffix: what is looked up. */
  readonly name: string;
  /** `（牵头）` or `（拟）` behind the name. */
  readonly suffix: '牵头' | '拟' | undefined;
  /**
   * `open`: the list does not end here (等部门, 有关单位). `pending`: 待指定, 待定. `placeholder`: 某局, **同志.
   * `none`: 无, explicitly nobody. `named`: an ordinary name.
   */
  readonly kind: 'named' | 'open' | 'pending' | 'placeholder' | 'none';
}

/** A reference to a task, section, project, list …: `1-1`, `防汛0305#2`, or a unique title. */
export interface RefMention extends Written {
  /** The code before `#`, folded; undefined for the same file. */
  readonly code: string | undefined;
  /** Folded id or name that is looked up. */
  readonly target: string;
}

export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/** `[比较] 数 单位`; a range (3-5 个) has a low and a high end. */
export interface Quantity extends Written {
  readonly comparator: Comparator | undefined;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** True for 力争翻番, *亿元: no number could be read. */
  readonly placeholder: boolean;
}

export interface Indicator extends Written {
  readonly name: string;
  /** Undefined where the text is no `名称 数量`. */
  readonly quantity: Quantity | undefined;
  /** For the indicators of a set: 项数, 合计 字段, 占比 条件, 每项 指标名, 每位 字段 项数. */
  readonly measure: SetMeasure | undefined;
}

export interface SetMeasure {
  readonly kind: '项数' | '合计' | '占比' | '每项' | '每位';
  readonly of: string;
}

/** A deadline as written; what it means depends on the document's date and is resolved later. */
export type DeadlineText = Written;

/** 里程碑: a leading deadline, then what is reached by then. */
export type MilestoneText = Written;

/** 明确时限: the date that the office set, and who set it. */
export interface SetDeadline extends Written {
  readonly date: string | undefined;
  readonly by: string;
}

/** The parts of a fact's 尾注. */
export interface FactTail {
  readonly attachments: readonly Written[];
  readonly reportedBy: string | undefined;
  readonly approvedBy: string | undefined;
  readonly basis: string | undefined;
  readonly until: string | undefined;
}

/** `完整日期 [参数] 正文 [尾注]`: something that happened on a day. */
export interface Fact extends Written {
  /** The field it stands in, its key in the table (`progress`, `closeOuts` …). */
  readonly key: string;
  /** `YYYY-MM-DD`; undefined where the date is missing, incomplete or impossible. */
  readonly date: string | undefined;
  readonly dateSpan: Span | undefined;
  readonly dateProblem: 'missing' | 'noYear' | 'impossible' | undefined;
  /** 进展: 0–100. */
  readonly percent: number | undefined;
  /** 延期: the words behind 至, the new deadline and then the reason; dated where the file's day and settings are known. */
  readonly until: Written | undefined;
  /** 实绩: indicator name and cumulative quantity. */
  readonly actual: Indicator | undefined;
  /** 核查, 销号: the verifying unit as written. */
  readonly by: NameMention | undefined;
  /** What remains after date and parameter, without the tail. */
  readonly body: string;
  readonly tail: FactTail;
}

/** 出处: words of the speech; `……` stands for a gap. */
export interface Quote extends Written {
  /** The words without outer quotation marks and the （第N处） note. */
  readonly words: string;
  /** Which of several identical passages is meant, from 1. */
  readonly occurrence: number | undefined;
}

/** 不列: an ask that is left out on purpose. */
export interface NotListed extends Written {
  readonly words: string;
  readonly reason: string;
}

/** 例外: silenced codes or rule names, why, and until when. */
export interface Exemption extends Written {
  readonly codes: readonly Written[];
  readonly reason: string;
  readonly until: string | undefined;
}

/** 要件 and 字段: `名称（类型）`. */
export interface SlotDeclaration extends Written {
  readonly name: string;
  /** As written in the brackets; empty where none is. */
  readonly type: string;
}

/** A condition over fields: `类别，项，项` (范围) or a single 项 (要求). */
export interface Expression extends Written {
  readonly terms: readonly Term[];
  /** Why it could not be read; undefined where it was. */
  readonly problem: string | undefined;
}

export type Term =
  | { readonly kind: 'class'; readonly name: string; readonly not: boolean; readonly span: Span }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly operator: '=' | '≠' | '≥' | '≤' | '>' | '<' | '早于' | '晚于' | '含';
      readonly value: string;
      readonly not: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'written';
      readonly field: string;
      readonly written: boolean;
      readonly not: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'listed'; readonly list: string; readonly not: boolean; readonly span: Span };
