import type { Extension, Task } from '../scope/workspace.js';
import type { DatedFact } from './facts.js';

/** A 延期 that counts. */
export interface ApprovedExtension extends Extension {
  readonly fact: DatedFact;
  readonly deadline: string;
}

/** The day that a task is due on, and how it came to be that day. */
export interface Due {
  /** The day that holds; undefined where there is none, or where a reopened task was given no new one. */
  readonly day: string | undefined;
  /** 原期限: before anything put it off. */
  readonly original: string | undefined;
  /** The extensions that count, in the order of their days. */
  readonly approved: readonly ApprovedExtension[];
  /** True where the last thing that moved the day was an extension. */
  readonly putOff: boolean;
  /** Requests that nobody approved yet. */
  readonly asked: readonly Extension[];
}

const NONE: readonly never[] = [];

/**
 * Walks through what moves a day: an approved 延期 to a later one, the new day of a 退回 or 重开. A task that is reopened
 * after its day has passed and is given no new one is due on no day: it is not late by what was settled long ago.
 */
export function dueOf(task: Task, asOf: string): Due {
  const { extensions, renewals, facts } = task;
  const original = originalOn(task, asOf);
  const reopened = facts.some(({ key }) => key === 'reopenings');
  if (extensions.length === 0 && renewals.length === 0 && !reopened)
    return { day: original, original, approved: NONE, asked: NONE, putOff: false };
  let day = original;
  let putOff = false;
  const approved: ApprovedExtension[] = [];
  const asked: Extension[] = [];
  const moves = [...extensions, ...renewals, ...(reopened ? facts.filter(isReopening).map((fact) => ({ fact })) : [])]
    .filter((move): move is typeof move & { readonly fact: DatedFact } => (move.fact.date ?? LAST) <= asOf)
    .sort((a, b) => (a.fact.date < b.fact.date ? -1 : a.fact.date > b.fact.date ? 1 : 0));
  for (const move of moves) {
    const deadline = 'deadline' in move ? move.deadline : undefined;
    if (move.fact.key === 'extensions') {
      const extension = move as Extension & { readonly fact: DatedFact };
      if (!extension.fact.tail.approvedBy) asked.push(extension);
      else if (deadline !== undefined && (day === undefined || deadline > day)) {
        approved.push(extension as ApprovedExtension);
        day = deadline;
        putOff = true;
      }
    } else if (deadline !== undefined) {
      day = deadline;
      putOff = false;
    } else if (day !== undefined && day < move.fact.date && !hasRenewal(renewals, move.fact)) day = undefined;
  }
  return { day, original, approved, asked, putOff };
}

/** An event that is a fact starts no clock before its day. */
const originalOn = ({ originalDue, deadline }: Task, asOf: string): string | undefined =>
  deadline?.occurred && (deadline.since ?? '') > asOf && originalDue === deadline.understanding.deadline
    ? undefined
    : originalDue;

const LAST = '9999-12-31';
const isReopening = ({ key }: { readonly key: string }): boolean => key === 'reopenings';
const hasRenewal = (renewals: Task['renewals'], fact: DatedFact): boolean =>
  renewals.some((renewal) => renewal.fact === fact);
