import { RULE_SEVERITIES } from './severities.js';
import { STRENGTH_WORDS } from './strengths.js';
import type { BlockKind } from './words.js';

/** How a value is read (LANGUAGE §2). */
export type FieldType =
  | 'names' // 名单 of plain names (别名)
  | 'units' // 名单 of units and groups
  | 'people' // 名单 of posts and persons
  | 'deadline' // 时限
  | 'setDeadline' // 明确时限: a date and who set it
  | 'condition' // 条件
  | 'milestone' // 节点: a leading 时限, then text
  | 'quantity' // 数量
  | 'indicator' // 指标
  | 'fact' // 事实: a full date, then what happened
  | 'refs' // 引用
  | 'quote' // 引文
  | 'attachment' // 附件
  | 'cadence' // 频次
  | 'span' // 时段
  | 'choice' // 选项
  | 'exemption' // 例外
  | 'notListed' // 不列
  | 'date' // a full date
  | 'id' // 代号, 编号
  | 'expression' // 范围, 要求: conditions over fields
  | 'slots' // 要件, 字段: declarations
  | 'text';

export interface FieldSpec {
  /** The canonical name, folded. */
  readonly name: string;
  /** The identifier in the model and its JSON (DOMAIN §5). */
  readonly key: string;
  readonly type: FieldType;
  /** False for the fields that may stand once: a second one is an error on all, the first is used. */
  readonly many: boolean;
  /** Accepted spellings, kept as written. */
  readonly synonyms: readonly string[];
  readonly on: readonly BlockKind[];
  /** Allowed values of a 选项. */
  readonly choices?: readonly string[];
  /** One sentence for the reference and hover. */
  readonly doc: string;
  readonly example: string;
}

type Options = { many?: boolean; synonyms?: readonly string[]; choices?: readonly string[] };

interface Declared<Key extends string, Type extends FieldType> extends FieldSpec {
  readonly key: Key;
  readonly type: Type;
}

const field = <const Key extends string, const Type extends FieldType>(
  name: string,
  key: Key,
  type: Type,
  on: readonly BlockKind[],
  doc: string,
  example: string,
  { many = true, synonyms = [], choices }: Options = {},
): Declared<Key, Type> => ({ name, key, type, many, synonyms, on, doc, example, ...(choices ? { choices } : {}) });

const EVERY: readonly BlockKind[] = [
  'document',
  'section',
  'task',
  'item',
  'list',
  'unit',
  'post',
  'event',
  'class',
  'field',
  'rule',
  'setting',
];
const TRACKED: readonly BlockKind[] = ['task', 'item', 'list'];
const WORK: readonly BlockKind[] = ['section', 'task', 'item', 'list'];
const ONCE = { many: false };

const TABLE = [
  // 每一块都可以写
  field(
    '出处',
    'quotes',
    'quote',
    EVERY,
    '讲话或文件的原话，一字不改；中间省略写“……”。',
    '三季度要力争把核准批文拿下来',
  ),
  field('章节', 'chapter', 'text', EVERY, '原文所在章节。', '二、（三）', ONCE),
  field('备注', 'notes', 'text', EVERY, '给人看的说明，不参与检查。', '与去年第12项合并'),
  field('附件', 'attachments', 'attachment', EVERY, '附件路径，相对本文件；几个用“、”隔开。', '批复/〔2024〕8号.pdf'),
  field(
    '例外',
    'exemptions',
    'exemption',
    EVERY,
    '本块不适用的检查：代码或规则名，后面写理由，可以写到期日。',
    'DB302 跨年项目（至：2024-12-31）',
  ),

  // 文件
  field(
    '代号',
    'code',
    'id',
    ['document'],
    '文件的代号，工作区内唯一；别处用“代号#编号”引用它的任务。',
    '重大0412',
    ONCE,
  ),
  field(
    '日期',
    'date',
    'deadline',
    ['document', 'event'],
    '会议或发文的日期，是推算时间节点的起点；事件的日期。',
    '2024年4月12日',
    ONCE,
  ),
  field('文号', 'docNumber', 'text', ['document'], '发文字号。', '临政办〔2024〕8号', ONCE),
  field('讲话人', 'speaker', 'people', ['document'], '讲话的领导。', '市长'),
  field('讲话稿', 'speech', 'attachment', ['document'], '讲话稿文件，供逐句核对。', '讲话/2024-04-12.docx'),
  field('交办单位', 'assigningUnit', 'units', ['document', 'task', 'item'], '交办的单位。', '市政府办公室'),
  field(
    '督办单位',
    'supervisingUnit',
    'units',
    ['document', 'task', 'item'],
    '负责督办的单位；报送没有写报给谁时就报给它。',
    '市政府督查室',
  ),
  field(
    '首位牵头',
    'firstIsLead',
    'choice',
    ['document', 'setting'],
    '只写责任单位时，列第一位的是否就是牵头单位。',
    '是',
    {
      many: false,
      choices: ['是', '否'],
    },
  ),
  field(
    '不列',
    'notListed',
    'notListed',
    ['document'],
    '讲话中有意不列为任务的一句，引号后写理由。',
    '“再接再厉” 号召，无具体任务',
  ),

  // 任务
  field('上级', 'parent', 'refs', ['task', 'item'], '上级任务的编号；编号 1-3 本身不表示从属于 1。', '1', ONCE),
  field('分组', 'section', 'refs', ['task', 'item'], '所属分组的编号。', '2.3', ONCE),
  field('项目', 'project', 'refs', ['task'], '任务所属项目的编号。', 'P12', ONCE),
  field('牵头领导', 'leadOfficials', 'people', WORK, '牵头的领导，写岗位或姓名。', '分管工业副市长'),
  field('分包领导', 'sponsorLeaders', 'people', WORK, '分包（包抓、领办）这一项的领导。', '李明副市长', {
    synonyms: ['包抓领导', '领办领导', '挂点领导', '包联领导'],
  }),
  field('牵头单位', 'leadUnits', 'units', WORK, '牵头的单位，负总责。', '市发改委', { synonyms: ['主办单位'] }),
  field(
    '责任单位',
    'responsibleUnits',
    'units',
    WORK,
    '执行的单位；是否第一位牵头由“首位牵头”说了算。',
    '市交通局、东河县',
    { synonyms: ['承办单位'] },
  ),
  field('配合单位', 'supportUnits', 'units', WORK, '配合的单位；没有就写“无”。', '市资源规划局、各县（市、区）', {
    synonyms: ['协办单位', '会同单位'],
  }),
  field('管理单位', 'keeperUnits', 'units', ['list'], '管理这张清单的单位。', '市发改委'),
  field('责任人', 'responsiblePersons', 'people', WORK, '具体责任人。', '王强'),
  field('责任领导', 'responsibleLeaders', 'people', ['item', 'task'], '责任领导。', '分管工业副市长'),
  field('首席服务官', 'chiefServiceOfficers', 'people', ['item'], '项目的首席服务官。', '李明'),
  field('力度', 'strength', 'choice', ['task'], '要求的轻重，取讲话的原词。', '力争', {
    many: false,
    choices: STRENGTH_WORDS,
  }),
  field(
    '类型',
    'taskType',
    'text',
    ['task', 'field'],
    '任务的类型，例如“长期”（没有终点，但要有调度或报送；时间节点写“持续推进”也算）；字段的类型。',
    '长期',
    ONCE,
  ),
  field(
    '时间节点',
    'deadline',
    'deadline',
    ['task', 'item', 'section'],
    '最后期限，照领导的原话写；几步写成“6月底前核准、9月底前开工”，最后一步是期限。',
    '9月底前',
    {
      many: false,
      synonyms: ['时限', '完成时限'],
    },
  ),
  field(
    '明确时限',
    'setDeadline',
    'setDeadline',
    ['task', 'item'],
    '原话含糊（尽快、近期）时由办公室明确的日期，以及是谁明确的。',
    '2024-05-31 市政府办公室',
    ONCE,
  ),
  field(
    '里程碑',
    'milestones',
    'milestone',
    ['task', 'item'],
    '中间节点：先写时间，后写做到什么。',
    '5月底前 完成用地预审',
  ),
  field(
    '启动条件',
    'startConditions',
    'condition',
    ['task', 'item'],
    '具备什么条件才启动：一个事件，或外部的决定。',
    '青石水库获批',
  ),
  field(
    '前置',
    'prerequisites',
    'refs',
    ['task', 'item'],
    '要等哪些任务先完成；别的文件的写“代号#编号”。',
    '1-1、防汛0305#2',
  ),
  field(
    '目标',
    'goals',
    'text',
    ['task', 'item', 'list', 'section'],
    '要达到的结果，用话说；有数的写成指标。',
    '取得核准批文',
  ),
  field(
    '指标',
    'indicators',
    'indicator',
    ['task', 'item', 'list'],
    '量化的目标：名称、比较、数、单位。',
    '完成投资 ≥ 4.4 亿元',
  ),
  field('措施', 'measures', 'text', ['task', 'item'], '怎么做。', '每周现场办公'),
  field('调度', 'dispatch', 'cadence', WORK, '多久调度一次。', '每月'),
  field('会商', 'consultation', 'cadence', WORK, '多久会商一次。', '每两周'),
  field(
    '报送',
    'reporting',
    'cadence',
    WORK,
    '多久报一次、哪天报、报给谁；不写报给谁就是督办单位，不写哪天就是最后一个工作日。',
    '每月28日前 报市政府督查室',
  ),
  field('通报', 'circular', 'cadence', WORK, '多久通报一次。', '每半月'),
  field('更新', 'refresh', 'cadence', ['list'], '清单多久更新一次。', '每月'),
  field(
    '追责',
    'accountability',
    'text',
    WORK,
    '什么情形追究责任；只记录，不自动执行。',
    '因施工受阻影响工期的倒查责任',
  ),
  field('销号方式', 'closeOutMethod', 'text', ['task', 'item'], '凭什么、由谁核查后销号。', '现场核查', ONCE),

  // 事实：完整日期 + 正文
  field(
    '进展',
    'progress',
    'fact',
    TRACKED,
    '某天的进展；可带百分比。',
    '2024-05-28 30% 预审材料已批复（附件：批复.pdf）',
  ),
  field('完成节点', 'milestoneReached', 'fact', TRACKED, '某天完成了哪个里程碑。', '2024-05-28 用地预审'),
  field('实绩', 'actuals', 'fact', TRACKED, '指标的累计实绩。', '2024-05-31 完成投资 1.2 亿元'),
  field('问题', 'issues', 'fact', TRACKED, '存在的问题。', '2024-05-28 林地指标未落实'),
  field('需协调', 'coordination', 'fact', TRACKED, '需要上级协调的事。', '2024-05-28 请省林业局支持林地指标'),
  field('下步', 'nextSteps', 'fact', TRACKED, '下一步打算。', '2024-05-28 6月上旬组织招标'),
  field('催办', 'urgings', 'fact', TRACKED, '催办的记录。', '2024-06-03 电话催办'),
  field('批示', 'instructions', 'fact', TRACKED, '领导批示。', '2024-06-05 请抓紧办理'),
  field(
    '延期',
    'extensions',
    'fact',
    TRACKED,
    '延期：至新的期限；写了批准才生效。',
    '2024-06-20 至 2024-12-31 林地报批慢（批准：市政府办公室）',
  ),
  field('申请销号', 'closeOutRequests', 'fact', TRACKED, '申请销号。', '2024-09-20 核准批文已取得（附件：批文.pdf）'),
  field('核查', 'verifications', 'fact', TRACKED, '核查：单位，后写结论。', '2024-09-25 市政府督查室 现场核查属实'),
  field(
    '销号',
    'closeOuts',
    'fact',
    TRACKED,
    '销号：核查单位，凭什么。',
    '2024-09-28 市政府督查室 准予销号（依据：批文.pdf）',
  ),
  field('退回', 'returns', 'fact', TRACKED, '销号申请被退回。', '2024-09-25 佐证不全，退回补正'),
  field('重开', 'reopenings', 'fact', TRACKED, '销号后反弹，重新打开。', '2024-11-05 回头看发现反弹'),
  field(
    '撤销',
    'cancellations',
    'fact',
    TRACKED,
    '任务撤销；不删除，留记录。',
    '2024-06-01 并入 1-5（批准：市政府办公室）',
  ),
  field('原编号', 'formerIds', 'id', ['task', 'item', 'section'], '改过编号时的旧编号，旧的引用仍然有效。', '1-3'),

  // 单位、岗位、事件
  field('全称', 'fullName', 'text', ['unit'], '单位的规范全称。', '市发展和改革委员会', ONCE),
  field('别名', 'aliases', 'names', ['unit', 'event'], '同一单位（事件）的其他叫法。', '市发展改革委、发改委'),
  field('类别', 'classes', 'names', ['unit', 'item'], '所属类别。', '市直部门'),
  field('上级单位', 'parentUnit', 'units', ['unit'], '上级单位。', '市政府'),
  field('办公室设在', 'officeUnit', 'units', ['unit'], '领导小组、专班的办公室设在哪个单位；由它报送。', '市发改委'),
  field('召集人', 'convenors', 'people', ['unit'], '专班、领导小组、联席会议的召集人。', '分管工业副市长'),
  field('分管领导', 'portfolioLeaders', 'people', ['unit', 'task', 'item', 'section'], '分管领导。', '李明副市长'),
  field('联系人', 'liaisons', 'people', ['unit'], '联络员。', '张华'),
  field(
    '起止',
    'period',
    'span',
    ['unit', 'event', 'list'],
    '从何时到何时：单位的存续，事件或行动的时段。',
    '2024年4月1日起100日',
    ONCE,
  ),
  field('接替', 'successors', 'units', ['unit'], '撤销或更名后接替的单位。', '市数据局'),
  field(
    '成员',
    'members',
    'refs',
    ['unit', 'list'],
    '组的成员（单位）或清单的成员（条目）。',
    '东河县、西山县、南湖区',
  ),
  field('不含', 'excludes', 'units', ['unit'], '从组里除去的单位。', '市经开区'),
  field('称谓', 'appellation', 'text', ['post'], '岗位的称谓。', '副市长', ONCE),
  field('任职', 'tenures', 'fact', ['post'], '某天起由谁任职。', '2023-05-06 李明'),
  field('分管单位', 'portfolioUnits', 'units', ['post'], '该岗位分管的单位。', '市发改委、市工信局'),
  field(
    '发生',
    'occurrences',
    'fact',
    ['event'],
    '事件在哪天发生，“获批后30日内”从这天起算。',
    '2024-06-18 省政府批复',
  ),

  // 项目等条目
  field(
    '代码',
    'projectCode',
    'text',
    ['item'],
    '投资项目在线审批监管平台的项目代码。',
    '2404-410000-04-01-100001',
    ONCE,
  ),
  field('建设性质', 'constructionNature', 'text', ['item'], '新建、改建、扩建。', '新建'),
  field('建设地点', 'site', 'text', ['item'], '建设地点。', '东河县'),
  field('项目单位', 'projectOwner', 'text', ['item'], '项目单位（企业）。', '东河抽水蓄能有限公司'),
  field('总投资', 'totalInvestment', 'quantity', ['item'], '总投资。', '86 亿元'),
  field('年度计划投资', 'annualInvestment', 'quantity', ['item'], '年度计划投资。', '4.4 亿元'),
  field('资金来源', 'fundingSource', 'text', ['item'], '资金来源。', '企业自筹、专项债'),
  field('阶段', 'stage', 'text', ['item'], '前期、新建、续建、收尾、投产。', '前期'),
  field('计划开工', 'plannedStart', 'deadline', ['item'], '计划开工时间。', '2024年9月'),
  field('实际开工', 'actualStart', 'deadline', ['item'], '实际开工时间。', '2024-09-20'),
  field('计划竣工', 'plannedCompletion', 'deadline', ['item'], '计划竣工时间。', '2026年底'),
  field('实际竣工', 'actualCompletion', 'deadline', ['item'], '实际竣工时间。', '2026-12-20'),
  field('投产', 'commissioning', 'deadline', ['item'], '投产时间。', '2027年6月'),
  field('入库', 'statRegistration', 'deadline', ['item'], '入库纳统时间。', '2024-10-15'),

  // 清单、类别、字段、规则
  field(
    '范围',
    'scope',
    'expression',
    ['list', 'rule'],
    '哪些条目在内：类别，条件，条件；几行是“或”。',
    '项目，阶段 = 新建',
  ),
  field('列入', 'listedIn', 'refs', ['item', 'task'], '列入哪些清单。', '开工清单'),
  field('除外', 'except', 'refs', ['list'], '不算在内的条目。', 'P15'),
  field('属于', 'partOf', 'refs', ['list'], '属于哪张更大的清单。', '三个清单'),
  field('套用', 'applies', 'refs', ['list', 'class', 'item'], '套用一个模板的要件和字段。', '六个一'),
  field(
    '要件',
    'slots',
    'slots',
    ['list', 'class'],
    '成员必须写的字段：名称（类型）。',
    '可研批复（节点）、用地预审（节点）',
  ),
  field('字段', 'declares', 'slots', ['list', 'class'], '成员可以写的字段：名称（类型）。', '信用等级（选项 A/B/C）'),
  field(
    '要件不齐转',
    'incompleteTo',
    'refs',
    ['list'],
    '要件不齐的建议转入哪张清单（只建议，不自动移动）。',
    '储备清单',
    ONCE,
  ),
  field('本类', 'baseKind', 'choice', ['class'], '这个类别是什么：条目、清单还是单位。', '条目', {
    many: false,
    choices: ['条目', '清单', '单位'],
  }),
  field('同义', 'synonyms', 'names', ['field'], '内置字段在本单位的叫法。', '主责单位'),
  field('用于', 'usedOn', 'names', ['field'], '字段用在哪些类别上。', '任务'),
  field('要求', 'requirements', 'expression', ['rule'], '范围内每一条都要满足的条件。', '分包领导 已写'),
  field('级别', 'severity', 'choice', ['rule'], '不满足时报错误还是警告。', '错误', {
    many: false,
    choices: RULE_SEVERITIES.map(({ label }) => label),
  }),
  field('理由', 'reason', 'text', ['rule'], '为什么有这条规则。', '市政府常务会议议定'),
] as const;

/** Every field that the language knows, in the order of the reference. One table: line parser, lowering, completion, docs. */
export const FIELDS: readonly FieldSpec[] = TABLE;

type BuiltIn = (typeof TABLE)[number];

/** The keys of the table: a key that is none does not compile. Fields that an office declares are reached by name. */
export type FieldKey = BuiltIn['key'];

/** How the field of this key is read. */
export type TypeOfKey<Key extends FieldKey> = Extract<BuiltIn, { readonly key: Key }>['type'];

/** The keys of the fields that are read in one of these ways. */
export type KeyOfType<Type extends FieldType> = Extract<BuiltIn, { readonly type: Type }>['key'];

/** Labels that stand for a field, folded, including synonyms. */
export const FIELD_BY_LABEL: ReadonlyMap<string, FieldSpec> = new Map(
  FIELDS.flatMap((spec) => [[spec.name, spec] as const, ...spec.synonyms.map((synonym) => [synonym, spec] as const)]),
);
