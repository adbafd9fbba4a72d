/** An element with its local name; namespaces are not told apart, because office files never reuse a local name badly. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Raised for text that is not well-formed XML; `parseXml` is the only thing that throws it. */
export class XmlError extends Error {}

const MOST_DEPTH = 400;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text with its five named and all numeric references replaced; unknown ones stay as they are. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    attributes[localName(name)] = decodeReferences(double ?? single ?? '');
  }
  return attributes;
}

/** End of a tag that begins before `from`: the next `>` outside quotes, -1 where there is none. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const unit = xml.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 34 || unit === 39) quote = unit;
    else if (unit === 62) return at;
  }
  return -1;
}

/** The delimiter that ends what begins with these characters, where that is not a tag. */
const SPECIAL: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * Parses an XML part into a tree, in time linear in its length. Document types, and with them entity bombs, are
 * refused.
 * @throws XmlError where tags do not match or the text ends early.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let at = 0;
  while (at < xml.length) {
    const top = open.at(-1) as XmlElement;
    const next = xml.indexOf('<', at);
    const textEnd = next < 0 ? xml.length : next;
    if (textEnd > at && open.length > 1) top.children.push(decodeReferences(xml.slice(at, textEnd)));
    if (next < 0) break;
    at = readMarkup(xml, next, open);
  }
  const element = root.children.find((child) => typeof child !== 'string');
  if (open.length !== 1 || element === undefined) throw new XmlError('unexpected end');
  return element;
}

/** Reads one tag or special section at `at`, updates the open elements and returns where to go on. */
function readMarkup(xml: string, at: number, open: XmlElement[]): number {
  const top = open.at(-1) as XmlElement;
  const special = SPECIAL.find(([begin]) => xml.startsWith(begin, at));
  if (special !== undefined) {
    const [begin, end] = special;
    const stop = xml.indexOf(end, at + begin.length);
    if (stop < 0) throw new XmlError('unexpected end');
    if (begin === '<![CDATA[') top.children.push(xml.slice(at + begin.length, stop));
    return stop + end.length;
  }
  if (xml.startsWith('<!', at)) throw new XmlError('document type');
  const stop = tagEnd(xml, at + 1);
  if (stop < 0) throw new XmlError('unexpected end');
  if (xml.charCodeAt(at + 1) === 47) {
    const name = localName(xml.slice(at + 2, stop).trim());
    if (open.length < 2 || top.name !== name) throw new XmlError(`unexpected </${name}>`);
    open.pop();
    return stop + 1;
  }
  openTag(xml.slice(at + 1, stop), open);
  return stop + 1;
}

function openTag(source: string, open: XmlElement[]): void {
  const isEmpty = source.endsWith('/');
  const body = isEmpty ? source.slice(0, -1) : source;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  const element: XmlElement = { name, attributes: space < 0 ? {} : attributesOf(body.slice(space)), children: [] };
  (open.at(-1) as XmlElement).children.push(element);
  if (isEmpty) return;
  open.push(element);
  if (open.length > MOST_DEPTH) throw new XmlError('too deep');
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
