import { fold } from '../text/fold.js';
import type { SlotDeclaration } from '../model/values.js';
import type { FieldType } from '../table/fields.js';
import { splitList } from '../text/lists.js';

/** What the types of 要件 and 字段 are called in the language. */
export const SLOT_TYPES: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['', 'text'],
  ['文本', 'text'],
  ['单位', 'units'],
  ['人员', 'people'],
  ['时限', 'deadline'],
  ['日期', 'deadline'],
  ['节点', 'deadline'],
  ['数量', 'quantity'],
  ['指标', 'indicator'],
  ['频次', 'cadence'],
  ['时段', 'span'],
  ['附件', 'attachment'],
  ['引用', 'refs'],
  ['选项', 'choice'],
  ['条件', 'condition'],
]);

/** Reads `名称（类型）、名称（类型）`; the names may be those of built-in fields, then without a type. */
export function readSlots(text: string): readonly SlotDeclaration[] {
  return splitList(text).parts.map(({ text: written, span }) => {
    const match = /^(.*?)\s*[（(]\s*([^（()）]*?)\s*[）)]$/.exec(written);
    return { text: written, span, name: fold(match?.[1] ?? written), type: match?.[2] ?? '' };
  });
}

/** The field type behind a slot's written type, and the choices of a 选项 (`选项 A/B/C`). */
export function slotType(type: string): { readonly type: FieldType; readonly choices?: readonly string[] } | undefined {
  const [name = '', ...rest] = type.split(/\s+/);
  const known = SLOT_TYPES.get(name);
  if (!known) return undefined;
  if (known !== 'choice') return rest.length === 0 ? { type: known } : undefined;
  return {
    type: known,
    choices: rest
      .join(' ')
      .split(/[/／、]/)
      .map((choice) => choice.trim()),
  };
}
