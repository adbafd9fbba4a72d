import { expect, test } from 'vitest';
import { isAnnotation, listNames, readAnnotation } from './annotations.js';
import { draftTasks } from '../draft.js';

const plan = (text: string) =>
  draftTasks(text).tasks.map(({ id, title, lead, support, owners, deadline }) => ({
    id,
    title,
    lead,
    support,
    owners,
    deadline,
  }));

test('bracketed prose: who leads, who takes part', () => {
  const note = readAnnotation('（市应急局牵头，市公安局、交通局等市直有关部门及各县区按职责分工负责）');
  expect(note.lead).toEqual(['市应急局']);
  expect(note.joint).toEqual(['市公安局', '交通局', '市直有关部门', '各县区']);
});

test('bracketed labels in any order and style', () => {
  const note = readAnnotation(
    '〔牵头单位：市水利局；配合单位：市气象局、各县（市、区）人民政府；完成时限：2026年6月底前〕',
  );
  expect(note).toMatchObject({
    lead: ['市水利局'],
    support: ['市气象局', '各县（市、区）人民政府'],
    deadline: ['2026年6月底前'],
  });
});

test.each<[string, string[]]>([
  ['市文化和旅游局、市广电局', ['市文化和旅游局', '市广电局']],
  ['市统计局等有关部门和单位', ['市统计局', '有关部门和单位']],
  ['各市、县（市、区）人民政府，市数据局', ['各市、县（市、区）人民政府', '市数据局']],
  ['市农业农村局、市商务局等', ['市农业农村局', '市商务局']],
])('%s lists %j', (list, names) => expect(listNames(list)).toEqual(names));

test.each([
  ['（市应急局负责）', true],
  ['（责任单位：市应急局）', true],
  ['（含扩建部分）', false],
  ['（以下简称“领导小组”）', false],
])('%s is a note: %s', (text, expected) => expect(isAnnotation(text)).toBe(expected));

test('every annotated item is a task, numbered after its heading', () => {
  expect(
    plan(
      '信访积案化解工作方案\n一、摸清底数\n（一）建立台账。逐案登记，5月底前建立电子台账。（市信访局牵头，各县区配合）\n（二）分类定性。区分初次与重复信访。（市信访局、市司法局负责）\n二、集中化解\n（三）领导包案。（市委办公室负责）',
    ),
  ).toEqual([
    {
      id: '1-1',
      title: '建立台账',
      lead: ['市信访局'],
      support: ['各县区'],
      owners: ['市信访局', '各县区'],
      deadline: ['5月底前'],
    },
    { id: '1-2', title: '分类定性', lead: [], support: [], owners: ['市信访局', '市司法局'], deadline: [] },
    { id: '2-1', title: '领导包案', lead: ['市委办公室'], support: [], owners: ['市委办公室'], deadline: [] },
  ]);
});

test('“列第一位的为牵头单位，下同” holds for the whole document', () => {
  const tasks = plan(
    '1.完善预案。（责任单位：市应急局、市水利局，列第一位的为牵头单位，下同）\n2.储备物资。（责任单位：市商务局、市粮储局）',
  );
  expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
    [['市应急局'], ['市水利局']],
    [['市商务局'], ['市粮储局']],
  ]);
});

test('an owner line below several numbered items answers for all of them', () => {
  const tasks = plan(
    '1.修订预案\n全面修订防汛预案。\n2.组织演练。\n责任单位：县水利局\n完成时限：6月底前\n3.排查隐患。\n责任单位：县住建局',
  );
  expect(tasks.map(({ title, lead }) => [title, lead])).toContainEqual(['排查隐患', ['县住建局']]);
  expect(tasks.some(({ lead }) => lead.includes('县水利局'))).toBe(true);
});

test('tables: columns by their heads, merged cells take the value above, 无 is nobody', () => {
  const tasks = plan(
    [
      '序号\t工作任务\t牵头单位\t配合单位\t完成时限',
      '1\t开展普查登记\t区统计局\t各街道\t4月底前',
      '2\t开展质量抽查\t\t无\t5月底前',
    ].join('\n'),
  );
  expect(tasks).toEqual([
    {
      id: '1',
      title: '开展普查登记',
      lead: ['区统计局'],
      support: ['各街道'],
      owners: ['区统计局', '各街道'],
      deadline: ['4月底前'],
    },
    { id: '2', title: '开展质量抽查', lead: ['区统计局'], support: [], owners: ['区统计局'], deadline: ['5月底前'] },
  ]);
});

test.each([
  ['in black brackets', '1.修订清单。逐项公示。【牵头单位：市安委办；配合单位：市直各部门；完成时限：3月底前】'],
  ['in labels without brackets', '1.修订清单，逐项公示。牵头单位：市安委办；配合单位：市直各部门；完成时限：3月底前。'],
  ['behind a dash', '1.修订清单。逐项公示。——市安委办牵头，市直各部门配合，3月底前完成'],
  ['on lines below', '1.修订清单。\n牵头单位：市安委办　配合单位：市直各部门\n完成时限：3月底前'],
])('notes %s', (_, item) => {
  const [task] = plan(`${item}\n2.开展培训。（市应急局负责）`);
  expect(task).toMatchObject({ title: '修订清单', lead: ['市安委办'], support: ['市直各部门'], deadline: ['3月底前'] });
});

test('in a table the narrower column is the task, and （牵头） behind a name leads', () => {
  const [task] = plan(
    '序号\t重点任务\t工作内容\t责任单位\t完成时限\n1\t责任体系\t公布责任人名单\t市水利局（牵头）、市应急局\t4月20日前',
  );
  expect(task).toMatchObject({
    title: '公布责任人名单',
    lead: ['市水利局'],
    support: ['市应急局'],
    deadline: ['4月20日前'],
  });
});

test.each(['【', '「'])('short labels parted by spaces inside %s', (open) => {
  const close = open === '【' ? '】' : '」';
  expect(
    plan(`一、补短板
1.加固三座闸坝。${open}牵头：市水务局　配合：市财政局、各区政府　时限：2027年汛前${close}
2.清点库存沙袋。${open}牵头：市粮储局　配合：市应急局　时限：5月底前${close}`),
  ).toMatchObject([
    { lead: ['市水务局'], support: ['市财政局', '各区政府'], deadline: ['2027年汛前'] },
    { lead: ['市粮储局'], support: ['市应急局'], deadline: ['5月底前'] },
  ]);
});

test('the unit listed first bears the first responsibility', () => {
  expect(readAnnotation('（责任单位：县住建局、县税务局，列首位的为第一责任单位，下同）')).toMatchObject({
    joint: ['县住建局', '县税务局'],
    firstLeads: true,
  });
});

/** The same two items in the many shapes that offices give to who does them by when. */
const shaped = (note: (lead: string, support: string, limit: string) => string) =>
  `一、重点任务\n1.修订防汛预案，组织避险演练。${note('市水利局', '市应急局、市气象局', '6月底前')}\n2.整治城区积水点，新建管网20公里。${note('市住建局', '市城管局、各区政府', '9月底前')}\n`;

test.each<[string, (lead: string, support: string, limit: string) => string]>([
  ['labels', (a, b, d) => `（牵头单位：${a}；责任单位：${b}；完成时限：${d}）`],
  ['half-width labels', (a, b, d) => `(牵头单位:${a};配合单位:${b};完成时限:${d})`],
  ['heavy brackets', (a, b, d) => `【牵头单位：${a}，配合单位：${b}，完成时限：${d}】`],
  ['labels with a bracket', (a, b, d) => `（牵头单位（部门）：${a}；配合单位（部门）：${b}；完成时限：${d}）`],
  ['prose', (a, b, d) => `（${a}牵头，${b}配合，${d}完成）`],
  ['a second note with the limit', (a, b, d) => `（${a}牵头，${b}配合）（${d}完成）`],
  ['the first one leads', (a, b, d) => `（${a}、${b}负责，排第一位的为牵头单位，${d}完成）`],
  ['lines below', (a, b, d) => `\n牵头单位：${a}\n配合单位：${b}\n完成时限：${d}`],
  ['marked lines below', (a, b, d) => `\n●牵头单位：${a}\n●配合单位：${b}\n●完成时限：${d}`],
  ['numbered lines below', (a, b, d) => `\n（一）牵头单位：${a}\n（二）配合单位：${b}\n（三）完成时限：${d}`],
  ['a sentence behind', (a, b, d) => `${a}牵头，${b}配合，${d}完成。`],
  ['a dash behind', (a, b, d) => `——${a}牵头，${b}配合，${d}完成`],
  ['broken lines', (a, b, d) => `（牵头单位：${a}；配合单位：${b.replace('局', '\n局')}；完成时限：${d}）`],
])('%s', (_, note) => {
  const text =
    shaped(note).replace(/。市/g, '。市') +
    (note('甲', '乙', '丙').startsWith('甲') ? '3.开展培训。市人社局负责。\n' : '');
  expect(plan(text).slice(0, 2)).toMatchObject([
    { lead: ['市水利局'], support: ['市应急局', '市气象局'], deadline: ['6月底前'] },
    { lead: ['市住建局'], support: ['市城管局', '各区政府'], deadline: ['9月底前'] },
  ]);
});

test('tables of bars and of gaps are tables', () => {
  const cells = [
    ['序号', '重点任务', '牵头单位', '完成时限'],
    ['1', '修订防汛预案', '市水利局', '6月底前'],
    ['2', '整治城区积水点', '市住建局', '9月底前'],
  ];
  const barred = cells.map((row) => `| ${row.join(' | ')} |`);
  for (const text of [
    [barred[0], '|---|---|---|---|', ...barred.slice(1)].join('\n'),
    cells.map((row) => row.join('   ')).join('\n'),
    cells.map((row) => row.join('\t')).join('\n'),
  ])
    expect(plan(text)).toMatchObject([
      { title: '修订防汛预案', lead: ['市水利局'], deadline: ['6月底前'] },
      { title: '整治城区积水点', lead: ['市住建局'], deadline: ['9月底前'] },
    ]);
});

test('a convention stated once, brackets of names alone, standing limits and governments in one name', () => {
  expect(
    plan(
      '说明：责任单位列首位的为牵头单位。\n1.修订预案。（责任单位：市应急局、市水利局）\n2.落实经费。（责任单位：市财政局、各区、县（市）人民政府；完成时限：长期坚持）',
    ),
  ).toMatchObject([
    { lead: ['市应急局'], support: ['市水利局'] },
    { lead: ['市财政局'], support: ['各区、县（市）人民政府'], deadline: ['长期坚持'] },
  ]);
  expect(plan('1.归集数据。\n责任单位：市数据集团（筹）\n2.落实经费。\n责任单位：市财政局')).toMatchObject([
    { lead: ['市数据集团（筹）'] },
    { lead: ['市财政局'] },
  ]);
  expect(plan('1.修订预案。（市应急局）\n2.建成平台。（市数据局、市公安局）\n3.开展演练。（市水利局）')).toMatchObject([
    { lead: ['市应急局'] },
    { owners: ['市数据局', '市公安局'] },
    { lead: ['市水利局'] },
  ]);
});

test('neighbours of one kind share the note below them; neither is a heading', () => {
  expect(plan('1.修订预案。\n2.整治积水点。\n责任单位：市水利局\n3.建立台账。\n责任单位：市住建局')).toMatchObject([
    { title: '修订预案', lead: ['市水利局'] },
    { title: '整治积水点', lead: ['市水利局'] },
    { title: '建立台账', lead: ['市住建局'] },
  ]);
});

test('a speech that twice says who leads stays a speech', () => {
  const text =
    '下面，我讲三点意见。\n一、抓防汛\n各乡镇要在6月底前完成除险加固。由市水利局牵头，市应急局配合。\n二、抓供水\n各县区要开展水质检测。由市卫健委负责。\n三、抓落实\n大家要提高认识。要加强督查。';
  expect(draftTasks(text).kind).toBe('speech');
});
