import { findLimits } from '../clauses/deadlines.js';
import { MODAL_YAO } from '../text-patterns.js';
import { quantitiesIn } from '../quote-facts.js';

/** Words of comparison that an 指标 keeps in front of its figure. */
const COMPARISON = /(?:不低于|不少于|不超过|突破|达到|超过|至少|压减至|压减到|控制在)$/;
/** Verbs whose subject is what is measured: 办理时限压缩至…, 成本下降…. */
const MEASURES_SUBJECT =
  /^(?:不低于|不少于|不超过|突破|达到|达|超过|高于|至少|压[减缩]|缩短|下降|降低|降[至到]|增长|提高|提升|增加|控制在|稳定在|保持在|实现)/;
/** A deed without its object, or a change of nothing: no name of a figure. */
const NAMELESS =
  /^(?:[累预]计|实际|全部|力争|确保|年均|同比)?(?:完成|实现|新增|新建|化解|投产|供地|交付|带动|培育|引进|争取|安排|打造|组织|检查|建成|压[减缩降](?:至|到)?|缩短(?:至|到)?|下降|降低|增长|提高|提升|增加|减少|达到?|突破|超过|率|分别)?$/;
/** Measured is a rate or a sum, of whatever stands before it. */
const MEASURED_OF = /^(?:[^的]{0,3}(?:率|比例|占比|比重|额|面|项目)|[\u4e00-\u9fff]{1,2})$/;
const SENTENCE_IN_NAME = /^[对按照把将由]|予以|给予|至少|按照|可申请|可按|[，,：:]/;
/** Who reaches it, not what is reached. */
const PLACE = /(?:区|县|市|镇|乡|村|部门|单位|企业|公司)$/;
const TAIL = /^(?:以上|以内|以下|左右|之内)?$/;
const MODAL = new RegExp(`(?:${MODAL_YAO}|必须|务必|确保|力争|争取|应当?|须|都|均|也|全部|平均|再|努力)+$`);
const MODAL_WITHIN = new RegExp(`^.*(?:${MODAL_YAO}|必须|务必|确保|力争|争取|负责|牵头)`);
const OPENING = /^(?:其中|同时|并|且|将|把|使|让|推动|促进|[一二三四五六七八九十]{1,3}(?:是|要))+/;
const LONGEST_NAME = 24;

/**
 * The 指标 values that a target stands for (`完成投资 9亿元`), their names completed from the words directly before it in the quote.
 * Undefined where no name and figure can be told apart: then it is a 目标 in words.
 */
export function indicatorsOf(target: string, quote: string, owners: readonly string[] = []): string[] | undefined {
  const parts = target.split(/、(?=[^、]*\d|[^、]*[*＊])/);
  const read = parts.map((part, i) => indicatorOf(part, i === 0 ? subjectBefore(target, quote, owners) : ''));
  if (read.every((value) => value !== undefined)) return read;
  if (parts.length === 1) return undefined;
  const whole = indicatorOf(target, subjectBefore(target, quote, owners));
  return whole === undefined ? undefined : [whole];
}

function indicatorOf(words: string, subject: string): string | undefined {
  const figure = quantitiesIn(words).at(-1);
  if (!figure || !TAIL.test(words.slice(figure.end)) || /[\d＊*]$/.test(words.slice(0, figure.start))) return undefined;
  const before = words.slice(0, figure.start).trim();
  const comparison = COMPARISON.exec(before)?.[0] ?? '';
  let name = before.slice(0, before.length - comparison.length).replace(/的$/, '');
  const isPlace = PLACE.test(subject) && name === '';
  if (isPlace) return undefined;
  if (MEASURES_SUBJECT.test(before) || MEASURED_OF.test(name) || !balanced(name)) name = subject + name;
  const short = name.length < 2 || name.length > LONGEST_NAME;
  if (short || NAMELESS.test(name) || SENTENCE_IN_NAME.test(name) || !balanced(name)) return undefined;
  return `${name} ${comparison}${words.slice(figure.start).trim()}`;
}

/** What stands directly before a target in its clause, without limits, units and modals: what is measured. */
function subjectBefore(target: string, quote: string, owners: readonly string[]): string {
  const at = Math.max(quote.indexOf(target), 0);
  const clause = /[^，,。；;：:！!]*$/.exec(quote.slice(0, at))?.[0] ?? '';
  const limit = findLimits(quote).findLast(({ end }) => end <= at && end > at - clause.length);
  let text = (limit ? quote.slice(limit.end, at) : clause).trim().replace(MODAL, '');
  for (const owner of owners) if (text.includes(owner)) text = text.slice(text.lastIndexOf(owner) + owner.length);
  text = text.replace(MODAL_WITHIN, '').replace(OPENING, '');
  const listed = text.lastIndexOf('、');
  // “…不少于3个、…”: before the last 、 stands another figure.
  if (listed >= 0 && /[\d*＊]/.test(text.slice(0, listed))) text = text.slice(listed + 1);
  return text.length <= LONGEST_NAME && balanced(text) ? text : '';
}

/** True where no bracket or quotation mark is cut in two. */
export const balanced = (text: string): boolean =>
  ['（）', '()', '“”', '《》', '〔〕'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  );
