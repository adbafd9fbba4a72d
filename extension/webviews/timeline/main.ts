import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import './style.css';
import type { Timeline, TimelineLane } from '../../../server/protocol.js';
import { fill, h, on, root } from '../shared/dom.js';
import { connect } from '../shared/host.js';
import { LANE_HEIGHT, laneElement } from './lane.js';
import type { FromTimeline, TimelineStrings, ToTimeline } from './messages.js';
import { dayNumber, extent, isCovered, type Scale, ticks, width, x, ZOOMS } from './scale.js';

interface State {
  /** Pixels a day. */
  readonly perDay: number;
  readonly filter: string;
}
/** Width of the names on the left; the style knows it as --names. */
const NAMES = 280;
const FIRST_ZOOM = 2;

const button = (label: string, sign: string, id: string, act: () => void): HTMLElement =>
  on(h('button', { 'aria-label': label, title: label, id }, sign), 'click', act);

class TimelinePage {
  private timeline: Timeline | undefined;
  private lanes: readonly TimelineLane[] = [];
  private scale: Scale = { first: 0, last: 0, perDay: 1 };
  private perDay = host.state.perDay ?? FIRST_ZOOM;
  private active = 0;
  private placed = false;
  private readonly search: HTMLInputElement;
  private readonly note = h('span', { class: 'muted', role: 'status' });
  private readonly axis = h('div', { class: 'axis' });
  private readonly body = h('div', { class: 'body' });
  private readonly today = h('div', { class: 'today' });
  private readonly empty = h('p', { class: 'empty', hidden: true });
  private readonly scroller: HTMLElement;
  private readonly virtualizer: Virtualizer<HTMLElement, Element>;

  constructor(private readonly strings: TimelineStrings) {
    this.search = on(
      h('input', {
        type: 'search',
        placeholder: strings.search,
        'aria-label': strings.search,
        value: host.state.filter,
      }),
      'input',
      () => {
        host.remember({ filter: this.search.value });
        this.show();
      },
    );
    const toolbar = h(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': strings.title },
      this.search,
      button(strings.zoomOut, '−', 'zoom-out', () => this.zoom(-1)),
      button(strings.zoomIn, '+', 'zoom-in', () => this.zoom(1)),
      on(h('button', { id: 'fit' }, strings.fit), 'click', () => this.fit()),
      on(h('button', { id: 'to-today' }, strings.today), 'click', () => this.toToday()),
      h('span', { class: 'grow' }),
      this.note,
    );
    const head = h('div', { class: 'head' }, h('div', { class: 'corner muted' }, strings.task), this.axis);
    this.scroller = h(
      'div',
      { class: 'timeline', role: 'listbox', tabindex: 0, 'aria-label': strings.title },
      head,
      this.body,
    );
    this.scroller.style.setProperty('--names', `${NAMES}px`);
    this.scroller.addEventListener('keydown', (event) => this.onKey(event));
    this.scroller.addEventListener('click', (event) => this.onClick(event));
    this.scroller.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
    root().replaceChildren(toolbar, this.empty, this.scroller);
    this.virtualizer = new Virtualizer<HTMLElement, Element>({
      count: 0,
      getScrollElement: () => this.scroller,
      estimateSize: () => LANE_HEIGHT,
      overscan: 10,
      scrollPaddingStart: LANE_HEIGHT,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.render(),
    });
    this.virtualizer._didMount();
    this.virtualizer._willUpdate();
  }

  receive(timeline: Timeline): void {
    this.timeline = timeline;
    this.show();
    if (!this.placed) this.toToday();
    this.placed = true;
  }

  private show(): void {
    if (!this.timeline) return;
    const words = this.search.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    this.lanes = this.timeline.lanes.filter((lane) => {
      const text = [lane.id, lane.title, lane.meeting, ...lane.leadUnits].join('\n').normalize('NFKC').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    this.scale = { ...extent(this.timeline.lanes, this.timeline.asOf), perDay: this.perDay };
    this.active = Math.max(0, Math.min(this.active, this.lanes.length - 1));
    this.empty.hidden = this.lanes.length > 0;
    this.empty.textContent = this.strings.empty;
    this.scroller.hidden = this.lanes.length === 0;
    this.note.textContent = this.timeline.undated > 0 ? fill(this.strings.undated, this.timeline.undated) : '';
    this.virtualizer.setOptions({ ...this.virtualizer.options, count: this.lanes.length });
    this.virtualizer.measure();
    this.virtualizer._willUpdate();
    this.showAxis();
    this.render();
  }

  private showAxis(): void {
    if (!this.timeline) return;
    const total = width(this.scale);
    this.axis.style.width = `${total}px`;
    this.body.style.width = `${NAMES + total}px`;
    const place = (element: HTMLElement, day: string) => {
      element.style.left = `${x(this.scale, day)}px`;
      return element;
    };
    const marks = ticks(this.scale);
    const { asOf } = this.timeline;
    const now = place(h('div', { class: 'today-label' }, asOf.slice(5)), asOf);
    this.axis.replaceChildren(
      ...marks
        .filter((tick) => !isCovered(this.scale, tick, asOf))
        .map((tick) => place(h('div', { class: tick.major ? 'tick major' : 'tick' }, tick.label), tick.day)),
      now,
    );
    const lines = marks.map((tick) => {
      const line = h('div', { class: tick.major ? 'line major' : 'line' });
      line.style.left = `${NAMES + x(this.scale, tick.day)}px`;
      return line;
    });
    this.today.style.left = `${NAMES + x(this.scale, this.timeline.asOf) + this.scale.perDay / 2}px`;
    this.body.replaceChildren(...lines, this.today);
  }

  private render(): void {
    this.body.style.height = `${this.virtualizer.getTotalSize()}px`;
    for (const old of this.body.querySelectorAll('.lane')) old.remove();
    for (const { index, start } of this.virtualizer.getVirtualItems()) {
      const lane = this.lanes[index];
      if (!lane) continue;
      const element = laneElement(lane, index, this.scale, this.strings);
      element.style.transform = `translateY(${start}px)`;
      element.classList.toggle('active', index === this.active);
      element.setAttribute('aria-selected', String(index === this.active));
      element.setAttribute('aria-posinset', String(index + 1));
      element.setAttribute('aria-setsize', String(this.lanes.length));
      this.body.append(element);
    }
    this.scroller.setAttribute('aria-activedescendant', `lane-${this.active}`);
  }

  /** The next step of the scale, in or out. */
  private zoom(direction: 1 | -1): void {
    const next =
      direction > 0 ? ZOOMS.find((zoom) => zoom > this.perDay) : ZOOMS.findLast((zoom) => zoom < this.perDay);
    if (next !== undefined) this.setZoom(next);
  }

  /** Zooms around the day in the middle of the window. */
  private setZoom(perDay: number): void {
    const half = (this.scroller.clientWidth - NAMES) / 2;
    const middle = (this.scroller.scrollLeft + half) / this.scale.perDay;
    this.perDay = perDay;
    host.remember({ perDay });
    this.show();
    this.scroller.scrollLeft = middle * perDay - half;
  }

  /** Everything on one screen. */
  private fit(): void {
    const room = this.scroller.clientWidth - NAMES;
    this.setZoom(room / (this.scale.last - this.scale.first + 1));
    this.scroller.scrollLeft = 0;
  }

  private toToday(): void {
    if (!this.timeline) return;
    const at = (dayNumber(this.timeline.asOf) - this.scale.first) * this.scale.perDay;
    this.scroller.scrollLeft = at - (this.scroller.clientWidth - NAMES) / 3;
  }

  private move(to: number): void {
    this.active = Math.max(0, Math.min(to, this.lanes.length - 1));
    this.virtualizer.scrollToIndex(this.active, { align: 'auto' });
    this.render();
  }

  private open(focusText: boolean): void {
    const lane = this.lanes[this.active];
    if (lane) host.post({ type: 'open', key: lane.key, uri: lane.uri, focusText });
  }

  private onKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / LANE_HEIGHT) - 2);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.move(this.active + 1),
      ArrowUp: () => this.move(this.active - 1),
      PageDown: () => this.move(this.active + page),
      PageUp: () => this.move(this.active - page),
      Home: () => this.move(0),
      End: () => this.move(this.lanes.length - 1),
      ArrowLeft: () => this.scroller.scrollBy({ left: -80 }),
      ArrowRight: () => this.scroller.scrollBy({ left: 80 }),
      Enter: () => this.open(true),
      ' ': () => this.open(false),
      '+': () => this.zoom(1),
      '=': () => this.zoom(1),
      '-': () => this.zoom(-1),
      '0': () => this.fit(),
      t: () => this.toToday(),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (!target) return;
    this.move(Number(target.dataset.index));
    this.open(false);
  }

  private onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 1 : -1);
  }
}

let page: TimelinePage | undefined;
const host = connect<{ toPage: ToTimeline; fromPage: FromTimeline }, State>((message) => {
  if (message.type === 'setup') page ??= new TimelinePage(message.strings);
  else page?.receive(message.timeline);
});
host.post({ type: 'ready' });
