import { fold } from '../text/fold.js';
import { Series } from '../model/numbering.js';
import type { QuotingFile, QuotingTask } from './quoting-file.js';
import { taskBlock } from './propose/to-duban.js';
import type { Draft, DraftTask } from './types.js';
import type { Insertion } from './insertion.js';

/**
 * Where a new task goes in a file that people have worked on, and under which number. Parts are known by the tasks that stand
 * in them, because a corrected speech may count its chapters otherwise and people renumber.
 */
export class Placing {
  /** For every part of the new speech the parts of the file that its known tasks stand in, and how often. */
  private readonly votes = new Map<string, Map<string, number>>();
  private readonly partOf = new Map<string, string>();
  private readonly series: Series;
  private readonly announced = new Set<string>();
  private readonly tasks: readonly QuotingTask[];

  constructor(
    private readonly file: QuotingFile,
    oldDraft: Draft | undefined,
  ) {
    this.tasks = file.tasks.filter(({ isTask }) => isTask);
    // Numbers of the old draft that people struck out are not given again either.
    const before = [...this.tasks, ...(oldDraft?.tasks ?? [])].map(({ id }) => id);
    this.series = new Series([...before, ...file.formerIds]);
  }

  /** An ask of the new speech stands in the file as this task. */
  learn(ask: DraftTask, task: QuotingTask): void {
    const part = sectionOf(ask.id);
    const votes = this.votes.get(part) ?? new Map<string, number>();
    const old = sectionOf(task.id);
    votes.set(old, (votes.get(old) ?? 0) + 1);
    this.votes.set(part, votes);
  }

  /** A new block behind the last task of its part, with the next free number there. */
  insertionOf(ask: DraftTask, draft: Draft): Insertion {
    const part = this.partFor(ask, draft);
    const id = this.nextId(part);
    const siblings = this.tasks.filter((task) => sectionOf(task.id) === part);
    const line = (siblings.at(-1) ?? this.tasks.at(-1))?.end ?? this.file.lines;
    const heading = this.headingFor(part, headingOf(ask, draft));
    const grouped = this.file.groups.has(part) || this.announced.has(part);
    return {
      line,
      taskId: id,
      text: `\n${heading}# 新稿新增，请核对后删去本行\n${taskBlock({ ...ask, id }, draft, grouped)}`,
    };
  }

  private partFor(ask: DraftTask, draft: Draft): string {
    const part = sectionOf(ask.id);
    const known = this.partOf.get(part);
    if (known !== undefined) return known;
    const voted = [...(this.votes.get(part) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
    const found = voted ?? this.groupNamed(headingOf(ask, draft)) ?? this.newPart(part);
    this.partOf.set(part, found);
    return found;
  }

  private groupNamed(title: string | undefined): string | undefined {
    if (title === undefined) return undefined;
    for (const [id, name] of this.file.groups) if (fold(name) === fold(title)) return id;
    return undefined;
  }

  /** A part of the speech that the file does not know gets a number of its own; where the file counts through, so does this. */
  private newPart(part: string): string {
    const { groups } = this.file;
    const own = this.tasks.map(({ id }) => sectionOf(id));
    if (part === '' || (own.length > 0 && own.every((each) => each === ''))) return '';
    const parts = [...own, ...groups.keys(), ...this.partOf.values()];
    if (!parts.includes(part)) return part;
    return String(Math.max(...parts.map((each) => Number(/^\d+/.exec(each)?.[0] ?? 0))) + 1);
  }

  /** A new part of a file that has 分组 is announced by one. */
  private headingFor(part: string, title: string | undefined): string {
    const { groups } = this.file;
    if (title === undefined || groups.size === 0 || groups.has(part) || this.announced.has(part)) return '';
    this.announced.add(part);
    return `【分组 ${part}】${title}\n\n`;
  }

  private nextId(part: string): string {
    return this.series.next(part === '' ? '' : `${part}-`);
  }
}

/** What stands before the last number of an id: `2` of `2-3`, nothing of `7`. */
const sectionOf = (id: string): string => id.replaceAll('.', '-').split('-').slice(0, -1).join('-');

/** The chapter of the new speech that an ask stands in. */
function headingOf(ask: DraftTask, draft: Draft): string | undefined {
  const section = sectionOf(ask.id);
  return draft.headings.find((heading) => heading.level === 1 && String(heading.section) === section)?.title;
}
