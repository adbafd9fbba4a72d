import { child, childSwitch, childValue, elements, type XmlElement } from './xml.js';

/** What a style says about text and numbering, inherited properties included. */
export interface DocxStyle {
  readonly name: string;
  readonly headingLevel?: number | undefined;
  readonly numberingId?: string | undefined;
  readonly numberingLevel?: number | undefined;
  /** The style that names the numbering: a list level may point back to it. */
  readonly numberingStyle?: string | undefined;
  readonly hidden?: boolean | undefined;
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>;

const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/i;
/** Inheritance is short in practice; a cycle must not hang. */
const MOST_ANCESTORS = 20;

/** Outline levels count from 0 in the file; 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = childValue(properties, 'outlineLvl');
  const level = value === undefined ? Number.NaN : Number(value);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** The styles by id, with what they inherit resolved. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const sources = new Map(elements(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  return new Map([...sources.keys()].map((id) => [id, resolveStyle(id, sources)]));
}

function resolveStyle(id: string, sources: ReadonlyMap<string, XmlElement>): DocxStyle {
  const own = sources.get(id);
  const name = childValue(own, 'name') ?? id;
  const heading = HEADING_NAME.exec(name)?.[1];
  let level = heading === undefined ? undefined : Number(heading);
  let numberingId: string | undefined;
  let numberingLevel: number | undefined;
  let numberingStyle: string | undefined;
  let hidden: boolean | undefined;
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < MOST_ANCESTORS; step++) {
    const style = sources.get(at);
    const properties = child(style, 'pPr');
    level ??= outlineLevel(properties);
    const numbering = child(properties, 'numPr');
    const ilvl = childValue(numbering, 'ilvl');
    if (ilvl !== undefined) numberingLevel ??= Number(ilvl);
    if (numberingId === undefined && childValue(numbering, 'numId') !== undefined) {
      numberingId = childValue(numbering, 'numId');
      numberingStyle = at;
    }
    hidden ??= childSwitch(child(style, 'rPr'), 'vanish');
    at = childValue(style, 'basedOn');
  }
  return { name, headingLevel: level, numberingId, numberingLevel, numberingStyle, hidden };
}
