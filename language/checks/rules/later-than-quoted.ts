import type { Task } from '../../scope/workspace.js';
import type { NamedEvent } from '../../time/index.js';
import { findLimits, mayNameTime } from '../../speech/index.js';
import { quotesOf } from '../quotes.js';
import { rule } from '../rule.js';

export const laterThanQuoted = rule({
  code: 'DB503',
  name: 'later-than-quoted',
  severity: 'error',
  title: '时间节点晚于出处',
  reason: '讲话定了日子，任务不能往后写。要推迟，走延期审批，留下是谁同意的。',
  example: {
    bad: `【任务 1】完成河道清淤
  牵头单位：市水利局
  时间节点：9月底前
  出处：市水利局要在5月底前完成河道清淤`,
    good: `【任务 1】完成河道清淤
  牵头单位：市水利局
  时间节点：5月底前
  出处：市水利局要在5月底前完成河道清淤`,
  },
  task(task, report) {
    const due = task.deadline?.understanding.deadline;
    if (!task.deadline || task.deadlineOrigin !== 'own' || !due) return;
    const quoted = latestQuoted(task);
    if (!quoted || due <= quoted.day) return;
    report(
      task.deadline.span,
      `【时限】写的是“${task.deadline.text}”（${due}），晚于出处里的“${quoted.words}”（${quoted.day}）。请改回出处的时限；确需推迟的，用“延期”写明批准人。`,
    );
  },
});

/** The last day that any quote of the task names; undefined where none names a day. */
function latestQuoted(task: Task): { readonly day: string; readonly words: string } | undefined {
  const { dating, events } = task.file.environment;
  let latest: { day: string; words: string } | undefined;
  const quotes = quotesOf(task.entity);
  if (quotes.length === 1 && saysOnly(quotes[0]?.quote.words ?? '', task.deadline?.text ?? '')) return undefined;
  for (const { facts, quote } of quotes) {
    // The office's own events (市两会前) are limits as well, and only its register knows them.
    const named = declaredNames(events).filter((name) => quote.words.includes(name));
    const limits =
      named.length > 0
        ? findLimits(quote.words, named).map(({ start, end }) => quote.words.slice(start, end))
        : facts.limits.map(({ text }) => text);
    for (const text of limits) {
      const { deadline } = dating.understand(text);
      if (deadline && (!latest || deadline > latest.day)) latest = { day: deadline, words: text };
    }
  }
  return latest;
}

const declared = new WeakMap<readonly NamedEvent[], readonly string[]>();

/** Names of the events that the office itself declares. All files of a folder share their events. */
function declaredNames(events: readonly NamedEvent[]): readonly string[] {
  let names = declared.get(events);
  if (!names) {
    names = events.flatMap((event) => (event.declared ? [event.name, ...event.aliases] : []));
    declared.set(events, names);
  }
  return names;
}

/** True where the quote says the very words of the deadline and names no other time: then it cannot be earlier. */
function saysOnly(words: string, deadline: string): boolean {
  const at = words.indexOf(deadline);
  if (at < 0 || !BEFORE_LIMIT.test(words.slice(Math.max(0, at - 1), at))) return false;
  return !mayNameTime(words.slice(0, at)) && !mayNameTime(words.slice(at + deadline.length));
}

/** What may stand before a limit without belonging to it (去年6月底前, 24月). */
const BEFORE_LIMIT = /^(?:[，,。；;、：:“”（）()要须在于保取争]?)$/;
