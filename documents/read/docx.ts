import { assemble } from './assemble.js';
import { BodyReader } from './docx-body.js';
import { Numbering } from './docx-numbering.js';
import { readStyles } from './docx-styles.js';
import { Budget, type Limits, LIMITS } from './limits.js';
import { type SpeechResult, unreadable } from './types.js';
import { elements, parseXml, type XmlElement, XmlError } from './xml.js';
import { openZip } from './zip.js';

const DAMAGED =
  '这个 Word 文档已损坏或没有传完整，无法读取。请用 Word 或 WPS 打开原文件并另存一份（会自动修复），或请对方重新发送。';
const NO_TEXT =
  '这个 Word 文档里没有文字，内容可能是图片（扫描件）。请用文字识别（OCR）软件转成文字，或索取可编辑的原稿。';
const MAIN_PART = 'word/document.xml';
const SETTINGS_PARTS = /(?:^|\/)(?:document\w*|styles\w*|numbering\w*)\.xml$|\.rels$/;

/**
 * Reads a .docx: paragraphs with their automatic numbers, which the file stores as rules and every plain reader
 * drops; table rows; text boxes. Tracked changes count as accepted, hidden text and field codes are left out,
 * headers, footers, notes and comments are not read. Linear in the size of the document.
 * @throws TooMuch
 */
export async function readDocx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<SpeechResult> {
  const parts = await openZip(bytes, (name) => SETTINGS_PARTS.test(name), limits);
  if (parts === undefined) return unreadable(DAMAGED);
  const budget = new Budget(limits);
  try {
    return readParts((name) => {
      const part = parts.get(name);
      return part === undefined ? undefined : parseXml(new TextDecoder().decode(part), budget);
    }, budget);
  } catch (error) {
    if (error instanceof XmlError) return unreadable(DAMAGED);
    throw error;
  }
}

function readParts(part: (name: string) => XmlElement | undefined, budget: Budget): SpeechResult {
  const mainName = target(part('_rels/.rels'), 'officeDocument', '') ?? MAIN_PART;
  const main = part(mainName);
  const body = elements(main, 'body')[0];
  if (body === undefined) return unreadable(DAMAGED);
  const slash = mainName.lastIndexOf('/') + 1;
  const folder = mainName.slice(0, slash);
  const relations = part(`${folder}_rels/${mainName.slice(slash)}.rels`);
  const styles = readStyles(part(target(relations, 'styles', folder) ?? `${folder}styles.xml`));
  const numbering = new Numbering(part(target(relations, 'numbering', folder) ?? `${folder}numbering.xml`));
  const reader = new BodyReader(styles, numbering, budget);
  reader.readBlocks(body);
  const { text, paragraphs } = assemble(reader.parts, budget.limits);
  return paragraphs.length === 0 ? unreadable(NO_TEXT) : { ok: true, text, paragraphs, notices: [] };
}

/** The part that a relation of this type points to; the type's namespace differs between the two OOXML flavours. */
function target(relations: XmlElement | undefined, type: string, folder: string): string | undefined {
  const relation = elements(relations, 'Relationship').find((each) => each.attributes['Type']?.endsWith(`/${type}`));
  const path = relation?.attributes['Target'];
  if (path === undefined) return undefined;
  return path.startsWith('/') ? path.slice(1) : folder + path;
}
