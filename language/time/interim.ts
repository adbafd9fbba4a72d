// INTERIM, uncommitted: lets the rest run until understand.ts lands. The owner of language/time deletes it.
import { dayNumber, fromIso, isCivilDate, monthEnd, toIso } from './days.js';
import { parseFullDate } from './full-date.js';
import type { DeadlineContext, Understanding } from './types.js';
export const defaultEvents: never[] = [];
export const readingSettings: { name: string; convention: string; values: string[] }[] = [];
const none: Understanding = {
  kind: 'none',
  start: null,
  end: null,
  deadline: null,
  certainty: 'vague',
  recurrence: null,
  span: null,
  steps: [],
  alternatives: [],
  flags: [],
  anchor: null,
  duration: null,
  condition: null,
  reading: '',
  rest: '',
};
const RE =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底|末|份)?(?:前|以前|之前)?|年底前?|年内|上半年|下半年|([一二三四])季度(?:末)?(?:前)?|(\d+)个?(?:工作)?(?:日|天)内|(\d{4})年底前?/;
export function understandDeadline(text: string, ctx: DeadlineContext): Understanding {
  const full = parseFullDate(text);
  if (full.date) return hit(text, full.date, full.span.start, full.span.end);
  if (full.problem === 'impossible') return { ...none, kind: 'date', flags: ['impossible'], span: full.span };
  const m = RE.exec(text);
  const y = Number(ctx.ref.slice(0, 4));
  if (!m) return { ...none, flags: /批复|获批|验收/.test(text) ? ['anchored'] : /[*＊X]/.test(text) ? ['masked'] : [] };
  let d: string;
  if (m[2]) {
    const year = m[1] ? Number(m[1]) : y;
    const month = Number(m[2]);
    if (month > 12 || (m[3] && !isCivilDate(year, month, Number(m[3]))))
      return { ...none, kind: 'date', flags: ['impossible'], span: { start: m.index, end: m.index + m[0].length } };
    d = m[3] ? toIso(dayNumber(year, month, Number(m[3]))) : toIso(monthEnd(year, month));
  } else if (m[4]) d = toIso(monthEnd(y, ('一二三四'.indexOf(m[4]) + 1) * 3));
  else if (m[5]) d = toIso(fromIso(ctx.ref) + Number(m[5]));
  else if (m[6]) d = `${m[6]}-12-31`;
  else d = m[0] === '上半年' ? `${y}-06-30` : `${y}-12-31`;
  return hit(text, d, m.index, m.index + m[0].length);
}
const hit = (text: string, d: string, s: number, e: number): Understanding => ({
  ...none,
  kind: 'period',
  deadline: d,
  end: d,
  certainty: 'exact',
  span: { start: s, end: e },
  steps: [
    {
      span: { start: s, end: e },
      text: text.slice(s, e),
      kind: 'period',
      start: null,
      end: d,
      deadline: d,
      certainty: 'exact',
    },
  ],
  reading: `${text.slice(s, e)} → ${d}`,
  rest: '',
});
export const readLeadingDeadline = (text: string, ctx: DeadlineContext) => {
  const u = understandDeadline(text, ctx);
  return u.span && u.span.start === 0
    ? { understanding: u, restStart: u.span.end }
    : { understanding: none, restStart: 0 };
};
export const findDeadlines = (text: string, ctx: DeadlineContext): Understanding[] => {
  const u = understandDeadline(text, ctx);
  return u.span ? [u] : [];
};
export const understandRecurrence = (text: string, _ctx: DeadlineContext): Understanding => {
  const m = /^每(?:日|天|周|旬|半月|月|季度?|年)(?:\d+日前?)?|^[日周旬月季年](?:排名|考核|通报)/.exec(text);
  return m
    ? {
        ...none,
        kind: 'set',
        certainty: 'exact',
        span: { start: 0, end: m[0].length },
        recurrence: { rrule: 'FREQ=MONTHLY', dayNamed: /日/.test(m[0]) },
        rest: text.slice(m[0].length).trim(),
      }
    : none;
};
