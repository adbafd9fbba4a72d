import './style.css';
import type { GateItem, GateVerdict, Place } from '../../../server/protocol.js';
import { fill, h, on, root } from '../shared/dom.js';
import { connect } from '../shared/host.js';
import type { FromGate, GateStrings, ToGate } from './messages.js';

const SIGNS = { pass: '✓', warn: '!', fail: '✗', unchecked: '?' } as const;
/** Warnings are looked at and issued all the same. */
const mayBeIssued = ({ outcome }: GateVerdict): boolean => outcome === 'pass' || outcome === 'warn';

function link(text: string, { uri, range }: Place): HTMLElement {
  return on(h('button', { class: 'plain link' }, text), 'click', () => host.post({ type: 'open', uri, range }));
}

const ruleLink = (code: string): HTMLElement =>
  on(h('button', { class: 'plain link code' }, code), 'click', () => host.post({ type: 'rule', code }));

function itemElement({ title, outcome, detail, findings }: GateItem, strings: GateStrings): HTMLElement {
  return h(
    'section',
    { class: `item ${outcome}` },
    h(
      'h2',
      {},
      h('span', { class: 'sign', role: 'img', 'aria-label': strings[outcome] }, SIGNS[outcome]),
      title,
      h('span', { class: 'muted' }, detail),
    ),
    findings.length > 0
      ? h('ul', {}, ...findings.map((finding) => h('li', {}, link(finding.message, finding), ruleLink(finding.code))))
      : undefined,
  );
}

function exemptionsElement({ exemptions }: GateVerdict, strings: GateStrings): HTMLElement | undefined {
  if (exemptions.length === 0) return undefined;
  return h(
    'section',
    { class: 'item' },
    h('h2', {}, strings.exemptions),
    h(
      'ul',
      {},
      ...exemptions.map((one) =>
        h(
          'li',
          {},
          link(`${one.rule} ${one.reason}`, one),
          one.until ? h('span', { class: 'muted' }, fill(strings.until, one.until)) : undefined,
        ),
      ),
    ),
  );
}

/** One page: can it be issued, and if not, exactly what is in the way. */
function show({ verdict, strings }: ToGate): void {
  const sign = mayBeIssued(verdict) ? 'pass' : verdict.outcome;
  root().replaceChildren(
    h(
      'header',
      { class: `verdict ${sign}` },
      h('div', { class: 'big', 'aria-hidden': 'true' }, SIGNS[sign]),
      h(
        'div',
        { class: 'words' },
        h('h1', { role: 'status' }, verdict.headline),
        h('div', { class: 'muted' }, [verdict.title, fill(strings.asOf, verdict.asOf)].filter(Boolean).join(' · ')),
      ),
      on(h('button', { id: 'again' }, strings.again), 'click', () => host.post({ type: 'again' })),
      on(h('button', { id: 'export', class: mayBeIssued(verdict) ? 'primary' : '' }, strings.export), 'click', () =>
        host.post({ type: 'export' }),
      ),
    ),
    h(
      'div',
      { class: 'items' },
      ...verdict.items.map((item) => itemElement(item, strings)),
      exemptionsElement(verdict, strings),
    ),
  );
}

const host = connect<{ toPage: ToGate; fromPage: FromGate }, object>(show);
host.post({ type: 'ready' });
