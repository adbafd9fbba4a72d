import type { Span } from '../../text/span.js';
import { type Annotation, readAnnotation, statesFirstLeads } from './annotations.js';
import { readEnumerator } from '../structure/enumerators.js';
import { isFurniture } from '../structure/furniture.js';
import { Outline } from '../structure/outline.js';
import type { Paragraph } from '../structure/paragraphs.js';
import { trimmed } from '../structure/spans.js';
import { type Piece, piecesOf } from './plan-pieces.js';
import { segment } from '../structure/segment.js';
import { readSlots } from '../clauses/slots.js';
import { readTables } from './table.js';
import { shortTitle } from '../propose/title.js';
import type { DraftHeading, DraftTask, DraftUnit, SpeechReading, UnitLabel } from '../types.js';

interface Item extends Span {
  readonly notes: readonly string[];
  readonly paragraph: number;
  readonly depth: number;
}

/** Reads an issued plan: every annotated item becomes a task with its lead, support and deadline. */
export function readPlan(
  text: string,
  paragraphs: readonly Paragraph[],
  known?: ReadonlySet<string>,
  events?: readonly string[],
): SpeechReading {
  const rows = readTables(text, paragraphs);
  const inTable = new Set(rows.map((row) => row.paragraph));
  const units: DraftUnit[] = [];
  const headings: DraftHeading[] = [];
  const tasks: DraftTask[] = [];
  const outline = new Outline();
  const counters = new Map<number, number>();
  let section = 0;
  const annotations = new Map<string, Annotation>();
  const noteOf = (note: string): Annotation => {
    const value = annotations.get(note) ?? readAnnotation(note);
    annotations.set(note, value);
    return value;
  };
  const pieces = paragraphs.flatMap((paragraph, index) =>
    inTable.has(index) ? [] : paragraph.kind === 'row' ? [] : piecesOf(text, paragraph, index),
  );
  const firstLeads =
    statesFirstLeads(text) ||
    pieces.some((piece) => piece.kind === 'note' && noteOf(text.slice(piece.start, piece.end)).firstLeads);
  const label = (span: Span, kind: UnitLabel, paragraph: number) =>
    units.push({
      ...span,
      label: kind,
      paragraph,
      section,
      enumerator: readEnumerator(text.slice(span.start, span.start + 14)),
      reasons: [],
    });
  const nextId = () => {
    const number = (counters.get(section) ?? 0) + 1;
    counters.set(section, number);
    return section > 0 ? `${section}-${number}` : String(number);
  };
  const emit = (item: Item) => {
    tasks.push(taskOf(text, item, item.notes.map(noteOf), firstLeads, nextId(), { known, events }));
    label({ start: item.start, end: item.end }, 'task', item.paragraph);
  };

  let open: Item[] = [];
  const closeOpen = () => {
    for (const item of open) label(item, 'background', item.paragraph);
    open = [];
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    if (piece.kind === 'note') {
      // “责任单位：…” and “完成时限：…” on lines of their own are one note.
      const notes = [piece];
      while (piece.ownLine && pieces[i + 1]?.ownLine) notes.push(pieces[++i] ?? piece);
      const words = notes.map((note) => text.slice(note.start, note.end));
      const last = open.at(-1);
      const done = tasks.at(-1);
      const shared = last && piece.ownLine ? open.filter((item) => item.depth === last.depth) : last ? [last] : [];
      for (const item of open) if (!shared.includes(item)) label(item, 'background', item.paragraph);
      for (const item of shared) emit({ ...item, notes: words });
      if (!last && done)
        tasks[tasks.length - 1] = words.reduce((task, note) => withNote(task, noteOf(note), firstLeads), done);
      for (const note of notes) label(note, 'boilerplate', note.paragraph);
      open = [];
      continue;
    }
    for (const span of segment(text, [{ start: piece.start, end: piece.end, kind: 'text' }])) {
      const sentence = text.slice(span.start, span.end);
      if (isFurniture(sentence)) {
        label(span, 'boilerplate', piece.paragraph);
        continue;
      }
      const enumerator = readEnumerator(sentence.slice(0, 14));
      const opens = enumerator && enumerator.style !== 'ordinalIs' && enumerator.style !== 'first';
      if (opens && enumerator) {
        const depth = outline.enter(enumerator);
        if (isHeadingLine(text, span, piece, pieces[i + 1])) {
          closeOpen();
          section = outline.section;
          headings.push({
            ...span,
            level: depth,
            section,
            title: sentence.slice(enumerator.length).replace(/[。：:]$/, ''),
          });
          label(span, 'heading', piece.paragraph);
          continue;
        }
        if (open.some((item) => item.depth < depth)) closeOpen();
        open.push({ ...span, notes: [], paragraph: piece.paragraph, depth });
        continue;
      }
      const last = open.at(-1);
      if (last) open[open.length - 1] = { ...last, end: span.end };
      else open.push({ ...span, notes: [], paragraph: piece.paragraph, depth: 99 });
    }
  }
  closeOpen();
  for (const row of rows) {
    section = row.section ?? section;
    tasks.push(
      taskOf(
        text,
        { ...row.task, notes: [], paragraph: row.paragraph, depth: 1 },
        [row.annotation],
        firstLeads,
        nextId(),
        { known, events },
        row.title,
      ),
    );
    label(row.task, 'task', row.paragraph);
  }
  units.sort((a, b) => a.start - b.start);
  return { units, headings, tasks, possible: [] };
}

/** A numbered line that stands alone over other numbered items; over a note or plain text it is the first line of an item. */
function isHeadingLine(text: string, span: Span, piece: Piece, next: Piece | undefined): boolean {
  const words = text.slice(span.start, span.end);
  const style = readEnumerator(words.slice(0, 14))?.style;
  if (words.length > 60) return false;
  const alone = span.end === trimmed(text, piece.start, piece.end).end;
  const chapter = style === 'hanzi' || style === 'chapter';
  if (!alone)
    return !/[。；;]$/.test(words) && (chapter || readEnumerator(text.slice(span.end, span.end + 16).trim()) !== null);
  if (next?.kind === 'note') return false;
  if (/[。；;]$/.test(words) && words.length > 30) return false;
  if (chapter || next === undefined) return true;
  // “1.… 2.…”: of two of a kind neither stands over the other.
  const below = readEnumerator(text.slice(next.start, next.start + 14));
  return below !== null && (below.style !== style || !/[。；;]$/.test(words));
}

/** Who leads and who assists, by what the note says and by the document's convention. */
function roles(note: Annotation, firstLeads: boolean): Pick<DraftTask, 'lead' | 'support' | 'owners'> {
  const { lead, support, joint } = note;
  if (lead.length > 0)
    return { lead, support: [...support, ...joint], owners: unique([...lead, ...support, ...joint]) };
  const [first, ...rest] = joint;
  if (first !== undefined && (firstLeads || rest.length === 0))
    return { lead: [first], support: unique([...rest, ...support]), owners: unique([...joint, ...support]) };
  return { lead: [], support, owners: unique([...joint, ...support]) };
}

/** An item says its limits and results in its first pages, if it says them. */
const LONGEST_READ = 4000;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

function taskOf(
  text: string,
  item: Item,
  notes: readonly Annotation[],
  firstLeads: boolean,
  id: string,
  {
    known,
    events,
  }: { readonly known?: ReadonlySet<string> | undefined; readonly events?: readonly string[] | undefined },
  title?: string,
): DraftTask {
  const quote = text.slice(item.start, item.end);
  const slots = readSlots(quote.slice(0, LONGEST_READ), known, events);
  const note = notes.length > 0 ? merged(notes) : undefined;
  const said = note ? roles(note, firstLeads) : { lead: [], support: [], owners: [] };
  const words = (spans: readonly Span[]) => spans.map((span) => quote.slice(span.start, span.end));
  return {
    id,
    title: title ?? shortTitle(headline(quote), []),
    start: item.start,
    end: item.end,
    quote,
    ...said,
    leaders: note?.leaders ?? [],
    inherited: false,
    deadline: unique([...(note?.deadline ?? []), ...words(slots.limits)]),
    targets: note && note.targets.length > 0 ? note.targets : words(slots.targets),
    cadence: words(slots.cadence),
    strength: slots.strength,
    condition: slots.condition,
    placeholders: slots.placeholders,
    confidence: note ? 0.95 : 0.6,
  };
}

function merged(notes: readonly Annotation[]): Annotation {
  const all = (key: 'lead' | 'support' | 'joint' | 'leaders' | 'deadline' | 'targets') =>
    unique(notes.flatMap((note) => note[key]));
  return {
    lead: all('lead'),
    support: all('support'),
    joint: all('joint'),
    leaders: all('leaders'),
    deadline: all('deadline'),
    targets: all('targets'),
    firstLeads: notes.some((note) => note.firstLeads),
  };
}

/** A second note after the same item adds to it: （A负责）（6月底前完成）. */
function withNote(task: DraftTask, note: Annotation, firstLeads: boolean): DraftTask {
  const more = roles(note, firstLeads);
  return {
    ...task,
    lead: unique([...task.lead, ...more.lead]),
    support: unique([...task.support, ...more.support]),
    owners: unique([...task.owners, ...more.owners]),
    leaders: unique([...task.leaders, ...note.leaders]),
    deadline: unique([...task.deadline, ...note.deadline]),
  };
}

/** “（三）完善…体系。瞄准…”: the topic sentence of an item is its title. */
function headline(quote: string): string {
  const enumerator = readEnumerator(quote.slice(0, 14));
  const body = quote.slice(enumerator?.length ?? 0);
  const first = /^[^。；;]*[。；;]?/.exec(body)?.[0] ?? body;
  return first.length >= 4 && first.length <= 40 ? first : body;
}
