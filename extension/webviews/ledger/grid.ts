import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { LedgerRow } from '../../../server/protocol.js';
import { fill, h, on, refill } from '../shared/dom.js';
import type { Arrangement, Line } from './arrange.js';
import { cell } from './cells.js';
import type { Column, ColumnId } from './columns.js';
import { columnTitle, type LedgerStrings } from './messages.js';
import { identity } from './row-patch.js';

const ROW_HEIGHT = 32;

export interface GridEvents {
  open(row: LedgerRow, focusText: boolean): void;
  edit(row: LedgerRow): void;
  sort(column: ColumnId): void;
  fold(label: string): void;
}

/**
 * The virtualised table. It has one tab stop: the arrow keys move the active line (aria-activedescendant), Enter goes to
 * the text, F2 edits the progress, ←/→ fold and unfold groups.
 */
export class Grid {
  readonly element: HTMLElement;
  private readonly header = h('div', { class: 'row header', role: 'row' });
  private readonly body = h('div', { class: 'body', role: 'rowgroup' });
  private readonly virtualizer: Virtualizer<HTMLElement, Element>;
  private lines: readonly Line[] = [];
  private columns: readonly Column[] = [];
  private active = 0;
  /** The line whose row is active, so that it stays active when the order changes. */
  private activeId: string | undefined;
  private elements = new Map<number, HTMLElement>();

  constructor(
    private readonly strings: LedgerStrings,
    private readonly events: GridEvents,
  ) {
    const head = h('div', { role: 'rowgroup', class: 'head' }, this.header);
    this.element = h('div', { class: 'grid', role: 'grid', tabindex: 0, 'aria-label': strings.table }, head, this.body);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('click', (event) => this.onClick(event));
    this.virtualizer = new Virtualizer<HTMLElement, Element>({
      count: 0,
      getScrollElement: () => this.element,
      estimateSize: () => ROW_HEIGHT,
      overscan: 12,
      // The sticky heading covers the first line's height of the viewport.
      scrollPaddingStart: ROW_HEIGHT,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.render(),
    });
  }

  /** Call once the element is in the document. */
  mount(): void {
    this.virtualizer._didMount();
    this.virtualizer._willUpdate();
  }

  show(lines: readonly Line[], columns: readonly Column[], sort: Arrangement['sort']): void {
    this.lines = lines;
    this.columns = columns;
    const template = columns
      .map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`))
      .join(' ');
    this.element.style.setProperty('--columns', template);
    this.element.style.setProperty('--width', `${columns.reduce((sum, { width }) => sum + width, 0)}px`);
    this.element.setAttribute('aria-rowcount', String(lines.length + 1));
    this.element.setAttribute('aria-colcount', String(columns.length));
    this.showHeader(sort);
    const kept = lines.findIndex((line) => line.kind === 'row' && identity(line.row) === this.activeId);
    this.active = kept >= 0 ? kept : Math.max(0, Math.min(this.active, lines.length - 1));
    this.virtualizer.setOptions({ ...this.virtualizer.options, count: lines.length });
    this.virtualizer.measure();
    this.virtualizer._willUpdate();
    for (const element of this.elements.values()) element.remove();
    this.elements.clear();
    this.render();
  }

  private showHeader(sort: Arrangement['sort']): void {
    refill(this.header, [this.columns, sort], () =>
      this.columns.map((column) => {
        const { id, align } = column;
        const direction = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none';
        const arrow = direction === 'none' ? '' : direction === 'ascending' ? ' ↑' : ' ↓';
        const button = h('button', { class: 'plain', id: `sort-${id}` }, columnTitle(column, this.strings) + arrow);
        return h(
          'div',
          { role: 'columnheader', 'aria-sort': direction, class: align === 'end' ? 'cell end' : 'cell' },
          on(button, 'click', (event) => {
            event.stopPropagation();
            this.events.sort(id);
          }),
        );
      }),
    );
  }

  private render(): void {
    this.body.style.height = `${this.virtualizer.getTotalSize()}px`;
    const wanted = new Map<number, HTMLElement>();
    for (const { index, start } of this.virtualizer.getVirtualItems()) {
      const line = this.lines[index];
      if (!line) continue;
      const element = this.elements.get(index) ?? this.line(line, index);
      element.style.transform = `translateY(${start}px)`;
      wanted.set(index, element);
      if (!element.isConnected) this.body.append(element);
    }
    for (const [index, element] of this.elements) if (!wanted.has(index)) element.remove();
    this.elements = wanted;
    this.markActive();
  }

  private line(line: Line, index: number): HTMLElement {
    const attributes = { role: 'row', id: `line-${index}`, 'data-index': index, 'aria-rowindex': index + 2 };
    if (line.kind === 'group') {
      const text = `${line.folded ? '▸' : '▾'} ${line.label}`;
      return h(
        'div',
        { ...attributes, class: 'row group', 'aria-expanded': String(!line.folded) },
        h(
          'div',
          { role: 'gridcell', class: 'cell', 'aria-colspan': this.columns.length },
          text,
          h('span', { class: 'muted' }, ` ${line.count}`),
        ),
      );
    }
    const { row } = line;
    const label = fill(this.strings.hint, row.id, row.title);
    return h(
      'div',
      { ...attributes, class: 'row', 'aria-label': label },
      ...this.columns.map((column) => cell(column, row, this.strings)),
    );
  }

  private markActive(): void {
    for (const [index, element] of this.elements) element.classList.toggle('active', index === this.active);
    const current = this.elements.get(this.active);
    if (current) this.element.setAttribute('aria-activedescendant', current.id);
    else this.element.removeAttribute('aria-activedescendant');
  }

  private move(to: number): void {
    if (this.lines.length === 0) return;
    this.active = Math.max(0, Math.min(to, this.lines.length - 1));
    const line = this.lines[this.active];
    this.activeId = line?.kind === 'row' ? identity(line.row) : undefined;
    this.virtualizer.scrollToIndex(this.active, { align: 'auto' });
    this.render();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target !== this.element) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 2);
    const line = this.lines[this.active];
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.lines.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) this.move(to);
    else if (line?.kind === 'group' && this.foldKey(event.key, line.folded)) this.events.fold(line.label);
    else if (line?.kind === 'row' && event.key === 'Enter') this.events.open(line.row, true);
    else if (line?.kind === 'row' && event.key === ' ') this.events.open(line.row, false);
    else if (line?.kind === 'row' && event.key === 'F2') this.events.edit(line.row);
    else return;
    event.preventDefault();
  }

  private foldKey(key: string, folded: boolean): boolean {
    return key === 'Enter' || key === ' ' || (key === 'ArrowLeft' && !folded) || (key === 'ArrowRight' && folded);
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    const line = this.lines[index];
    if (!line) return;
    this.element.focus({ preventScroll: true });
    this.move(index);
    if (line.kind === 'group') this.events.fold(line.label);
    else if (target?.closest('[data-edit]')) this.events.edit(line.row);
    else this.events.open(line.row, false);
  }
}
