import './style.css';
import type { LedgerRow } from '../../../server/protocol.js';
import { h, root } from '../shared/dom.js';
import { connect } from '../shared/host.js';
import { type Arrangement, arrange, nextSort, PLAIN, select } from './arrange.js';
import { type ColumnId, Columns } from './columns.js';
import { Grid } from './grid.js';
import type { FromLedger, LedgerStrings, ToLedger } from './messages.js';
import { ProgressDock } from './progress-dock.js';
import { applyPatch } from './row-patch.js';
import { Toolbar } from './toolbar.js';

/** The ledger's page: rows from the extension, shown as the clerk arranges them. */
class LedgerPage {
  private rows: LedgerRow[] = [];
  private all = new Columns([]);
  private arrangement: Arrangement = { ...PLAIN, ...host.state };
  private readonly toolbar: Toolbar;
  private readonly grid: Grid;
  private readonly dock: ProgressDock;
  private readonly empty = h('p', { class: 'empty', hidden: true });

  constructor(
    private readonly strings: LedgerStrings,
    private columns: readonly ColumnId[],
  ) {
    this.toolbar = new Toolbar(strings, {
      arrange: (change) => this.change(change),
      columns: (chosen) => {
        this.columns = chosen;
        host.post({ type: 'columns', columns: chosen });
        this.show();
      },
      export: () => host.post({ type: 'export' }),
    });
    this.dock = new ProgressDock(
      strings,
      (row, percent, text) =>
        host.post({ type: 'progress', key: row.key, text, ...(percent === undefined ? {} : { percent }) }),
      () => this.grid.element.focus(),
    );
    this.grid = new Grid(strings, {
      open: (row, focusText) => host.post({ type: 'open', key: row.key, uri: row.uri, focusText }),
      edit: (row) => this.dock.open(row),
      sort: (column) => this.change({ sort: nextSort(this.arrangement.sort, column) }),
      fold: (label) => this.fold(label),
    });
    root().replaceChildren(this.toolbar.element, this.empty, this.grid.element, this.dock.element);
    this.grid.mount();
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.toolbar.search.focus();
    });
  }

  receive(message: ToLedger): void {
    if (message.type === 'rows') {
      this.rows = applyPatch(this.rows, message.patch);
      this.all = new Columns(message.columns);
      this.show();
    } else if (message.type === 'filter') {
      this.toolbar.search.value = message.text;
      this.change({ filter: message.text });
    } else if (message.type === 'setup') {
      this.columns = message.columns;
      this.show();
    }
  }

  private change(change: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...change };
    host.remember(this.arrangement);
    this.show();
  }

  private fold(label: string): void {
    const { folded } = this.arrangement;
    this.change({ folded: folded.includes(label) ? folded.filter((other) => other !== label) : [...folded, label] });
  }

  private show(): void {
    const shown = select(this.rows, this.arrangement, this.all).length;
    this.empty.hidden = shown > 0;
    this.empty.textContent = this.rows.length === 0 ? this.strings.empty : this.strings.noMatch;
    this.grid.element.hidden = shown === 0;
    this.grid.show(
      arrange(this.rows, this.arrangement, this.strings.none, this.all),
      this.all.named(this.columns),
      this.arrangement.sort,
    );
    this.toolbar.show(this.arrangement, this.columns, this.all, this.rows, shown);
  }
}

let page: LedgerPage | undefined;
const host = connect<{ toPage: ToLedger; fromPage: FromLedger }, Arrangement>((message) => {
  if (message.type === 'setup' && !page) page = new LedgerPage(message.strings, message.columns);
  if (message.type === 'filter' && !page) host.remember({ filter: message.text });
  page?.receive(message);
});
host.post({ type: 'ready' });
