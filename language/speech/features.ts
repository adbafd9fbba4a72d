import { IMPORTANCE_MARKERS, PROBLEM_MARKERS, REPORT_MARKERS, SANCTIONS } from './lexicon/markers.js';
import { DELIVERABLES, PROJECT_OBJECTS } from './lexicon/nouns.js';
import { ATTITUDE_PHRASES, CREATE_VERBS, DEGREE_VERBS, DO_VERBS, PROJECT_VERBS } from './lexicon/verbs.js';
import { anyOf, MODAL_YAO } from './clauses/patterns.js';
import type { Slots } from './clauses/slots.js';

/** The part of a document that a sentence stands in. */
export type Mood = 'preamble' | 'report' | 'directive';

/** The countable cues of a sentence; each is the number that a rule's weight is multiplied with. */
export type Feature = keyof typeof WEIGHTS;

/** Weight of every cue for “this is a task”. Chosen by hand, checked by leaving one document out (docs/drafting.md). */
export const WEIGHTS = {
  base: -1.2,
  inReport: -4,
  inPreamble: -3.5,
  undirected: -2.5,
  namedOwner: 1.8,
  classOwner: -0.6,
  classAlone: -0.6,
  leader: 0.7,
  catchAllOwner: 0.4,
  explicitOwner: 2.5,
  limit: 2.4,
  target: 1.8,
  cadence: 2.4,
  deliverable: 1.6,
  projectAct: 1.3,
  classOfProjects: 0.8,
  closedClass: 1.5,
  entersList: 1,
  namedProjects: 1,
  workItems: 0.8,
  modal: 0.4,
  imperative: 0.3,
  attitude: -0.8,
  degree: -0.4,
  degreeOnly: -0.8,
  lobbying: -1.3,
  sanction: -2.2,
  prohibition: -1.5,
  statistics: -2.2,
  report: -1.6,
  told: -3,
  problem: -1.2,
  hypothesis: -3.5,
  importance: -2.5,
  question: -4,
  thirdParty: -3,
  visits: -0.8,
} as const;

const DEED = anyOf([...CREATE_VERBS, ...DO_VERBS]);
const DELIVERABLE = new RegExp(
  `(?:${anyOf(CREATE_VERBS)}(?![的了过])[^，,。；;]{0,60}?${anyOf(DELIVERABLES)}|形成[^，,。；;]{0,12}(?:函|报告|方案|清单|台账|名单|文件))`,
);
const PROJECT_ACT = new RegExp(
  `${anyOf(PROJECT_VERBS)}(?![的了过])[^，,。；;]{0,40}${anyOf(PROJECT_OBJECTS)}(?!的(?!意见|通知|办法|方案))`,
);
const ADJECTIVES = '[大高强好多优实早快准足精会]';
const CLASS = new RegExp(
  `一批[^，,。；;]{0,40}(?:项目|工程|企业|基地|园区)|(?:[^，,。；;、]{2,12}(?<!${ADJECTIVES})、){2,}[^，,。；;]{2,16}(?<![的])(?:项目|工程|领域|产业)`,
);
const NAMED =
  /(?:[\u4e00-\u9fff]{2,14}(?:路|高速|大桥|水库|电站|产业园|管道|河|渠|新城|机场|铁路|高铁|泵站|枢纽|安置区|医院|学校|大道)[^，,。；;]{0,14}、){1,}/;
const ITEMS = new RegExp(
  `(?:[\\u4e00-\\u9fff“”]{2,12}(?<!${ADJECTIVES})、){2,}(?:(?!要|必须)[\\u4e00-\\u9fff“”]){2,12}(?:等|工作|[，,。；;]|$)`,
);
const ATTITUDE = new RegExp(anyOf(ATTITUDE_PHRASES), 'g');
const DEGREE = new RegExp(anyOf(DEGREE_VERBS), 'g');
const DEGREE_FIRST = new RegExp(`^[^，,。；;]{0,10}${anyOf(DEGREE_VERBS)}`);
const SANCTION = new RegExp(anyOf(SANCTIONS));
const REPORT = new RegExp(REPORT_MARKERS.join('|'), 'g');
const REPORT_ONCE = new RegExp(REPORT_MARKERS.join('|'));
const PAST = /[\u4e00-\u9fff]了(?=[^，,。；;]{2,})/g;
const PROBLEM = new RegExp(PROBLEM_MARKERS.join('|'), 'g');
const IMPORTANCE = new RegExp(IMPORTANCE_MARKERS.join('|'));
const MODAL = new RegExp(`${MODAL_YAO}|必须|务必|确保|力争|应当|一律|不得|牵头|负责(?!人|同志)`);
const IMPERATIVE = new RegExp(`^(?:[^，,。；;]{0,6}?)${DEED}`);
/** Figures that are told, not asked for. */
const STATISTICS =
  /(?:增长|下降|占比|余额|总量|增速|入库率|完成率|达|仅|近|约|排名|位次|共有|累计)[^，,。；;]{0,8}(?:[*＊xX]+|\d[\d.,]*)(?:万亿|亿|万)?(?:元|%|％|个|家|项|位)/;
/** Without a modal these tell what was: 截至…, 同比…, 9月25日，我市召开…会议. */
const TOLD =
  /截[至止]|以来[，,]|同比|环比|[比较与](?:去年|上年|年初|常年)|(?:^|[，,\s])(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?)?[，,][^。]{0,40}?(?:召开|举行|主持|出席|听取|参加|调研|检查指导)/;
const HYPOTHESIS = /(?:如果|假如|倘若|要是)[^。]{2,40}(?:就|会|得到)|这里(?:要|我要|再)?强调/;
const CLOSED_CLASS =
  /^(?:但)?凡(?:是)?[^，,。；;]{2,50}的[，,](?:都|均|一律|依法依规|由[^，,。]{2,16})?(?:要|必须|务必|应|予以)[^。]*(?:清退|收回|撤销|取缔|完成|整改|到位|清零|办结|关闭|停产|拆除|报送|上报|登记|备案|入库|归还|退出)|^涉及[^，,。；;]{2,40}(?:项目|事项|问题|企业|案件)[，,]/;
const ENTERS_LIST =
  /(?:纳入|列入|进入|录入)[^，,。；;]{0,30}(?:名单|清单|库|盘子|计划|台账|系统|平台|专项债|项目|重点)/;
const PROHIBITION = /(?:一律|严|坚决)?(?:不得|不准|严禁|禁止)/;
/** 市委政法委要出台…: an organ under the authority that is ordered itself is no third party. */
const ORGAN_ORDERED = `(?:、?[省市州县区]?(?:委|政府))?[\\u4e00-\\u9fff]{0,12}?[部委办室局院组会团心](?:牵头|会同[^，,。]{2,30})?(?:${MODAL_YAO}|应|须|必须|务必|负责|牵头)`;
const THIRD = new RegExp(
  `(?:^|[，,])(?:近期|最近|目前|今年)*[，,]?(?:国家|中央|国务院|省里|省委|省政府|全省|省上|市委|市政府)(?!${ORGAN_ORDERED})[^，,。]{0,10}(?:将|已|正|专门|出台|指出|召开|制定|研究)[^。]*。?$`,
);
const OWN_ORDER = new RegExp(`[，,][^，,]{0,24}${MODAL_YAO}|[，,](?:确保|必须)`);
const LOBBYING =
  /争取(?![^，,。；;]{0,12}(?:取得|完成|开工|获批|纳入|列入))(?:更多|更大|上级|对上)?[^，,。；;]{0,14}(?:资金|支持|指标|倾斜|份额|投放|政策|签约)|尽可能[^，,。；;]{0,6}争取|争取更[多大][^，,。；;]{0,10}(?:项目|份额)/;
const VISITS = /经常|勤到|常到|多到|主动招商|走出去|深入(?:一线|现场|基层)|跑省进京|参与招商/;
/** 各职能部门, 相关乡镇, 矿山企业: a class, not a unit that could be called. */
const CLASS_NAME = /^(?:各|有关|相关|所有|其他|全[省市县区])|(?:企业|单位|业主|机构|机关|媒体|相关部门|有关部门)$/;
const RESPONSIBLE = /是[^，,。；;]{0,20}责任(?:人|主体)[，,]?/g;

const flag = (value: boolean): number => (value ? 1 : 0);

/** Every cue of a sentence that is not zero. `sentence` is without its enumerator. */
export function readFeatures(sentence: string, slots: Slots, mood: Mood): Partial<Record<Feature, number>> {
  // “是校园安全的第一责任人” names a post, it is not itself an act.
  const text = sentence.replace(RESPONSIBLE, '');
  const count = (pattern: RegExp, most: number) => Math.min(most, text.match(pattern)?.length ?? 0);
  const { owners, limits, targets, cadence } = slots;
  const concrete = limits.length + targets.length + cadence.length > 0;
  const deliverable = DELIVERABLE.test(text);
  const modal = MODAL.test(text);
  const projectAct = PROJECT_ACT.test(text);
  const named = owners.owners.length > 0 && !owners.onlyCatchAll;
  const ofClass = named && owners.owners.every((name) => CLASS_NAME.test(name));
  // “责任书已经签了，督查室每月督查”: the past only leads in to a named unit's rhythm.
  const reported = named && cadence.length > 0 ? 0 : count(REPORT, 2) + count(PAST, 1);
  const all: Record<Feature, number> = {
    base: 1,
    inReport: flag(mood === 'report'),
    inPreamble: flag(mood === 'preamble'),
    undirected: flag(mood !== 'directive' && !modal),
    namedOwner: flag(named),
    classOwner: flag(ofClass),
    classAlone: flag(ofClass && !concrete && !deliverable && !projectAct && !ITEMS.test(text)),
    leader: flag(owners.leaders.length > 0),
    catchAllOwner: flag(owners.onlyCatchAll),
    explicitOwner: flag(owners.explicit),
    limit: Math.min(1, limits.length),
    target: Math.min(2, targets.length),
    cadence: Math.min(1, cadence.length),
    deliverable: flag(deliverable),
    projectAct: flag(projectAct),
    classOfProjects: flag(CLASS.test(text)),
    closedClass: flag(CLOSED_CLASS.test(text)),
    entersList: flag(ENTERS_LIST.test(text)),
    namedProjects: flag(NAMED.test(text)),
    workItems: flag(ITEMS.test(text)),
    modal: flag(modal),
    imperative: flag(IMPERATIVE.test(text)),
    attitude: count(ATTITUDE, 3),
    degree: count(DEGREE, 3),
    degreeOnly: flag(DEGREE_FIRST.test(text) && !concrete && !deliverable),
    lobbying: flag(LOBBYING.test(text) && targets.length === 0 && !named && !ENTERS_LIST.test(text)),
    sanction: flag(SANCTION.test(text) && !named && cadence.length === 0),
    prohibition: flag(PROHIBITION.test(text) && !concrete && !deliverable && (!named || ofClass)),
    statistics: flag(!modal && STATISTICS.test(text) && limits.length === 0 && cadence.length === 0 && !named),
    report: reported,
    told: flag(!modal && cadence.length === 0 && TOLD.test(text)),
    // “…滞后，各县区要强力推进”: the problem only leads in to the order.
    problem: named && modal ? 0 : count(PROBLEM, 2),
    hypothesis: flag(HYPOTHESIS.test(text)),
    importance: flag(IMPORTANCE.test(text) && !named),
    question: flag(/[？?]$/.test(text)),
    thirdParty: flag(THIRD.test(text) && !OWN_ORDER.test(text)),
    visits: flag(VISITS.test(text) && cadence.length === 0),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0));
}

/** True where a sentence orders in so many words and does not look back. */
export const isOrder = (sentence: string): boolean =>
  MODAL.test(sentence) && !TOLD.test(sentence) && !REPORT_ONCE.test(sentence);

/** The sum of the cues: above 0 the sentence is proposed as a task. */
export function score(features: Partial<Record<Feature, number>>): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += WEIGHTS[name as Feature] * (value ?? 0);
  return sum;
}
