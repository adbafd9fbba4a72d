import { firstOf, textsOf } from '../../model/entities.js';
import type { Task } from '../../scope/workspace.js';
import type { Unit } from '../../scope/unit.js';
import { fold } from '../../text/fold.js';
import { addDays } from '../../time/days.js';
import { occurrences } from '../../time/index.js';
import type { DatedFact } from '../facts.js';
import type { Asked } from '../asked.js';
import type { MemberSet } from '../sets/sets.js';

/** A report that falls due. */
export interface DueReport {
  readonly task: Task;
  readonly unit: string;
  /** `YYYY-MM-DD` */
  readonly due: string;
  /** Whom it goes to; undefined where neither the words nor the document say. */
  readonly to: string | undefined;
}

/** Reports that did not come: a unit is silent since the first of them. */
export interface MissedReport {
  readonly task: Task;
  readonly unit: string;
  /** The first day on which a report was due that nothing followed. */
  readonly since: string;
  readonly times: number;
}

/** In the order of their days, and of the text. */
export interface Reports {
  readonly due: readonly DueReport[];
  readonly missed: readonly MissedReport[];
}

/** A 报送 as it holds for a task, and the days between which it runs (both included; the start is not a due day). */
interface Rhythm {
  readonly words: string;
  readonly from: string;
  readonly until: string | undefined;
}

/** Facts by which a unit reports. */
const REPORTS = new Set([
  'progress',
  'milestoneReached',
  'actuals',
  'issues',
  'coordination',
  'nextSteps',
  'closeOutRequests',
]);

/**
 * What each unit owes in reports: its task's own 报送, else that of its 分组, and besides those of every 清单 that the task
 * is a member of. `sets` are those with a 报送.
 */
export function reportsOf(tasks: readonly Task[], sets: readonly MemberSet[], on: Asked, until: string): Reports {
  const due: DueReport[] = [];
  const missed: MissedReport[] = [];
  const inSets = rhythmsOfSets(sets);
  const known = new Map<string, readonly string[]>();
  for (const task of tasks) {
    const rhythms = [...ownRhythms(task), ...(inSets.get(task) ?? [])];
    if (rhythms.length === 0 || on.isClosed(task)) continue;
    const facts = on.facts(task.facts).filter(({ key }) => REPORTS.has(key));
    const units = reporters(task);
    for (const rhythm of rhythms) {
      const { calendar, dating } = task.file.environment;
      const end = rhythm.until !== undefined && rhythm.until < until ? rhythm.until : until;
      const cadence = dating.understandCadence(rhythm.words);
      const key = `${rhythm.from} ${end} ${rhythm.words}`;
      let days = known.get(key);
      if (!days) {
        days = cadence.parts
          .flatMap(({ recurrence }) => occurrences(recurrence, rhythm.from, end, calendar))
          .filter((day) => day > rhythm.from)
          .toSorted();
        known.set(key, days);
      }
      for (const unit of units) {
        for (const day of days)
          if (day >= on.day) due.push({ task, unit, due: day, to: cadence.receiver ?? supervisorOf(task) });
        const silent = silence(days, rhythm.from, facts, unit, on.day);
        if (silent) missed.push({ task, unit, ...silent });
      }
    }
  }
  return { due: due.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)), missed };
}

/** The due days behind the last report: one that came after the day before it, late or not, is there. */
function silence(
  days: readonly string[],
  from: string,
  facts: readonly DatedFact[],
  unit: string,
  day: string,
): { readonly since: string; readonly times: number } | undefined {
  const last = facts.findLast(
    ({ tail }) => tail.reportedBy === undefined || fold(tail.reportedBy) === fold(unit),
  )?.date;
  const passed = days.filter((due) => due < day);
  const open = passed.filter((_, index) => last === undefined || (passed[index - 1] ?? from) >= last);
  return open[0] === undefined ? undefined : { since: open[0], times: open.length };
}

/** Who reports: the leads, each unit of a group, and for a body the unit that its office is in. */
function reporters({ leadUnits, file }: Task): readonly string[] {
  const { names } = file.environment;
  const plain = (unit: Unit): readonly Unit[] => {
    if (unit.kind === 'group') return names.expand(unit);
    const office = unit.kind === 'body' && unit.officeUnit ? names.resolve([unit.officeUnit])[0]?.unit : undefined;
    return [office ?? unit];
  };
  return [
    ...new Set(
      leadUnits.flatMap(({ unit, mention }) =>
        unit ? plain(unit).map(({ name }) => name) : mention.kind === 'named' ? [mention.name] : [],
      ),
    ),
  ];
}

function supervisorOf({ entity, file }: Task): string | undefined {
  return (firstOf(entity, 'supervisingUnit') ?? (file.document && firstOf(file.document.entity, 'supervisingUnit')))
    ?.syntax.value.text;
}

function ownRhythms({ entity, section, file }: Task): readonly Rhythm[] {
  const from = file.environment.ref;
  if (from === undefined) return NONE;
  const own = textsOf(entity, 'reporting');
  const words = own.length > 0 || !section ? own : textsOf(section.entity, 'reporting');
  return words.length === 0 ? NONE : words.map(({ text }) => ({ words: text, from, until: undefined }));
}

const NONE: readonly Rhythm[] = [];

/** The 报送 of sets by the tasks that are their members, within the 起止 of the set. */
function rhythmsOfSets(sets: readonly MemberSet[]): ReadonlyMap<Task, readonly Rhythm[]> {
  const found = new Map<Task, Rhythm[]>();
  for (const { entity, file, members } of sets) {
    const words = textsOf(entity, 'reporting');
    const period = firstOf(entity, 'period')?.syntax.value.text;
    const span = period === undefined ? undefined : file.environment.dating.understandSpan(period);
    const absolute = (day: string | null | undefined): string | undefined =>
      day === null || day === undefined || day.startsWith('--') ? undefined : day;
    const start = absolute(span?.start);
    for (const { task } of members) {
      const from = start === undefined ? (file.environment.ref ?? task?.file.environment.ref) : addDays(start, -1);
      if (!task || from === undefined) continue;
      const known = found.get(task) ?? [];
      found.set(task, known);
      for (const { text } of words) known.push({ words: text, from, until: absolute(span?.end) });
    }
  }
  return found;
}
