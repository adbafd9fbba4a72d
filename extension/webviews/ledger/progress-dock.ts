import type { LedgerRow } from '../../../server/protocol.js';
import { h, on } from '../shared/dom.js';
import type { LedgerStrings } from './messages.js';

/** The line at the foot of the page in which progress is written: Enter saves, Escape leaves. */
export class ProgressDock {
  readonly element = h('form', { class: 'dock', hidden: true });
  private readonly title = h('strong', {});
  private readonly percent: HTMLInputElement;
  private readonly text: HTMLInputElement;
  private row: LedgerRow | undefined;

  constructor(
    strings: LedgerStrings,
    private readonly save: (row: LedgerRow, percent: number | undefined, text: string) => void,
    private readonly leave: () => void,
  ) {
    this.percent = h('input', {
      type: 'number',
      min: 0,
      max: 100,
      step: 1,
      id: 'percent',
      'aria-label': strings.percent,
    });
    this.text = h('input', {
      type: 'text',
      id: 'progress-text',
      required: true,
      placeholder: strings.progressText,
      'aria-label': strings.progressText,
    });
    this.element.append(
      this.title,
      this.percent,
      '%',
      this.text,
      h('button', { class: 'primary', type: 'submit' }, strings.save),
      on(h('button', { type: 'button' }, strings.cancel), 'click', () => this.close()),
    );
    on(this.element, 'submit', (event) => {
      event.preventDefault();
      const { row } = this;
      if (!row || !this.text.value.trim()) return;
      this.close();
      this.save(row, this.percent.value === '' ? undefined : Number(this.percent.value), this.text.value.trim());
    });
    on(this.element, 'keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  open(row: LedgerRow): void {
    this.row = row;
    this.title.textContent = `${row.id} ${row.title}`.trim();
    this.percent.value = row.progress === null ? '' : String(row.progress);
    this.text.value = '';
    this.element.hidden = false;
    this.percent.focus();
    this.percent.select();
  }

  private close(): void {
    this.element.hidden = true;
    this.row = undefined;
    this.leave();
  }
}
