import { SaxesParser } from 'saxes';
import { Budget } from './limits.js';

/** An element with its local name; namespaces are not told apart, because office files never reuse a local name badly. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Raised for text that is not well-formed XML; `parseXml` is the only thing that throws it. */
export class XmlError extends Error {}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const localAttributes = (attributes: Readonly<Record<string, string>>): Record<string, string> => {
  const local: Record<string, string> = {};
  for (const name in attributes) local[localName(name)] = attributes[name] as string;
  return local;
};

/**
 * Parses an XML part into a tree, in time linear in its length. Document types, and with them entity bombs, are
 * refused.
 * @throws XmlError where the text is not well-formed, for example because it ends early.
 * @throws TooMuch where there are more elements than the budget has left.
 */
export function parseXml(xml: string, budget = new Budget()): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser();
  const addText = (text: string): void => {
    if (open.length > 1) (open.at(-1) as XmlElement).children.push(text);
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name: localName(name), attributes: localAttributes(attributes), children: [] };
    (open.at(-1) as XmlElement).children.push(element);
    open.push(element);
    budget.takeNodes(1 + Object.keys(element.attributes).length);
    budget.checkDepth(open.length);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  const element = root.children.find((each) => typeof each !== 'string');
  if (element === undefined) throw new XmlError('no element');
  return element;
}

/** The child elements, without the text between them. */
export const elements = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** The `val` attribute of the first child of that name: how office files write almost every property. */
export const childValue = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes['val'];

/** A switch such as `<w:vanish/>`: on when present, unless its value says no; `undefined` when absent. */
export function childSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  return found === undefined ? undefined : !['0', 'false', 'off'].includes(found.attributes['val'] ?? 'true');
}
