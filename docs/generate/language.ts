import { readFileSync } from 'node:fs';
import { preludeVocabulary } from '../../language/scope/builder.js';
import { FIELDS, type FieldSpec, type FieldType } from '../../language/table/fields.js';
import { type BlockKind, KERNEL_WORDS, type WordSpec } from '../../language/table/words.js';

const TYPE_NAMES: Readonly<Record<FieldType, string>> = {
  names: '名单',
  units: '单位名单',
  people: '人员名单',
  deadline: '时限',
  setDeadline: '日期与由谁明确',
  condition: '条件',
  milestone: '节点',
  quantity: '数量',
  indicator: '指标',
  fact: '事实',
  refs: '引用',
  quote: '引文',
  attachment: '附件',
  cadence: '频次',
  span: '时段',
  choice: '选项',
  exemption: '例外',
  notListed: '引文与理由',
  date: '日期',
  id: '编号',
  expression: '条件式',
  slots: '字段声明',
  text: '文本',
};

const KIND_TITLES: readonly (readonly [BlockKind, string])[] = [
  ['document', '会议、文件、批示、台账'],
  ['section', '分组'],
  ['task', '任务'],
  ['item', '条目（项目、交办问题、例行……）'],
  ['list', '清单（专项行动、名册、模板、排名……）'],
  ['unit', '单位（单位组、专班、领导小组……）'],
  ['post', '岗位'],
  ['event', '事件'],
  ['class', '类别'],
  ['field', '字段'],
  ['rule', '规则'],
  ['setting', '设置'],
];

/** docs/language.md: the hand-written start, then every block and field from the tables that the tool itself uses. */
export function generate(): Record<string, string> {
  const intro = readFileSync('docs/generate/language-intro.md', 'utf8').trimEnd();
  const common = FIELDS.filter((spec) => spec.on.length === KIND_TITLES.length);
  const sections = KIND_TITLES.map(([kind, title]) => {
    const own = FIELDS.filter((spec) => spec.on.includes(kind) && !common.includes(spec));
    return `### ${title}\n\n${own.length > 0 ? table(own) : '只有通用字段。'}`;
  });
  const text = [
    '<!-- 由 npm run generate language 生成：前半部分在 docs/generate/language-intro.md，后面的表取自 language/table。 -->',
    intro,
    '## 块',
    words([...KERNEL_WORDS, ...preludeVocabulary().words.filter((word) => word.layer === 'prelude')]),
    '## 字段',
    '“次数”一栏：单次的字段写两遍是错误，取第一个；多次的字段可以写几行。“＝”后面是可以互换的叫法，照写照留。',
    `### 每一块都可以写\n\n${table(common)}`,
    ...sections,
  ];
  return { 'docs/language.md': `${text.join('\n\n')}\n` };
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function words(specs: readonly WordSpec[]): string {
  const rows = specs.map((spec) => {
    const head = spec.takesId ? `【${spec.word} 编号】标题` : `【${spec.word}】名称`;
    return `| \`${head}\` | ${spec.layer === 'kernel' ? '内置' : '前导文件'} | ${cell(spec.doc)} |`;
  });
  return `| 头 | 来自 | 用途 |\n|---|---|---|\n${rows.join('\n')}`;
}

function table(specs: readonly FieldSpec[]): string {
  const rows = specs.map((spec) => {
    const synonyms = spec.synonyms.length > 0 ? `（＝${spec.synonyms.join('、')}）` : '';
    const type = spec.choices ? `选项：${spec.choices.join('、')}` : TYPE_NAMES[spec.type];
    return `| **${spec.name}**${synonyms} | ${type} | ${spec.many ? '多次' : '单次'} | ${cell(spec.doc)} | \`${cell(spec.example)}\` |`;
  });
  return `| 字段 | 类型 | 次数 | 说明 | 例 |\n|---|---|---|---|---|\n${rows.join('\n')}`;
}
