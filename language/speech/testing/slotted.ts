import { draftTasks } from '../draft.js';
import { readParts } from './labelled.js';

const SLOTS = ['owners', 'deadline', 'targets', 'cadence'] as const;
type Slot = (typeof SLOTS)[number];
const LETTERS: Readonly<Record<string, Slot>> = { o: 'owners', d: 'deadline', t: 'targets', c: 'cadence' };

/** How well tasks and their slots are found in labelled speeches, pooled. */
export interface Measured extends Readonly<Record<Slot, number>> {
  readonly tasks: number;
  /** The share of exhortation and background that became tasks. */
  readonly wrong: number;
}

class Counts {
  private right = 0;
  private expected = 0;
  private found = 0;

  /** Adds one comparison of multisets. */
  add(expected: readonly string[], found: readonly string[]): void {
    const rest = [...expected];
    for (const word of found) {
      const at = rest.indexOf(word);
      if (at >= 0) {
        rest.splice(at, 1);
        this.right++;
      }
    }
    this.expected += expected.length;
    this.found += found.length;
  }

  get f1(): number {
    return this.expected + this.found === 0 ? 1 : (2 * this.right) / (this.expected + this.found);
  }
}

/** F1 of tasks and of every slot of the tasks that were found, over all the speeches together. */
export function measure(speeches: Readonly<Record<string, string>>): Measured {
  const tasks = new Counts();
  const slots = { owners: new Counts(), deadline: new Counts(), targets: new Counts(), cadence: new Counts() };
  let others = 0;
  let wrong = 0;
  for (const source of Object.values(speeches)) {
    const { text, parts } = readParts(source);
    const drafted = draftTasks(text).tasks;
    for (const { start, end, label, notes } of parts) {
      const hits = drafted.filter(
        (task) => Math.min(task.end, end) - Math.max(task.start, start) >= 0.5 * (end - start),
      );
      if (label === 'exhortation' || label === 'background') {
        others++;
        wrong += hits.length > 0 ? 1 : 0;
      }
      tasks.add(label === 'task' ? ['task'] : [], hits.length > 0 ? ['task'] : []);
      if (label !== 'task' || hits.length === 0) continue;
      for (const slot of SLOTS) {
        const letter = Object.keys(LETTERS).find((key) => LETTERS[key] === slot) ?? '';
        const expected = (notes.get(letter) ?? []).map((name) => name.replace(/\^$/, ''));
        slots[slot].add(
          expected,
          hits.flatMap((task) => task[slot]),
        );
      }
    }
  }
  return {
    tasks: tasks.f1,
    wrong: wrong / others,
    owners: slots.owners.f1,
    deadline: slots.deadline.f1,
    targets: slots.targets.f1,
    cadence: slots.cadence.f1,
  };
}
