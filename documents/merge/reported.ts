import type { FieldKey } from '../../language/table/fields.js';
import { readFact } from '../../language/lower/fact.js';
import { readQuantity } from '../../language/lower/quantity.js';
import type { Task } from '../../language/scope/workspace.js';
import { fold } from '../../language/text/fold.js';
import { splitList } from '../../language/text/lists.js';
import type { ReturnKey } from './columns.js';
import { cellString } from './header.js';
import type { ReturnedRow } from './rows.js';
import { oneLine, readDay, readPercent } from './values.js';

/** A fact as a unit reported it in a row. */
export interface Reported {
  readonly key: FieldKey;
  readonly date: string;
  readonly unit: string | undefined;
  readonly percent: number | undefined;
  /** Of 实绩 the indicator, of 完成节点 the milestone; else empty. */
  readonly about: string;
  readonly body: string;
  readonly line: string;
  /** The cell that it comes from. */
  readonly at: string;
  readonly notes: readonly string[];
}

export interface CellProblem {
  readonly at: string;
  readonly text: string;
  readonly why: string;
}

/** The kinds of facts that a row may report, with the field that each becomes. */
const TEXTS: readonly (readonly [column: ReturnKey, key: FieldKey, name: string])[] = [
  ['issues', 'issues', '问题'],
  ['coordination', 'coordination', '需协调'],
  ['nextSteps', 'nextSteps', '下步'],
];
const YES = new Set(['是', '申请', '申请销号', '√', '✓', '已办结', '办结', '1', 'TRUE']);
const NO = new Set(['', '否', '不申请', '未办结', '0', 'FALSE', '无']);
/** What clerks write into a cell that they have nothing to say in. */
const NOTHING = new Set(['', '无', '暂无', '/', '-', '—', '——', '同上期']);

/** What a row reports; `empty` where none of its open cells says anything. */
export function reportedIn(
  row: ReturnedRow,
  task: Task | undefined,
  { day, unit: sentTo }: { readonly day: string; readonly unit: string | undefined },
): { readonly facts: readonly Reported[]; readonly problems: readonly CellProblem[]; readonly empty: boolean } {
  const reader = new RowReader(row, task, day, cellString(row.cell('unit')) || sentTo);
  reader.run();
  return { facts: reader.facts, problems: reader.problems, empty: reader.empty };
}

class RowReader {
  readonly facts: Reported[] = [];
  readonly problems: CellProblem[] = [];
  empty = true;
  private date: string | undefined;
  private notes: string[] = [];

  constructor(
    private readonly row: ReturnedRow,
    private readonly task: Task | undefined,
    private readonly day: string,
    private readonly unit: string | undefined,
  ) {}

  run(): void {
    const said = OPEN.filter((key) => !NOTHING.has(this.text(key)));
    this.empty = said.length === 0;
    if (this.empty || !this.task) return;
    this.date = this.readDate();
    if (this.date === undefined) {
      for (const key of said) this.problem(key, '填报日期看不懂，这一格没有写入');
      return;
    }
    this.progress();
    this.actuals();
    this.milestones();
    for (const [column, key, name] of TEXTS) {
      const text = this.text(column);
      if (!NOTHING.has(text)) this.add(column, key, name, { body: text });
    }
    this.request();
  }

  private text(key: ReturnKey): string {
    return oneLine(this.row.cell(key));
  }

  private readDate(): string | undefined {
    const cell = this.row.cell('date');
    if (cellString(cell) === '') {
      this.notes.push(`没有填日期，按${this.day}记`);
      return this.day;
    }
    const { date, ...rest } = readDay(cell, this.day);
    if (date === undefined) {
      this.problem('date', 'why' in rest ? rest.why : '');
      return undefined;
    }
    if (date > this.day) {
      this.problem('date', `填报日期${date}晚于合并的日子${this.day}`);
      return undefined;
    }
    return date;
  }

  private progress(): void {
    const text = this.text('progress');
    const written = this.text('percent');
    const percent = NOTHING.has(written) ? undefined : readPercent(this.row.cell('percent'));
    if (percent === undefined && !NOTHING.has(written)) this.problem('percent', `“${written}”不是0到100之间的百分数`);
    if (percent === undefined && NOTHING.has(text)) {
      this.evidenceAlone();
      return;
    }
    const body = NOTHING.has(text) ? '' : text;
    this.add(NOTHING.has(text) ? 'percent' : 'progress', 'progress', '进展', {
      body,
      percent,
      attachments: this.attachments(),
    });
  }

  /** Papers belong to a report: without one they have no line to stand in. */
  private evidenceAlone(): void {
    const text = this.text('evidence');
    if (!NOTHING.has(text) && !YES.has(fold(this.text('request'))))
      this.problem('evidence', '只填了佐证材料，没有填进展');
  }

  private attachments(): readonly string[] {
    const text = this.text('evidence');
    return NOTHING.has(text) ? [] : splitList(text).parts.map((part) => part.text);
  }

  private actuals(): void {
    const cell = this.row.cell('actuals');
    const text = this.text('actuals');
    if (NOTHING.has(text)) return;
    const indicators = this.task?.indicators ?? [];
    const only = indicators.length === 1 ? indicators[0] : undefined;
    for (const { text: part } of splitList(text, { numbers: true }).parts) {
      const named = indicators.find(({ name }) => fold(part).startsWith(fold(name)));
      const bare = typeof cell === 'number' || /^[\d.,]+$/.test(part);
      const indicator = named ?? only;
      const amount = named ? part.slice(named.name.length) : part;
      const value = bare && only?.quantity ? `${part} ${only.quantity.unit}` : amount.trim();
      if (!indicator) this.problem('actuals', `“${part}”没有写明是哪一项指标`);
      else if (!readQuantity(value))
        this.problem(
          'actuals',
          `“${part}”不是数量，请写成“${indicator.name} 1.2 ${indicator.quantity?.unit ?? ''}”的样子`,
        );
      else
        this.add('actuals', 'actuals', '实绩', {
          body: '',
          about: indicator.name,
          parameter: `${indicator.name} ${value}`,
          note: named ? undefined : `按唯一的指标“${indicator.name}”读取`,
        });
    }
  }

  private milestones(): void {
    const text = this.text('milestones');
    if (NOTHING.has(text)) return;
    for (const { text: name } of splitList(text).parts)
      this.add('milestones', 'milestoneReached', '完成节点', { body: name, about: name });
  }

  private request(): void {
    const text = this.text('request');
    const said = fold(text);
    if (NO.has(said)) return;
    const attachments = NOTHING.has(this.text('progress')) ? this.attachments() : [];
    if (YES.has(said)) this.add('request', 'closeOutRequests', '申请销号', { body: '已办结，申请销号', attachments });
    else this.problem('request', `“${text}”不是“是”或“否”`);
  }

  private add(
    column: ReturnKey,
    key: FieldKey,
    name: string,
    {
      body,
      percent,
      about = '',
      parameter,
      attachments = [],
      note,
    }: {
      readonly body: string;
      readonly percent?: number | undefined;
      readonly about?: string;
      readonly parameter?: string;
      readonly attachments?: readonly string[];
      readonly note?: string | undefined;
    },
  ): void {
    const tail = [
      ...(attachments.length > 0 ? [`附件：${attachments.join('、')}`] : []),
      ...(this.unit === undefined ? [] : [`报送：${this.unit}`]),
    ];
    const words = [this.date, percent === undefined ? '' : `${percent}%`, parameter ?? '', body]
      .filter(Boolean)
      .join(' ');
    const value = `${words}${tail.length > 0 ? `（${tail.join('；')}）` : ''}`;
    // What is written must be read back as what was meant: 45% at the start of a text is a percentage, whoever wrote it.
    const read = readFact(key, value);
    this.facts.push({
      key,
      date: this.date as string,
      unit: this.unit,
      percent: read.percent,
      about,
      body: read.body,
      line: `${name}：${value}`,
      at: this.row.at(column),
      notes: [
        ...this.notes,
        ...(note === undefined ? [] : [note]),
        ...(this.row.joined.has(column) ? ['这一格是合并单元格，合并的各行都记上'] : []),
      ],
    });
  }

  private problem(key: ReturnKey, why: string): void {
    this.problems.push({ at: this.row.at(key), text: cellString(this.row.cell(key)), why });
  }
}

const OPEN: readonly ReturnKey[] = [
  'progress',
  'percent',
  'actuals',
  'milestones',
  'issues',
  'coordination',
  'nextSteps',
  'request',
  'evidence',
];
