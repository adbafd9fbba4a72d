import { describe, expect, test } from 'vitest';
import { draftTasks } from './draft.js';

/**
 * Kinds of fault that were found in real speeches, each with an invented example. What is listed is a task; what is offered at least
 * stands under 可能遗漏; what says nothing is neither.
 */
const listed = (text: string): string[] => draftTasks(text).tasks.map(({ quote }) => quote);
const said = (text: string): string[] => {
  const { tasks, possible } = draftTasks(text);
  return [...tasks, ...possible].map(({ quote }) => quote);
};
const owners = (text: string): readonly string[][] =>
  draftTasks(text).tasks.map(({ owners, leaders }) => [...owners, ...leaders]);

describe('no order is lost by its neighbours', () => {
  test.each([
    ['现在开会。\n同志们,防汛责任重大。县水利局要在5月底前建立问题清单。', '县水利局'],
    ['今天会议就一个议题。请县财政局起草一份资金管理办法,请县审计局列出问题清单。', '县审计局'],
    ['会议听取了供水工作情况汇报。各企业要建立起权责清晰的联合运营机制。', '各企业'],
    ['会议指出，要全面列出问题清单。', '问题清单'],
    [
      '9月9日，区人大副主任曹雪梅召开创卫推进会。\n联合小区物业每半月开展一次督促检查；区司法局每周巡查，每月一次打分评比。',
      '每月一次打分评比',
    ],
    ['要强化责任传导，强化跟踪服务，强化督导问效，确保实现新增返乡创业1.2万人次。', '1.2万人次'],
    ['会议原则同意县工信局关于设立物流服务站的意见，会后以政府办文件印发。', '县工信局'],
  ])('%s', (text, words) => expect(said(text).join('\n')).toContain(words));
});

describe('whoever is ordered is read', () => {
  test.each<[string, string[]]>([
    ['孙庄、马庄两镇要会同施工单位加快土方施工，6月底前完成。', ['孙庄', '马庄两镇', '施工单位']],
    ['商务局、侨联要在5月底前建立台账。', ['商务局', '侨联']],
    ['各镇要逐户走访脱贫户，建立台账。', ['各镇']],
    ['运动员村扫尾由马强牵头，6月底前完成。', ['马强']],
    ['水务部门要疏通管网，6月底前完成。', ['水务部门']],
    ['各酒店、餐馆、民宿要开展一次安全检查。', ['各酒店', '餐馆', '民宿']],
    ['督导组要求施工单位倒排计划，6月底前完成整改。', ['施工单位']],
    ['县委编办进一步听取各方意见，5月底前修订配套办法。', ['县委编办']],
  ])('%s', (text, names) => expect(owners(text)[0]).toEqual(names));
});

describe('acts and things that no list needs to hold', () => {
  test.each([
    '要组建一支专业导游队伍。',
    '聘请专家对电梯做一次检测。',
    '要把奖惩办法建起来。',
    '做好特种设备作业人员的换证工作。',
    '养殖场附属设施一律拆除。',
    '要将辖区内僵尸车全部拖离。',
    '交通部门要做好票价公示,加强领导,提高认识。',
    '市投资促进局、商务局要主动上门，逐家走访企业。',
    '通过约谈、暗访等手段,深入开展农贸市场“净摊”集中整治行动。',
    '有关部门要立即把名单告知属地街道,不能等人都走了才报告。',
    '各街镇要逐家走访拟入库企业，摸准营收情况。',
    '18项任务已完成17项，请市教育局尽快销号。',
    '开学第一周，各校要开展一次全面排查。',
    '17座险桥一律封闭。',
    '县里9名包片领导,每周到所包街道走一遍。',
    '从明天起,各片长每天到片区不少于1小时。',
  ])('%s', (text) => expect(said(text)).toHaveLength(1));
});

describe('nothing is made of what only tells', () => {
  test.each([
    '9月3日下午,市教育局组织全市校车安全工作推进会,副局长李四到会。',
    '3月18日,县水务局召集河道站开会。',
    '上一条：市环保局督查组赵六一行来我县检查',
    '1至9月,我县用电量只增长2.1%。',
    '招商要抓口岸、矿产、园区三个重点。',
    '县乡各级各部门要逐级传导,细化分工。',
    '妇联、工会要发挥好桥梁作用。',
    '市水务局、市卫健委、各乡镇分管负责人参加会议。',
    '1—8月，规上增加值90亿元。',
  ])('%s', (text) => expect(listed(text)).toEqual([]));
});

describe('slots', () => {
  const task = (text: string) => draftTasks(text).tasks[0];

  test('a condition names no limit', () => {
    expect(task('对到年底凡没完成任务的乡镇,一律取消评优资格。')?.deadline ?? []).toEqual([]);
  });

  test('urgency is no limit', () => {
    expect(task('县水利局要尽早启动清淤工程，及时报送进度。')?.deadline).toEqual([]);
  });

  test('a rhythm is not cut inside a bracket', () => {
    expect(task('市环委办每月对各县（市、区）空气质量排名并通报。')?.cadence).toEqual([
      '每月对各县（市、区）空气质量排名并通报',
    ]);
  });

  test('the order is the second half of the sentence, and so is its limit', () => {
    const { owners, deadline } = task('市数据局将于9月中旬开展季度抽查，请各单位务必在8月26日前整改完毕。') ?? {};
    expect([owners?.includes('各单位'), deadline?.includes('8月26日前')]).toEqual([true, true]);
  });

  test('how many a force has belongs to it', () => {
    expect(task('各镇要组建25人以上的扑火队。')?.targets).toEqual(['组建25人以上的扑火队']);
  });
});
