import type { TraceAsk, TraceParagraph } from '../../../server/protocol.js';
import { h } from '../shared/dom.js';
import type { TraceStrings } from './messages.js';
import { pieces } from './pieces.js';

const SIGNS = { covered: '✓', missing: '!', leftOut: '–', possible: '?' } as const;

/** An ask is a button inside the running text: Tab reaches it, its status is said and not only coloured. */
function askElement(ask: TraceAsk, text: string, strings: TraceStrings): HTMLElement {
  const label = [strings[ask.status], ask.note, text].filter(Boolean).join('：');
  const sign = h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[ask.status]);
  return h(
    'span',
    {
      class: `ask ${ask.status}`,
      role: 'button',
      tabindex: 0,
      'data-ask': ask.id,
      'aria-label': label,
      title: ask.note ?? strings[ask.status],
    },
    text,
    sign,
  );
}

export function paragraphElement(paragraph: TraceParagraph, index: number, strings: TraceStrings): HTMLElement {
  const { level, text, asks } = paragraph;
  const children = pieces(text, asks).map((piece) =>
    piece.ask ? askElement(piece.ask, piece.text, strings) : piece.text,
  );
  const heading = level > 0 ? { role: 'heading', 'aria-level': Math.min(level + 1, 6) } : {};
  return h(
    'p',
    { class: level > 0 ? `heading level-${Math.min(level, 3)}` : 'text', 'data-paragraph': index, ...heading },
    ...children,
  );
}

const paragraphOf = (node: Node): HTMLElement | null | undefined =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-paragraph]');

/** A selection inside one paragraph, as offsets of the paragraph's text (the signs behind asks are not part of it). */
export function selectedSentence(): { paragraph: number; start: number; end: number; text: string } | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (!paragraph || paragraph !== paragraphOf(range.endContainer)) return undefined;
  const lengthTo = (node: Node, offset: number) => {
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, offset);
    const fragment = before.cloneContents();
    for (const sign of fragment.querySelectorAll('.sign')) sign.remove();
    return (fragment.textContent ?? '').length;
  };
  const start = lengthTo(range.startContainer, range.startOffset);
  const end = lengthTo(range.endContainer, range.endOffset);
  if (end <= start) return undefined;
  return { paragraph: Number(paragraph.dataset.paragraph), start, end, text: selection.toString() };
}
