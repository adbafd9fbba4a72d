/** What the shape of a Chinese unit name says, before any register is asked. */

const COLLECTIVE = /^(?:全市|全县|全区|全省)?各?(?:有关|相关)?([县市区旗州盟(),、]+)$/;

/**
 * 各县（市、区）, 各县市区, 各区县, 各县（区） mean the same: the kinds of places, in a fixed order. Undefined for names that
 * are no such collective.
 */
export function collectiveKey(folded: string): string | undefined {
  const match = COLLECTIVE.exec(folded);
  if (!match || !/^(?:全.)?各|[(、]/.test(folded)) return undefined;
  const kinds = [...new Set((match[1] as string).replace(/[(),、]/g, ''))].sort();
  return kinds.length > 0 ? `各${kinds.join('')}` : undefined;
}

const ORGAN_END = /(?:委员会|委|局|办公室|办|厅|部|中心|总队|支队|大队|分局|公司|集团|公安|银行|署|处|院|社|站|所|会)$/;
const PLACE_START = /^(?:省|市|县|区|旗|州|盟|[一-鿿]{2,3}[省市县区旗州盟])(?=.{2,})/;

/** 市发改委 → 发改, 市统计局 → 统计: what is left of a unit's name in `发改、统计部门`. */
export function organStem(folded: string): string | undefined {
  const bare = folded.replace(PLACE_START, '');
  const stem = bare.replace(ORGAN_END, '');
  return stem.length >= 2 && stem !== bare ? stem : undefined;
}

/**
 * The places that a name begins with and that following names may leave out: 市发改委 → 市, 东河县发改局 → 东河县.
 * `written` is the mention, which may itself have left the prefix out.
 */
export function administrativePrefixes(name: string, written: string): readonly string[] {
  const prefixes: string[] = [];
  const place = PLACE_START.exec(name)?.[0];
  if (place) prefixes.push(place);
  const own = PLACE_START.exec(written)?.[0];
  if (own && own !== place) prefixes.push(own);
  return prefixes;
}
