import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxSource {
  /** The children of `w:body`. */
  readonly body: string;
  /** The children of `w:numbering`. */
  readonly numbering?: string;
  /** The children of `w:styles`. */
  readonly styles?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${W} ${MC}>${content}</w:${root}>`;

/** A minimal but complete .docx around the given WordprocessingML. */
export function docx(source: DocxSource): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${source.body}</w:body>`),
    ...(source.numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', source.numbering) }),
    ...(source.styles === undefined ? {} : { 'word/styles.xml': part('styles', source.styles) }),
    ...source.extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A run of text; `properties` is the content of `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; a plain string becomes one run, `properties` is the content of `w:pPr`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

export const numbered = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

export const scheme = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const list = (id: number, schemeId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${schemeId}"/>${overrides}</w:num>`;

/** A table cell of one paragraph a line; `properties` is the content of `w:tcPr`. */
export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;

export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
