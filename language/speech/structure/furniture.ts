import { CLOSINGS, FURNITURE, FURNITURE_WORDS, REPORT_HEADINGS, TRANSITIONS } from '../lexicon/markers.js';
import { anyOf } from '../text-patterns.js';

const FURNITURE_LINE = new RegExp(FURNITURE.join('|'));
const SHOP_WORD = new RegExp(anyOf(FURNITURE_WORDS), 'g');
/** Up to here one word of a document shop makes a line its own. */
const LONGEST_LABEL = 14;
const TRANSITION = new RegExp(TRANSITIONS.join('|'));
const CLOSING = new RegExp(CLOSINGS.join('|'));
const REPORT_HEADING = new RegExp(REPORT_HEADINGS.join('|'));
const SALUTATION = /^(?:同志们|各位[^，,。]{1,12}|尊敬的[^，,。]{1,12}|大家好|朋友们)(?:[、，,][^。]{0,20})?[:：!！]$/;
const SPEAKER = /^(?!会议)[\u4e00-\u9fff]{2,4}[:：]$/;
const TITLE =
  /(?:讲话|发言|讲话稿|发言稿|讲话材料|发言材料|方案|通知|意见|办法|要点|措施|纪要|计划|规划|分解表|任务表|清单|报告|决定|批复|细则|举措)(?:[（(【].{0,20}[）)】])?$/;

/** True for web and document-shop furniture, page numbers and download notes. */
export function isFurniture(line: string): boolean {
  if (line.length > 120) return false;
  if (FURNITURE_LINE.test(line)) return true;
  if (/要|由|[。；;]$/.test(line)) return false;
  const words = new Set(line.match(SHOP_WORD)).size;
  return words > 1 || (words === 1 && line.length <= LONGEST_LABEL);
}

/** True for a salutation (同志们：) or a bare speaker tag (主持人：). */
export const isSalutation = (line: string): boolean => SALUTATION.test(line) || SPEAKER.test(line);

/** True for a sentence that only announces what follows (我强调三点意见：). */
export const isTransition = (sentence: string): boolean => TRANSITION.test(sentence);

/** True for the opening of a closing paragraph (同志们，…！ 总之，…). */
export const isClosing = (sentence: string): boolean => CLOSING.test(sentence);

/** True for a heading under which problems, achievements or principles stand rather than orders. */
export const isReportHeading = (heading: string): boolean => REPORT_HEADING.test(heading.replace(/[。．.：:]$/, ''));

/** True for a line that reads like the title of a document. */
export const isTitle = (line: string): boolean =>
  line.length <= 60 && line.length >= 4 && !/[。；;！!？?]$/.test(line) && TITLE.test(line);
