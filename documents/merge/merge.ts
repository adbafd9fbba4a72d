import type { Task, Workspace } from '../../language/scope/workspace.js';
import { factsOf } from '../../language/model/entities.js';
import { type FieldLines } from '../../language/model/edits.js';
import { fold, foldId } from '../../language/text/fold.js';
import type { ReadSheet, ReadWorkbook } from '../read/workbook/types.js';
import { cellString, findHeader } from './header.js';
import { type Reported, reportedIn } from './reported.js';
import { type ReturnedRow, rowsOf } from './rows.js';
import { FORM_NOTE, isOwnSheet, lockedCells, rowHash, type Sent, sentOf } from './sent.js';

/** A workbook that came back. */
export interface Returned {
  /** Its name, for messages. */
  readonly file: string;
  readonly workbook: ReadWorkbook;
}

export interface MergeOptions {
  /** The day of the merge: dates without a year are the last such day up to it, later ones are refused. */
  readonly day: string;
  /** Who filled in workbooks that do not say it themselves. */
  readonly unit?: string | undefined;
}

/** Where something stands in what came back. */
export interface ReturnedPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A fact that goes into the text. */
export interface AddedFact {
  readonly key: string;
  readonly title: string;
  /** `进展：2026-05-20 45% 路基过半（报送：市交通局）` */
  readonly line: string;
  readonly place: ReturnedPlace;
  /** What was guessed on the way; empty where nothing was. */
  readonly notes: readonly string[];
}

/** What is not written, because something else stands there already or two workbooks disagree. */
export interface MergeConflict {
  readonly key: string;
  readonly title: string;
  readonly place: ReturnedPlace;
  readonly returned: string;
  readonly stands: string;
  readonly why: string;
}

export interface NotUnderstood {
  readonly place: ReturnedPlace;
  readonly text: string;
  readonly why: string;
}

/** Everything that came back is in one of the lists: nothing is dropped in silence. */
export interface MergeResult {
  readonly added: readonly AddedFact[];
  /** Facts that stand in the text already, word for word. */
  readonly unchanged: readonly AddedFact[];
  readonly conflicts: readonly MergeConflict[];
  /** Tasks that were sent out and did not come back, or came back empty. */
  readonly missing: readonly {
    readonly file: string;
    readonly key: string;
    readonly title: string;
    readonly why: string;
  }[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** For `addLines`: the edits that put `added` into the texts. */
  readonly lines: readonly FieldLines[];
}

/** More rows than any office sends; behind it stands a damaged or hostile sheet. */
export const MOST_ROWS = 20_000;

/**
 * What the workbooks that came back say about the tasks of a workspace. Accepted text is never overwritten; where a
 * workbook says otherwise than the text for the same day, unit and kind of fact, that is a conflict for a person.
 */
export function mergeReturned(workspace: Workspace, returned: readonly Returned[], options: MergeOptions): MergeResult {
  return new Merge(workspace, options).run(returned);
}

interface Found {
  readonly task: Task;
  readonly fact: Reported;
  readonly place: ReturnedPlace;
}

class Merge {
  private readonly found: Found[] = [];
  private readonly conflicts: MergeConflict[] = [];
  private readonly missing: MergeResult['missing'][number][] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private readonly byTitle: ReadonlyMap<string, readonly Task[]>;

  constructor(
    private readonly workspace: Workspace,
    private readonly options: MergeOptions,
  ) {
    const titles = new Map<string, Task[]>();
    for (const task of workspace.tasks) {
      const name = fold(task.title);
      const known = titles.get(name);
      if (known) known.push(task);
      else titles.set(name, [task]);
    }
    this.byTitle = titles;
  }

  run(returned: readonly Returned[]): MergeResult {
    for (const each of returned) this.read(each);
    return this.settled();
  }

  private read({ file, workbook }: Returned): void {
    const sent = sentOf(workbook);
    const came = new Map<Task, boolean>();
    let readable = 0;
    for (const sheet of workbook.sheets) {
      if (sheet.hidden || isOwnSheet(sheet.name)) continue;
      readable += this.readSheet(file, sheet, sent, came) ? 1 : 0;
    }
    if (readable === 0) {
      this.refuse(
        { file, sheet: workbook.sheets[0]?.name ?? '', cell: 'A1' },
        '',
        '没有一张工作表有“编号”或“任务”和进展的表头，认不出是督办填报表',
      );
    }
    this.noteMissing(file, [...sent.rows.keys()], came);
  }

  private readSheet(file: string, sheet: ReadSheet, sent: Sent, came: Map<Task, boolean>): boolean {
    const header = findHeader(sheet);
    if (!header) {
      this.refuseText(file, sheet);
      return false;
    }
    if (sheet.rows.length - header.row > MOST_ROWS) {
      this.refuse(
        { file, sheet: sheet.name, cell: 'A1' },
        '',
        `这张表有${sheet.rows.length}行，超过${MOST_ROWS}行，没有读取`,
      );
      return true;
    }
    const guesses = header.guessed.map(({ title, meant }) => `“${title}”一栏按“${meant}”读取`);
    for (const row of rowsOf(sheet, header)) this.readRow(file, row, sent, guesses, came);
    return true;
  }

  /** A sheet without a header may hold words all the same: instructions that were sent out, or a note to the office. */
  private refuseText(file: string, sheet: ReadSheet): void {
    for (const [row, cells] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => cellString(cell) !== '');
      if (column < 0) continue;
      this.refuse(
        { file, sheet: sheet.name, cell: `${String.fromCharCode(65 + Math.min(column, 25))}${row + 1}` },
        cellString(cells[column]),
        '这张表没有督办填报表的表头，没有读取',
      );
      return;
    }
  }

  private readRow(
    file: string,
    row: ReturnedRow,
    sent: Sent,
    guesses: readonly string[],
    came: Map<Task, boolean>,
  ): void {
    const place = (cell: string): ReturnedPlace => ({ file, sheet: row.sheet, cell });
    for (const { at, title, text } of row.strange)
      this.refuse(place(at), text, title === '' ? '不在任何一栏的表头下面' : `“${title}”一栏不是填报表里的栏目`);
    if (cellString(row.cell('key')) === FORM_NOTE) return;
    const { task, note, why } = this.taskOf(row);
    const { facts, problems, empty } = reportedIn(row, task, {
      day: this.options.day,
      unit: sent.unit ?? this.options.unit,
    });
    if (!task) {
      if (!empty || cellString(row.cell('key')) !== '')
        this.refuse(place(row.at(row.cell('key') === null ? 'title' : 'key')), textOf(row), why);
      return;
    }
    came.set(task, (came.get(task) ?? false) || !empty);
    const hash = sent.rows.get(task.key);
    if (hash !== undefined && hash !== rowHash(lockedCells(row)))
      this.refuse(
        place(row.at('title')),
        textOf(row),
        '任务、目标或时限与发出去的不同，督办文本没有跟着改；其余各栏照常读取',
      );
    for (const { at, text, why: reason } of problems) this.refuse(place(at), text, reason);
    const notes = [...guesses, ...(note === undefined ? [] : [note])];
    for (const fact of facts)
      this.found.push({ task, fact: { ...fact, notes: [...notes, ...fact.notes] }, place: place(fact.at) });
  }

  /** By the stable key first; a row that lost it is known by a title that only one task has. */
  private taskOf(row: ReturnedRow): { readonly task?: Task; readonly note?: string; readonly why: string } {
    const written = cellString(row.cell('key'));
    if (written !== '') {
      const [code = '', id] = written.split(/[#＃]/);
      const key = id === undefined ? undefined : `${fold(code)}#${foldId(id)}`;
      const task = key === undefined ? undefined : this.workspace.byKey.get(key);
      if (task) return { task, why: '' };
      return { why: `编号“${written}”在督办文本里找不到，可能被改动过，也可能任务已撤换` };
    }
    const title = fold(cellString(row.cell('title')));
    const titled = title === '' ? [] : (this.byTitle.get(title) ?? []);
    if (titled.length === 1 && titled[0]) return { task: titled[0], note: '编号空着，按任务名称对上', why: '' };
    return {
      why: titled.length > 1 ? '编号空着，同名的任务不止一项' : '编号空着，按任务名称也对不上',
    };
  }

  private noteMissing(file: string, keys: readonly string[], came: ReadonlyMap<Task, boolean>): void {
    const known = new Map([...came].map(([task, filled]) => [task.key, filled]));
    for (const key of keys) {
      const task = this.workspace.byKey.get(fold(key));
      if (!task) continue;
      const filled = known.get(task.key);
      if (filled === undefined) this.missing.push({ file, key, title: task.title, why: '这一行没有交回来' });
      else if (!filled) this.missing.push({ file, key, title: task.title, why: '这一行没有填' });
    }
    if (keys.length > 0) return;
    for (const [{ key, title }, filled] of came)
      if (!filled) this.missing.push({ file, key, title, why: '这一行没有填' });
  }

  /** Holds what came back against what stands, and the workbooks against each other. */
  private settled(): MergeResult {
    const added: AddedFact[] = [];
    const unchanged: AddedFact[] = [];
    const lines: FieldLines[] = [];
    const slots = new Map<string, Found[]>();
    for (const each of this.found) {
      const slot = JSON.stringify([each.task.key, ...slotOf(each.fact)]);
      const known = slots.get(slot);
      if (known) known.push(each);
      else slots.set(slot, [each]);
    }
    for (const group of slots.values()) {
      const first = group[0] as Found;
      const { task, fact, place } = first;
      const said: AddedFact = { key: task.key, title: task.title, line: fact.line, place, notes: fact.notes };
      const differing = group.filter((other) => other.fact.line !== fact.line);
      const same = factsOf(task.entity).find((stands) => isSameFact(stands, fact));
      const other = same ? undefined : factsOf(task.entity).find((stands) => isSameSlot(stands, fact));
      if (differing.length > 0) {
        for (const each of group) {
          const rival = group.find((one) => one.fact.line !== each.fact.line) as Found;
          this.conflict(
            each,
            rival.fact.line,
            `与“${rival.place.file}”${rival.place.sheet}!${rival.place.cell}对同一天的说法不同，两边都没有写入`,
          );
        }
      } else if (same) unchanged.push(said);
      else if (other) this.conflict(first, other.text, '督办文本里同一天、同一单位已有另一种说法，没有改动');
      else {
        added.push(said);
        lines.push({ file: task.file, entity: task.entity, key: fact.key, lines: [fact.line] });
      }
    }
    const { conflicts, missing, notUnderstood } = this;
    return { added, unchanged, conflicts, missing, notUnderstood, lines };
  }

  private conflict({ task, fact, place }: Found, stands: string, why: string): void {
    this.conflicts.push({ key: task.key, title: task.title, place, returned: fact.line, stands, why });
  }

  private refuse(place: ReturnedPlace, text: string, why: string): void {
    this.notUnderstood.push({ place, text, why });
  }
}

const textOf = (row: ReturnedRow): string =>
  (['key', 'title', 'progress'] as const)
    .map((key) => cellString(row.cell(key)))
    .filter((text) => text !== '')
    .join(' ');

/** A unit says one thing a day of each kind; of figures and milestones one thing each. */
const slotOf = ({ key, date, unit, about }: Reported): readonly string[] => [key, date, fold(unit ?? ''), fold(about)];

type Standing = ReturnType<typeof factsOf>[number];

function isSameSlot(stands: Standing, fact: Reported): boolean {
  return (
    stands.key === fact.key &&
    stands.date === fact.date &&
    fold(stands.tail.reportedBy ?? fact.unit ?? '') === fold(fact.unit ?? '') &&
    (fact.key !== 'actuals' || fold(stands.actual?.name ?? '') === fold(fact.about)) &&
    (fact.key !== 'milestoneReached' || fold(stands.body) === fold(fact.about))
  );
}

const isSameFact = (stands: Standing, fact: Reported): boolean =>
  isSameSlot(stands, fact) && stands.percent === fact.percent && fold(stands.body) === fold(fact.body);
