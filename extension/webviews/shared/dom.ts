type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/** An element with attributes and children. Text is always text: nothing here reads HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
export function svg(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Listens and gives the element back, so that it can stand inside h(). */
export function on<E extends Element, Name extends keyof HTMLElementEventMap>(
  element: E,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): E {
  element.addEventListener(name, listener as EventListener);
  return element;
}

/** The page's only fixed element. */
export const root = (): HTMLElement => {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no root');
  return element;
};

/** Fills `{0}`, `{1}` … as VS Code's l10n does. */
export const fill = (template: string, ...values: readonly (string | number)[]): string =>
  template.replace(/\{(\d+)\}/g, (_all, index: string) => String(values[Number(index)] ?? ''));

/**
 * Gives an element new children only when what they show has changed: a button replaced between press and release loses
 * its click, and focus its place.
 */
export function refill(element: HTMLElement, shown: unknown, children: () => readonly Node[]): void {
  const signature = JSON.stringify(shown);
  if (element.dataset.shown === signature) return;
  element.dataset.shown = signature;
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
  element.replaceChildren(...children());
  if (focused) document.getElementById(focused)?.focus();
}
