import {
  AUTHORITIES_ABOVE,
  CATCH_ALLS,
  CLASS_PREFIXES,
  COMPOUNDS,
  DEPARTMENTS,
  WORDS_NO_NAME_HOLDS,
  ORGAN_VERBS,
  POST_ENDINGS,
  SELVES,
  SHARED_OFFICES,
  SUPPORT_VERBS,
  UNIT_ENDINGS,
} from '../lexicon/names.js';
import { CREATE_VERBS, DO_VERBS, RESULT_VERBS } from '../lexicon/verbs.js';
import { anyOf } from '../text-patterns.js';

/** One name out of a list, as written. */
export interface Name {
  readonly text: string;
  readonly kind: 'unit' | 'post';
  /** True for 各级各部门 and its like, who are everybody. */
  readonly catchAll: boolean;
}

const MASK = '[*＊xX×某□]';
const UNIT = new RegExp(`${anyOf(UNIT_ENDINGS)}(?:[（(〔][^（）()〔〕]{1,24}[）)〕])?$`);
const POST = new RegExp(`${anyOf(POST_ENDINGS)}$`);
const CATCH_ALL = new RegExp(`^(?:全[省市县区镇乡])?${anyOf(CATCH_ALLS)}$`);
const SELF = new Set<string>(SELVES);
const ABOVE = new Set<string>(AUTHORITIES_ABOVE);
const DEPARTMENT = new RegExp(`^[省市县区州]?(?:直)?${anyOf(DEPARTMENTS)}$`);
const CLASS = new RegExp(`^${anyOf(CLASS_PREFIXES)}`);
const OPEN_END =
  /(?:等[\u4e00-\u9fff]{0,6}?(?:部门|单位|地方|地区|县区|乡镇|镇街|街道|园区|景区|场所|学校|科室|企业|机构)(?:和单位)?|等|(?:等|这)?[几两三四五六七八九多](?:个?(?:部门|单位)|家(?:单位)?))$/;
const SHARED = new RegExp(`^[省市州县区]?(?:委|政府)?${anyOf(SHARED_OFFICES)}$`);
/** Shapes that no name has; words that none holds stand in the lexicon. */
const NOT_A_NAME = new RegExp(
  `[，。；：！？!?;:"%\\d]|^[（(]|[“”]|应(?!急)|.对(?!口|接|外)|^各[类项种处]|.报(?=[省市县区镇乡党各])|^(?:[为在向从将与同以于让到](?![\\u4e00-\\u9fff][县市区镇乡]$)|[对把给按使请]|经(?=[市县区省乡镇州国批研审上])|广大|涉及|其中|上半年|下半年)|[全本][省市县区]$|联合(?!会)|负责(?!人|同志)|牵头(?!单位|部门)|指导(?!组|中心)|(?<!党)组织(?!部)|成立(?!大会)|按[日周旬月季年]|每[旬月周日天季年半]|[下进返还]乡$|抓[紧好实细牢]|储备(?!局|库|办|中心)|是(?=.{2})|以.{1,6}为|协调(?!组|办|中心|小组)|交(?:由|给|街道|各|有关)|[的了着过被将使与]|把(?!手)|(?<!主)要|并(?!州)|^[*＊]+[个条项家]|(?:[督承举查催主协交会]办|建设|发展)$|工作$|问题$|情况$|${anyOf(WORDS_NO_NAME_HOLDS)}`,
);
const LONGEST_NAME = 26;
const LONGEST_CLASS = 10;
/** Things stand in lists, too: 打捆机、粉碎机要提前到位. */
const THING = /[机车料品物款金率量额房路水电气点线]$|(?:项目|工程|问题|隐患|设施|资金|任务)$/;
/** 其余县、区: one character behind another area. */
const SHORT_AREA = /^[县市区镇乡]$/;
/** 县“放管服”改革领导小组: what stands in quotation marks names what it is for. */
const QUOTED = /“[^”“]{1,16}”/g;
/** 市整改办, 项目推进专班, 统计局: a verb directly before an organ belongs to its name. */
const VERB_OF_ORGAN = new RegExp(
  `${anyOf(ORGAN_VERBS)}(?=(?:工作|管理|服务|指挥|调度|监督|执法|责任|成员|主管)?(?:领导小组|办公室|专班|指挥部|工作组|委员会|联席会议|部门|单位|机构|公司|小组|办|组|中心|局|队|部|委|处|科|室|站|所|会)$)`,
);
const ORGAN_END = /[组室班部会门位构司办心局队委处科站所]$/;
/** 建成社区医院, 实现…医院: what begins with an act is what is done, not who does it. */
const ACT_FIRST = new RegExp(
  `^(?:${anyOf([...CREATE_VERBS, ...DO_VERBS, ...RESULT_VERBS, ...SUPPORT_VERBS].filter((verb) => verb.length > 1))}|实现|达到|送|[可即受被归])`,
);

/**
 * Reads `县教育局、卫健局等部门和有关乡镇` into its names, kept as written (an elided 市 is not restored, 等部门 is dropped).
 * Undefined where any part is no name: a wrong owner is worse than none. `ordered`: an order follows (居委、物业要…), which lets short
 * bare words and classes (各酒店、民宿) stand for units.
 */
export function readNames(list: string, known: ReadonlySet<string> = NONE, ordered = false): Name[] | undefined {
  const source = list.replace(/^[，,、\s]+|[\s，,]+$/g, '');
  const names: Name[] = [];
  const parts = splitNames(source, known);
  if (parts.length === 0) return undefined;
  let elided = 0;
  let unitsFrom = -1;
  for (let i = 0; i < parts.length; i++) {
    const part = withSharedOffice(parts, i, source);
    if (!part) continue;
    if (part !== parts[i]) i++;
    const open = OPEN_END.exec(part.text);
    const text = (open && open.index > 0 ? part.text.slice(0, open.index) : part.text).trim();
    const suffixed = open !== null && open[0].length > 1;
    const unit = (catchAll: boolean) => {
      if (unitsFrom < 0) unitsFrom = part.start;
      names.push({ text, kind: 'unit', catchAll });
    };
    if (ordered && SHORT_AREA.test(text) && SHORT_AREA.test(names.at(-1)?.text.at(-1) ?? '')) {
      unit(false);
      continue;
    }
    if (!text || text.length > LONGEST_NAME || SELF.has(text) || (ABOVE.has(text) && !known.has(text)))
      return undefined;
    if (known.has(text)) unit(false);
    else if (isNoName(text)) return undefined;
    else if (POST.test(text)) {
      // “各乡镇、各社区党组织书记” is one post of several units.
      if (unitsFrom >= 0 && isUnitPost(text)) {
        while (names.at(-1)?.kind === 'unit') names.pop();
        names.push({ text: source.slice(unitsFrom, part.end).trim(), kind: 'post', catchAll: false });
      } else names.push({ text, kind: 'post', catchAll: false });
      unitsFrom = -1;
    } else if (/^每[个座户]/.test(text) && !isUnit(text)) return undefined;
    else if (isUnit(text)) unit(CATCH_ALL.test(text));
    else if (suffixed && text.length <= 8) unit(false);
    else if (ordered && CLASS.test(text) && text.length <= LONGEST_CLASS && !/[内前后时不也都]/.test(text)) unit(false);
    else if (text.length <= 6 && /^[\u4e00-\u9fff]+$/.test(text) && !THING.test(text)) {
      // 发改、统计部门: what stands bare must be followed by a name that bears the ending.
      elided++;
      unit(false);
      continue;
    } else return undefined;
    if (suffixed || /(?:部门|单位|局|办|委)$/.test(text)) elided = 0;
  }
  return elided > 0 && !(ordered && names.length > 1) ? undefined : names;
}

function isNoName(name: string): boolean {
  const text = name.replace(QUOTED, '');
  const doubtful = NOT_A_NAME.test(text) || ACT_FIRST.test(text);
  if (!doubtful || DEPARTMENT.test(text.replace(/(?<=.{2})[部局办科处室委]$/, '')) || text.startsWith('项目所在'))
    return false;
  if (!ORGAN_END.test(text)) return true;
  const bare = withoutOrganVerbs(text);
  return NOT_A_NAME.test(bare) || ACT_FIRST.test(bare);
}

/** A name without the verbs that name its organ: 市统计局, 项目推进专班. */
export const withoutOrganVerbs = (text: string): string => text.replace(VERB_OF_ORGAN, '');

/** 县委、县政府督查室: the authority before its shared office is no name of its own. */
function withSharedOffice(parts: readonly Part[], at: number, source: string): Part | undefined {
  const part = parts[at];
  const next = parts[at + 1];
  if (!part || !next || !ABOVE.has(part.text) || !SHARED.test(next.text)) return part;
  return { text: source.slice(part.start, next.end), start: part.start, end: next.end };
}

const NONE: ReadonlySet<string> = new Set();

/** True for a name that is a unit by its ending: 市应急局, 各乡镇, 有关县（市、区）. */
export function isUnit(text: string): boolean {
  if (SELF.has(text)) return false;
  if (CATCH_ALL.test(text)) return true;
  if (text.length < 2) return false;
  if (DEPARTMENT.test(text)) return true;
  return (
    UNIT.test(text) &&
    (text.length > 2 ||
      /^(?:乡镇|镇街|街道|县区|社区|属地|法院|医院|学校|农办|政办|党办|府办|侨办|台办|外办|[一二三四五六七八九十]{1,2}[局处科室队组])$/.test(
        text,
      ) ||
      CLASS.test(text) ||
      /^[东西南北中上下\u4e00-\u9fff][县市区镇乡村]$/.test(text))
  );
}

/** A post that names its units itself (各社区党组织书记), as against a bare one (分管领导). */
function isUnitPost(text: string): boolean {
  const bare = text.replace(new RegExp(`(?:主要|分管|有关|相关|党政)*(?:班子)?${anyOf(POST_ENDINGS)}$`), '');
  return bare.length > 1 && isUnit(bare);
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits at 、，及 and 和, outside brackets, but not inside a name: 文化和旅游局, 住房和城乡建设局. */
function splitNames(list: string, known: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number, width: number) => {
    const part = list.slice(from, at).trim();
    if (part) parts.push({ text: part, start: from, end: at });
    from = at + width;
  };
  for (let i = 0; i < list.length; i++) {
    const ch = list[i] ?? '';
    if ('（(〔“《'.includes(ch)) depth++;
    else if ('）)〕”》'.includes(ch)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if ('、，,；;'.includes(ch)) cut(i, 1);
    else if (list.startsWith('以及', i)) cut(i, 2);
    else if ((ch === '和' || ch === '及' || ch === '与') && separates(list, from, i, known)) cut(i, 1);
  }
  cut(list.length, 0);
  return parts;
}

/** True where 和/及/与 stands between two names rather than inside one. */
function separates(list: string, from: number, at: number, known: ReadonlySet<string>): boolean {
  if (COMPOUNDS.some((name) => list.startsWith(name, at - name.indexOf('和')))) return false;
  const before = list.slice(from, at).replace(OPEN_END, '');
  const after = list.slice(at + 1);
  const next = /^[^、，,；;和及与]*/.exec(after)?.[0] ?? '';
  if (known.has(`${before}${list[at]}${next}`)) return false;
  const left = isUnit(before) || POST.test(before) || list.slice(from, at) !== before;
  return (
    left &&
    (isUnit(next.replace(OPEN_END, '')) ||
      POST.test(next) ||
      CLASS.test(next) ||
      DEPARTMENT.test(next.replace(OPEN_END, '')) ||
      new RegExp(`^${MASK}`).test(next))
  );
}
