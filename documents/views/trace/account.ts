import type { Ask, QuotingTask, SpeechTrace } from '../../../language/speech/index.js';

/** What was held against each other. */
export interface TraceSubject {
  /** Title of the meeting or document; the speech's path stands in where it is empty. */
  readonly title: string;
  /** Paths as the person wrote them. */
  readonly speech: string;
  readonly file: string;
  readonly tasks: readonly QuotingTask[];
}

/** How each outcome is called and marked, in words and in a sign that survives black and white. */
export const OUTCOMES = {
  covered: { mark: '✓', words: '已列入' },
  leftOut: { mark: '○', words: '说明不列' },
  missing: { mark: '✗', words: '遗漏' },
  possible: { mark: '？', words: '可能遗漏' },
} as const;

/** `要求 32 项：已列入 28 项，说明不列 1 项，遗漏 3 项。` */
export function totalsLine({ totals, unfound }: SpeechTrace): string {
  const lost = unfound.length > 0 ? `；另有 ${unfound.length} 条引文在讲话稿中找不到` : '';
  const offered = totals.possible > 0 ? `，可能遗漏 ${totals.possible} 项` : '';
  return `要求 ${totals.found} 项：已列入 ${totals.covered} 项，说明不列 ${totals.leftOut} 项，遗漏 ${totals.missing} 项${offered}${lost}。`;
}

/** Why an ask is in no task, in words. */
export const reasonOf = ({ status, reason }: Ask): string =>
  status === 'leftOut'
    ? reason || '没有写明理由，请补上'
    : status === 'possible'
      ? '系统没有把握，请核对：是任务的列入，不是的不必理会'
      : '没有任务引用这句话';

/** `“……”在讲话稿中找不到` with whose quote it is. */
export function unfoundLine({ id, quote }: SpeechTrace['unfound'][number], { tasks }: TraceSubject): string {
  const whose = tasks.find((task) => task.id === id)?.name ?? id;
  return whose === '不列' ? `“不列”的引文在讲话稿中找不到：“${quote}”` : `${whose} 的出处在讲话稿中找不到：“${quote}”`;
}

/** Tasks that say nothing about where they come from. */
export const unquoted = ({ tasks }: TraceSubject): readonly QuotingTask[] =>
  tasks.filter(({ isTask, quotes }) => isTask && quotes.every((quote) => quote.trim() === ''));

/** A task with its title: `任务 1-3 清淤`. */
export const nameWithTitle = ({ name, title }: QuotingTask): string => `${name} ${title}`.trim();

/** Words on one line, table cells told apart. */
export const oneLine = (words: string): string => words.replace(/\s*[\r\n]+\s*/g, '').replace(/\t+/g, ' │ ');
