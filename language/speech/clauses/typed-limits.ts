import { understandDeadline } from '../../time/index.js';
import { balanced } from '../propose/indicators.js';
import { MODAL_YAO } from '../text-patterns.js';
import type { DraftTask } from '../types.js';

const URGENCY = /尽快|抓紧|立即|马上|早日|尽早|及时|近期|近日|限期/;
/** Results short enough to be read together with their limits: 6月底前核准、9月底前开工. */
const LONGEST_STEP = 8;
const LONGEST_MILESTONE = 30;
const MODALS = new RegExp(`${MODAL_YAO}|必须|务必|确保|力争`, 'g');
/** Without a date to count from only these are known to come last. */
const WHOLE_YEAR = /^(?:全年|今年|年内|年底|年底前|到?年末)$/;
const WRITTEN_YEAR = /\d{4}年/;
const NEXT_YEAR = /^(?:明年|次年|\d{4}年)/;
const ANY_DAY = '2026-01-01';

interface Step {
  readonly limit: string;
  readonly result: string;
  /** The target that the result was made from. */
  readonly target: string;
}

/** How the limits of a task are typed. */
export interface TypedLimits {
  readonly due: string;
  readonly milestones: readonly string[];
  /** Targets that the milestones already say. */
  readonly said: ReadonlySet<string>;
}

/**
 * The last limit is the task's, the steps before it are milestones; short steps stay together as they were said
 * (`6月底前取得核准、9月底前开工建设`) where the reader of deadlines takes them for steps. Where no limit stands, the urgency is
 * kept for the office to date. `date` is the day to count from, if it is known.
 */
export function typedLimits(task: DraftTask, date: string | null): TypedLimits {
  const steps = stepsOf(task);
  const only = steps[0];
  if (!only) return { due: URGENCY.exec(task.quote)?.[0] ?? '', milestones: [], said: new Set() };
  if (steps.length === 1) return { due: only.limit, milestones: [], said: new Set() };
  const together = steps.map(({ limit, result }) => limit + result).join('、');
  // 上半年…、*月底前…: of a masked and a written day the reader dates only one.
  const masked = steps.filter(({ limit }) => /[*＊]/.test(limit)).length;
  const short =
    masked % steps.length === 0 &&
    steps.every(
      ({ result, target }) =>
        target !== '' && result !== '' && result.length <= LONGEST_STEP && !/[“”《》、\d*＊]/.test(result),
    );
  if (short && understandDeadline(together, { ref: date ?? ANY_DAY }).steps.length === steps.length)
    return { due: together, milestones: [], said: new Set() };
  const last = latest(steps, date);
  const before = steps.filter((step) => step !== last && step.result !== '');
  return {
    due: last.limit,
    milestones: before.map(({ limit, result }) => `${limit} ${result}`),
    said: new Set(before.map(({ target }) => target)),
  };
}

/** The step that ends the task: 全年…，其中上半年… names it first. */
function latest(steps: readonly Step[], date: string | null): Step {
  const ref = date ?? (steps.every(({ limit }) => WRITTEN_YEAR.test(limit)) ? ANY_DAY : null);
  const days = steps.map(({ limit }) => (ref === null ? null : understandDeadline(limit, { ref }).deadline));
  const end = steps.at(-1) as Step;
  const known = days.filter((day) => day !== null);
  if (known.length < days.length)
    return NEXT_YEAR.test(end.limit) ? end : (steps.findLast(({ limit }) => WHOLE_YEAR.test(limit)) ?? end);
  return steps[days.lastIndexOf(known.reduce((a, b) => (b > a ? b : a)))] ?? end;
}

/** Each limit with the result that its clause names, the modal left out. */
function stepsOf(task: DraftTask): Step[] {
  let from = 0;
  return task.deadline.map((limit) => {
    const at = task.quote.indexOf(limit, from);
    from = Math.max(from, at + limit.length);
    const clause = /^[，,]?([^，,。；;]*)/.exec(task.quote.slice(from))?.[1] ?? '';
    const target = task.targets.find((each) => clause.includes(each)) ?? '';
    const words = target === '' ? clause : clause.slice(0, clause.indexOf(target) + target.length);
    const result = words.replace(MODALS, '').replace(/^[在内将把]/, '');
    const usable =
      result.length > 1 &&
      result.length <= LONGEST_MILESTONE &&
      balanced(result) &&
      !task.deadline.some((other) => result.includes(other));
    return { limit, result: usable ? result : '', target };
  });
}
