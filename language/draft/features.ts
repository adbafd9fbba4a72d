import { ATTITUDE_PHRASES, CREATE_VERBS, DO_VERBS } from './lexicon/verbs.js';
import { DELIVERABLES } from './lexicon/nouns.js';
import { IMPORTANCE_MARKERS, PROBLEM_MARKERS, REPORT_MARKERS, SANCTIONS } from './lexicon/markers.js';
import { anyOf, MODAL_YAO } from './patterns.js';
import type { Slots } from './slots.js';

/** The part of a document that a sentence stands in. */
export type Mood = 'preamble' | 'report' | 'directive';

/** The countable cues of a sentence; each is the number that a rule's weight is multiplied with. */
export type Feature = keyof typeof WEIGHTS;

/** Weight of every cue for “this is a task”. Chosen by hand, checked by leaving one document out (docs/drafting.md). */
export const WEIGHTS = {
  base: -1.2,
  inReport: -3,
  inPreamble: -2.5,
  namedOwner: 1.8,
  leader: 0.7,
  catchAllOwner: 0.4,
  explicitOwner: 2.5,
  limit: 2.4,
  target: 1.8,
  cadence: 2.4,
  deliverable: 1.6,
  projectAct: 1.3,
  classOfProjects: 0.8,
  namedProjects: 1,
  workItems: 0.8,
  modal: 0.4,
  imperative: 0.3,
  attitude: -0.5,
  degreeOnly: -1,
  lobbying: -1.3,
  sanction: -2.2,
  report: -1.6,
  problem: -1.6,
  importance: -2.5,
  question: -4,
  thirdParty: -1.5,
  visits: -0.8,
} as const;

const DEED = anyOf([...CREATE_VERBS, ...DO_VERBS]);
const CREATE = anyOf(CREATE_VERBS);
const DELIVERABLE = new RegExp(`${CREATE}[^，,。；;]{0,28}?${anyOf(DELIVERABLES)}`, 'g');
const PROJECT_ACT = new RegExp(
  `(?:推进|谋划|策划|储备|包装|实施|建设|完成|清理|申报|启动|做好|抓好|开展|开工|改造|整治|修复|盘活|推动|引进|筹办|加快|办理|排查|整改|组织)[^，,。；;]{0,40}(?:项目|工程|产业园|手续|试点|改革|道路|水库|管网|泵站|小区|土地|房屋|拆迁|组卷|前期|审批|专班|隐患|积案|案件|企业|园区|普查|调查)`,
  'g',
);
const CLASS =
  /(?:一批|各类|重大|重点)[^，,。；;]{0,40}(?:项目|工程)|(?:[^，,。；;、]{2,12}、){2,}[^，,。；;]{2,16}(?:项目|工程|领域|产业)/;
const NAMED =
  /(?:[\u4e00-\u9fff]{2,14}(?:路|高速|大桥|水库|电站|产业园|管道|河|渠|新城|机场|铁路|高铁|泵站|枢纽|安置区|医院|学校|大道)[^，,。；;]{0,14}、){1,}/;
const ITEMS = /(?:[\u4e00-\u9fff“”]{2,12}、){2,}[\u4e00-\u9fff“”]{2,12}(?:等|工作|，|,|。|；|;|$)/;
const ATTITUDE = new RegExp(anyOf(ATTITUDE_PHRASES), 'g');
const SANCTION = new RegExp(anyOf(SANCTIONS));
const REPORT = new RegExp(REPORT_MARKERS.join('|'), 'g');
const PAST = /[\u4e00-\u9fff]了(?=[^，,。；;]{2,})/g;
const PROBLEM = new RegExp(PROBLEM_MARKERS.join('|'), 'g');
const IMPORTANCE = new RegExp(IMPORTANCE_MARKERS.join('|'));
const MODAL = new RegExp(`${MODAL_YAO}|必须|务必|确保|力争|应当|一律|不得`);
const IMPERATIVE = new RegExp(`^(?:[^，,。；;]{0,6}?)${DEED}`);
const THIRD =
  /(?:^|[，,])(?:近期|最近|目前|今年)?[，,]?(?:国家|中央|省里|省委|省政府|全省|省上|市委)[^，,。]{0,10}(?:将|已|正|专门|出台|指出|召开|制定)/;
const LOBBYING =
  /争取(?:更多|更大|上级|对上)?[^，,。；;]{0,14}(?:资金|支持|指标|倾斜|份额|投放|政策|项目|签约|培育)|尽可能[^，,。；;]{0,6}争取/;
const VISITS = /经常|勤到|常到|多到|主动招商|走出去|深入(?:一线|现场|基层)|跑省进京|参与招商/;
const DEGREE = /^(?:[^，,。；;]{0,10})(?:提高|增强|加强|强化|优化|提升|深化|扩大|规范|严格|突出|注重|坚持|树立|更加)/;

/** Every cue of a sentence that is not zero. `text` is the sentence without its enumerator. */
export function readFeatures(text: string, slots: Slots, mood: Mood): Partial<Record<Feature, number>> {
  const count = (pattern: RegExp, most = 2) => Math.min(most, text.match(pattern)?.length ?? 0);
  const flag = (value: boolean) => (value ? 1 : 0);
  const { owners, limits, targets, cadence } = slots;
  const concrete = limits.length + targets.length + cadence.length > 0;
  const deliverable = count(DELIVERABLE);
  const named = owners.owners.length > 0 && !owners.onlyCatchAll;
  const lobbying = LOBBYING.test(text);
  const all: Record<Feature, number> = {
    base: 1,
    inReport: flag(mood === 'report'),
    inPreamble: flag(mood === 'preamble'),
    namedOwner: flag(named),
    leader: flag(owners.leaders.length > 0),
    catchAllOwner: flag(owners.onlyCatchAll),
    explicitOwner: flag(owners.explicit),
    limit: Math.min(1, limits.length),
    target: Math.min(2, targets.length),
    cadence: Math.min(1, cadence.length),
    deliverable: Math.min(1, deliverable),
    projectAct: Math.min(1, count(PROJECT_ACT)),
    classOfProjects: flag(CLASS.test(text)),
    namedProjects: flag(NAMED.test(text)),
    workItems: flag(ITEMS.test(text)),
    modal: flag(MODAL.test(text)),
    imperative: flag(IMPERATIVE.test(text)),
    attitude: count(ATTITUDE, 3),
    degreeOnly: flag(DEGREE.test(text) && !concrete && deliverable === 0),
    lobbying: flag(lobbying && targets.length === 0),
    sanction: flag(SANCTION.test(text) && !named && cadence.length === 0),
    report: count(REPORT) + count(PAST, 1),
    problem: count(PROBLEM),
    importance: flag(IMPORTANCE.test(text) && !named),
    question: flag(/[？?]$/.test(text)),
    thirdParty: flag(THIRD.test(text)),
    visits: flag(VISITS.test(text) && cadence.length === 0),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0));
}

/** The sum of the cues: above 0 the sentence is proposed as a task. */
export function score(features: Partial<Record<Feature, number>>): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += WEIGHTS[name as Feature] * (value ?? 0);
  return sum;
}
