import { expect, test } from 'vitest';
import { isAnnotation, listNames, readAnnotation } from './annotations.js';
import { draftTasks } from './draft.js';

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
