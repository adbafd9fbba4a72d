import { type LedgerRow, LIGHT_ORDER, type LightCode } from '../../../server/protocol.js';
import { fill, h, on, refill } from '../shared/dom.js';
import type { Arrangement } from './arrange.js';
import type { ColumnId, Columns } from './columns.js';
import { columnTitle, type LedgerStrings } from './messages.js';

const LIT: readonly LightCode[] = LIGHT_ORDER.filter((light) => light !== 'none');
/** Typing filters at most this often. */
const QUIET = 120;

export interface ToolbarEvents {
  arrange(change: Partial<Arrangement>): void;
  columns(columns: readonly ColumnId[]): void;
  export(): void;
}

/** Search, lights, grouping, columns, and how many rows are shown. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  private readonly chips = h('span', { class: 'chips', role: 'group' });
  private readonly count = h('span', { class: 'muted', role: 'status' });
  private readonly group: HTMLSelectElement;
  private readonly columnMenu: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly strings: LedgerStrings,
    private readonly events: ToolbarEvents,
  ) {
    this.search = h('input', {
      type: 'search',
      placeholder: strings.search,
      'aria-label': strings.search,
      class: 'search',
    });
    on(this.search, 'input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.applySearch(), QUIET);
    });
    // Leaving the field must not lose what was typed last.
    on(this.search, 'change', () => this.applySearch());
    this.chips.setAttribute('aria-label', strings.lights);
    this.group = on(h('select', { 'aria-label': strings.groupBy, id: 'group' }), 'change', () =>
      events.arrange({ group: this.group.value || null, folded: [] }),
    );
    this.columnMenu = h('div', { class: 'menu' });
    const details = h('details', { class: 'columns' }, h('summary', {}, strings.columns), this.columnMenu);
    details.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        details.open = false;
        details.querySelector('summary')?.focus();
      }
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
    });
    this.element = h(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': strings.table },
      this.search,
      this.chips,
      this.group,
      details,
      h('span', { class: 'grow' }),
      this.count,
      on(h('button', { id: 'export' }, strings.export), 'click', () => events.export()),
    );
  }

  private applySearch(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.events.arrange({ filter: this.search.value });
  }

  /** Shows what is chosen; `rows` are all rows, for the numbers on the lights. */
  show(
    arrangement: Arrangement,
    columns: readonly ColumnId[],
    all: Columns,
    rows: readonly LedgerRow[],
    shown: number,
  ): void {
    if (document.activeElement !== this.search && this.timer === undefined) this.search.value = arrangement.filter;
    this.showGroups(all);
    this.group.value = arrangement.group ?? '';
    this.count.textContent = fill(this.strings.rowCount, shown, rows.length);
    this.showLights(arrangement, rows);
    this.showColumns(columns, all);
  }

  private showGroups({ groupable }: Columns): void {
    const { strings } = this;
    const titles = groupable.map((column) => [column.id, columnTitle(column, strings)] as const);
    refill(this.group, titles, () => [
      h('option', { value: '' }, strings.noGroup),
      ...titles.map(([id, title]) => h('option', { value: id }, fill(strings.groupBy, title))),
    ]);
  }

  private showLights({ lights }: Arrangement, rows: readonly LedgerRow[]): void {
    const present = LIT.map((light) => {
      const some = rows.filter((row) => row.light.code === light);
      return { light, label: some[0]?.light.label ?? light, count: some.length, pressed: lights.includes(light) };
    }).filter(({ count, pressed }) => count > 0 || pressed);
    refill(this.chips, present, () =>
      present.map(({ light, label, count, pressed }) => {
        const chip = h(
          'button',
          { class: 'chip', 'aria-pressed': String(pressed), id: `light-${light}`, title: label },
          h('span', { class: `light ${light}` }),
          h('span', { class: 'visually-hidden' }, label),
          ` ${count}`,
        );
        return on(chip, 'click', () =>
          this.events.arrange({ lights: pressed ? lights.filter((other) => other !== light) : [...lights, light] }),
        );
      }),
    );
  }

  private showColumns(columns: readonly ColumnId[], all: Columns): void {
    refill(this.columnMenu, [columns, all.all.length], () =>
      all.all.map((column) => {
        const { id } = column;
        const box = h('input', { type: 'checkbox', id: `column-${id}`, checked: columns.includes(id) });
        // The last column stays: a table without columns helps nobody.
        box.disabled = box.checked && columns.length === 1;
        on(box, 'change', () =>
          this.events.columns(box.checked ? all.withColumn(columns, id) : columns.filter((other) => other !== id)),
        );
        return h('label', {}, box, columnTitle(column, this.strings));
      }),
    );
  }
}
