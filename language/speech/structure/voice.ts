import { anyOf } from '../text-patterns.js';

/** Verbs behind which somebody's demands are told. */
const DEMANDS = ['要求', '强调', '指出', '提出', '议定', '明确', '决定', '确定', '部署', '批示', '说', '表示', '认为'];
/** 会议强调，, 李明要求：, 会议要求各镇…: who demands, before what is demanded. */
const LEAD_IN = new RegExp(`^(?:[^，,。；;：:]{0,30}?)${anyOf(DEMANDS)}(?:[：:，,]|(?=[要各对一请]))`);
/** So far into a sentence it may say who demands. */
const LONGEST_LEAD_IN = 40;
const OPENS_DEMANDS = /(?:要求|强调|指出|议定|明确|决定|确定)[：:，,]/;

/** Where the demands stand that somebody is said to have made. */
export type Demanded = 'none' | 'here' | 'near' | 'far';

/** The length of 会议强调， at the start of a sentence, 0 where none stands. */
export const leadInLength = (sentence: string): number => LEAD_IN.exec(sentence)?.[0].length ?? 0;

/** True where a sentence says that demands follow. */
export const opensDemands = (sentence: string): boolean => OPENS_DEMANDS.test(sentence.slice(0, LONGEST_LEAD_IN));
