import './style.css';
import type { AskStatus, Trace, TraceAsk } from '../../../server/protocol.js';
import { fill, h, on, root } from '../shared/dom.js';
import { connect } from '../shared/host.js';
import type { FromTrace, ToTrace, TraceStrings } from './messages.js';
import { paragraphElement, selectedSentence } from './speech.js';
import { taskElement } from './task-list.js';

const STATUSES: readonly AskStatus[] = ['covered', 'missing', 'leftOut', 'possible'];

class TracePage {
  private trace: Trace | undefined;
  private asks = new Map<string, { ask: TraceAsk; paragraph: number }>();
  private readonly counts = h('span', { class: 'counts', role: 'status' });
  private readonly speech = h('section', { class: 'speech', tabindex: -1 });
  private readonly tasks = h('section', { class: 'tasks', tabindex: -1 });
  private readonly titles = h('div', { class: 'titles' });
  private readonly action = h('div', { class: 'action', hidden: true, role: 'region', 'aria-live': 'polite' });
  private readonly stepping: readonly HTMLButtonElement[];
  /** Id of the ask that was chosen last. */
  private chosen: string | undefined;
  /** The pane that the person moves; the other one follows. */
  private leader: HTMLElement = this.speech;

  constructor(private readonly strings: TraceStrings) {
    this.stepping = [
      on(
        h('button', { id: 'previous-missing', title: `${strings.previous} (p)` }, `↑ ${strings.previous}`),
        'click',
        () => this.step(-1),
      ),
      on(h('button', { id: 'next-missing', title: `${strings.next} (n)` }, `↓ ${strings.next}`), 'click', () =>
        this.step(1),
      ),
    ];
    const toolbar = h(
      'div',
      { class: 'toolbar', role: 'toolbar' },
      this.counts,
      h('span', { class: 'grow' }),
      ...this.stepping,
    );
    root().replaceChildren(toolbar, this.titles, h('div', { class: 'panes' }, this.speech, this.tasks), this.action);
    this.speech.setAttribute('aria-label', strings.speech);
    this.tasks.setAttribute('aria-label', strings.tasks);
    for (const pane of [this.speech, this.tasks]) {
      for (const event of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const) {
        pane.addEventListener(
          event,
          () => {
            this.leader = pane;
          },
          { passive: true },
        );
      }
      pane.addEventListener('scroll', () => this.follow(pane), { passive: true });
      pane.addEventListener('click', (event) => this.activate(event.target));
    }
    document.addEventListener('keydown', (event) => this.onKey(event));
    document.addEventListener('selectionchange', () => this.offerSelection());
  }

  receive(trace: Trace): void {
    this.trace = trace;
    this.asks = new Map(
      trace.paragraphs.flatMap(({ asks }, paragraph) => asks.map((ask) => [ask.id, { ask, paragraph }] as const)),
    );
    this.counts.replaceChildren(
      ...STATUSES.map((status) =>
        h('span', { class: `count ${status}` }, `${this.strings[status]} ${trace.counts[status]}`),
      ),
    );
    for (const button of this.stepping) button.disabled = trace.counts.missing === 0;
    this.titles.replaceChildren(
      h('div', {}, trace.speech.title),
      h('div', {}, trace.directives.map((directive) => directive.title).join('、')),
    );
    const { scrollTop } = this.speech;
    this.speech.replaceChildren(
      ...trace.paragraphs.map((paragraph, index) => paragraphElement(paragraph, index, this.strings)),
    );
    if (this.asks.size === 0) this.speech.prepend(h('p', { class: 'empty' }, this.strings.noAsks));
    this.tasks.replaceChildren(...trace.tasks.map((task, index) => taskElement(task, index, this.strings)));
    if (trace.tasks.length === 0) this.tasks.append(h('p', { class: 'empty' }, this.strings.noTasks));
    this.speech.scrollTop = scrollTop;
    this.action.hidden = true;
    // The file may be read again while the clerk decides: what was chosen stays chosen.
    const chosen = this.chosen === undefined ? null : this.askElement(this.chosen);
    if (chosen) this.chooseAsk(chosen);
  }

  private askElement(id: string): HTMLElement | null {
    return this.speech.querySelector<HTMLElement>(`[data-ask="${CSS.escape(id)}"]`);
  }
  private taskElements(ask: TraceAsk): HTMLElement[] {
    const all = [...this.tasks.querySelectorAll<HTMLElement>('[data-task]')];
    return all.filter((_element, index) => ask.tasks.includes(this.trace?.tasks[index]?.key ?? ''));
  }

  /** A click or Enter on an ask or a task shows what belongs to it on the other side. */
  private activate(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const open = target.closest<HTMLElement>('[data-open]');
    const task = target.closest<HTMLElement>('[data-task]');
    const ask = target.closest<HTMLElement>('[data-ask]');
    if (open) this.openTask(Number(open.dataset.open));
    else if (task) this.chooseTask(task);
    else if (ask) this.chooseAsk(ask);
  }

  private mark(...elements: readonly (HTMLElement | null)[]): void {
    for (const old of root().querySelectorAll('.chosen')) old.classList.remove('chosen');
    for (const element of elements) element?.classList.add('chosen');
  }

  private chooseAsk(element: HTMLElement): void {
    const found = this.asks.get(element.dataset.ask ?? '');
    if (!found) return;
    this.chosen = found.ask.id;
    const belonging = this.taskElements(found.ask);
    this.mark(element, ...belonging);
    belonging[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    if (found.ask.status === 'missing' || found.ask.status === 'possible') {
      this.offer(fill(this.strings.missingHint, element.firstChild?.textContent ?? ''), this.strings.makeTask, () =>
        host.post({ type: 'makeTask', paragraph: found.paragraph, start: found.ask.start, end: found.ask.end }),
      );
    } else {
      this.action.hidden = true;
    }
  }

  private chooseTask(element: HTMLElement): void {
    this.chosen = undefined;
    const task = this.trace?.tasks[Number(element.dataset.task)];
    const quoted = (task?.asks ?? []).map((id) => this.askElement(id));
    this.mark(element, ...quoted);
    quoted[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    this.action.hidden = true;
  }

  private openTask(index: number): void {
    const task = this.trace?.tasks[index];
    if (task) host.post({ type: 'open', key: task.key, uri: task.uri });
  }

  private offer(text: string, label: string, act: () => void): void {
    this.action.replaceChildren(
      h('span', { class: 'words' }, text),
      on(h('button', { class: 'primary', id: 'make-task' }, label), 'click', () => {
        this.action.hidden = true;
        act();
      }),
    );
    this.action.hidden = false;
  }

  /** Words that the clerk marks with the mouse can become a task too. */
  private offerSelection(): void {
    const sentence = selectedSentence();
    if (!sentence) return;
    const { paragraph, start, end, text } = sentence;
    this.offer(text, this.strings.makeTaskOfSelection, () => host.post({ type: 'makeTask', paragraph, start, end }));
  }

  private step(direction: 1 | -1): void {
    const missing = [...this.speech.querySelectorAll<HTMLElement>('.ask.missing')];
    if (missing.length === 0) return;
    const at = missing.findIndex((element) => element.classList.contains('chosen'));
    const next = at < 0 ? (direction > 0 ? 0 : missing.length - 1) : (at + direction + missing.length) % missing.length;
    const element = missing[next];
    if (!element) return;
    this.leader = this.speech;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    this.chooseAsk(element);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if ((event.key === 'Enter' || event.key === ' ') && target?.matches('[data-ask], [data-task]')) {
      event.preventDefault();
      if (event.key === 'Enter' && target.classList.contains('chosen') && target.dataset.task)
        this.openTask(Number(target.dataset.task));
      else this.activate(target);
    } else if (event.key === 'n') this.step(1);
    else if (event.key === 'p') this.step(-1);
  }

  /** Keeps the other pane at the counterpart of the topmost ask or task that is wholly visible. */
  private follow(pane: HTMLElement): void {
    if (pane !== this.leader || !this.trace) return;
    const speechLeads = pane === this.speech;
    const anchors = pane.querySelectorAll<HTMLElement>(speechLeads ? '.ask.covered' : '.task:not(.loose)');
    const { top } = pane.getBoundingClientRect();
    const anchor = [...anchors].find((element) => element.getBoundingClientRect().top >= top);
    if (!anchor) return;
    const found = speechLeads ? this.asks.get(anchor.dataset.ask ?? '') : undefined;
    const askId = speechLeads ? undefined : this.trace.tasks[Number(anchor.dataset.task)]?.asks[0];
    const counterpart = found ? this.taskElements(found.ask)[0] : askId === undefined ? null : this.askElement(askId);
    if (!counterpart) return;
    const other = speechLeads ? this.tasks : this.speech;
    const offset = anchor.getBoundingClientRect().top - top;
    other.scrollTop += counterpart.getBoundingClientRect().top - other.getBoundingClientRect().top - offset;
  }
}

let page: TracePage | undefined;
const host = connect<{ toPage: ToTrace; fromPage: FromTrace }, object>((message) => {
  if (message.type === 'setup') page ??= new TracePage(message.strings);
  else page?.receive(message.trace);
});
host.post({ type: 'ready' });
