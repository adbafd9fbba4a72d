/** What the shape of a Chinese unit name says, before any register is asked. */

const COLLECTIVE = /^(?:全[省市县区州旗盟])?(各?)([县市区旗州盟(),、]+)$/;
/** 各县（市、区）政府, 各县（市、区）人民政府 are addressed as the places themselves. */
const GOVERNMENT = /(?:党委、?政府|人民政府|政府)$/;

/**
 * 各县（市、区）, 各县市区, 各区县, 县（市、区） mean the same: the kinds of places, in a fixed order. Undefined for names
 * that are no such collective. `各有关县（市、区）` names some of them only, so it is none.
 */
export function collectiveKey(folded: string): string | undefined {
  const match = COLLECTIVE.exec(folded.replace(GOVERNMENT, ''));
  if (!match) return undefined;
  const kinds = [...new Set((match[2] as string).replace(/[(),、]/g, ''))].sort();
  if (kinds.length === 0 || (match[1] === '' && (kinds.length < 2 || !/[(、]/.test(folded)))) return undefined;
  return `各${kinds.join('')}`;
}

/** Names that mean many without a list of whom: 各级各部门, 全市上下, 市有关部门, 沿线各县（市、区）. */
const EVERYBODY =
  /^(?:全[省市县区州旗盟])?(?:[省市县区州旗盟][直属级])?(?:各|有关|相关|全体|所有)|^[省市县区州旗盟](?:有关|相关)|^(?:沿线|涉及|属地|项目所在地?|承担任务)的?(?:各|有关|相关)?(?:[县区乡镇]|市(?!直)|街道|部门|单位|地方)|^全[省市县区州旗盟](?:上下|范围|$)|上下$|^社会各界|^(?:方方面面|大家)/;

/** True for collective owners that only a registered group can make definite. */
export const isCollective = (folded: string): boolean => EVERYBODY.test(folded);

const ORGAN_END = /(?:委员会|委|局|办公室|办|厅|部|中心|总队|支队|大队|分局|公司|集团|银行|署|处|院|社|站|所|会)$/;
/** 市场监管局, 市政园林局, 区域办 do not begin with a place; 市政府, 市政协, 市政务服务局 do. */
const PLACE_START =
  /^(?:省|市(?!场|容|民|区|政(?![府协法务]))|县(?!域)|区(?!域|块|划)|旗|州|盟|[一-鿿]{2,3}[省市县区旗州盟](?!域|场|划))(?=.{2,})/;

/** 市发改委 → 发改, 市统计局 → 统计: what is left of a unit's name in `发改、统计部门`. */
export function organStem(folded: string): string | undefined {
  const bare = folded.replace(PLACE_START, '');
  const stem = bare.replace(ORGAN_END, '');
  return stem.length >= 2 && stem !== bare ? stem : undefined;
}

/** The place that a name begins with: 市 of 市发改委, 东河县 of 东河县发改局; empty where it begins with none. */
export const placeOf = (folded: string): string => PLACE_START.exec(folded)?.[0] ?? '';

/**
 * The places that a name begins with and that following names may leave out: 市发改委 → 市, 东河县发改局 → 东河县.
 * `written` is the mention, which may itself have left the prefix out.
 */
export function administrativePrefixes(name: string, written: string): readonly string[] {
  return [...new Set([placeOf(name), placeOf(written)])].filter((place) => place !== '');
}

/** A place by itself (东河县, 青石市): 市 never stands before the name of a county-level 市. */
export const isPlace = (folded: string): boolean => /^.{2,4}[市县区旗]$/.test(folded);

/** 东河县政府, 东河县人民政府 → 东河县; undefined for 市政府, which names no place. */
export function placeOfGovernment(folded: string): string | undefined {
  const place = folded.replace(GOVERNMENT, '');
  return place !== folded && isPlace(place) ? place : undefined;
}

/** The two names of a unit with two nameplates, 省市场监管局（省知识产权局）; undefined for 各县（市、区） and the like. */
export function bracketedNames(
  folded: string,
): { readonly outer: string; readonly inner: readonly string[] } | undefined {
  const match = /^([^()]{2,})\(([^()]+)\)$/.exec(folded);
  if (!match || collectiveKey(folded)) return undefined;
  return { outer: match[1] as string, inner: (match[2] as string).split('、').filter((name) => name.length >= 3) };
}
