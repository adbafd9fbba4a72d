import { describe, expect, it } from 'vitest';
import { toRRule, understandDeadline } from './index.js';

const REF = '2024-04-12';
const read = (text: string, ref = REF) => understandDeadline(text, { ref });

/** What names no day: urgency, anchors without a date, open ends, blotted figures, impossible days, names and quantities. */
const UNDATED: readonly string[] = [
  '3至5个工作日',
  '公示期满后10日内',
  '中标后30日内签订合同',
  '取得批复后20个工作日内',
  '自合同签订之日起90日内',
  '项目签约后三个月内开工',
  '受理后5个工作日内',
  '尽快完成',
  '适时启动',
  '近期完成',
  '按序时进度推进',
  '*月底前',
  'X月X日前',
  '某月底前',
  '××月底前',
  '20XX年底前',
  '三年行动',
  '开展三年攻坚行动',
  '近期中期长期',
  '一季度以来',
  '今年以来',
  '去年以来',
  '9月1日起施行',
  '自5月起',
  '6月底后',
  '国庆后',
  '三个月亮',
  '完成1/3',
  '投资4.4亿元',
  '增长6.5%',
  '110千伏',
  '国办发〔2024〕8号',
  '5号文件',
  '3号楼',
  '1-3号机组',
  '第十一届',
  '12345热线',
  '三重一大',
  '一周岁',
  '2月30日前',
  '6月31日前',
  '13月底前',
  '32日前',
  '0月底前',
  '4月31日',
  '端午节后',
  '暑假后',
  '讲三点意见',
  '市政府常务会议前',
  '三到五年',
  '不超过30日',
  '30个工作日',
  '节后一周内',
  '力争提前一个月完成',
  '比计划提前3天',
  '连续三个月排名末位',
  '每亩2000元',
  '投资2024万元',
  '年产值10亿元',
  '年均增长8%',
  '日处理污水5万吨',
  '月均用电',
  '周边环境',
  '24小时服务热线',
  '三分之一',
  '三天两夜',
  '一个月',
  '八一路',
  '五一广场',
  '十一条措施',
  '十四五规划编制',
  '九三学社',
  '一二三产融合',
  '三年再造',
  '百日大会战',
  '6·18大促',
  '换届前',
  '开工前完成',
  '竣工验收前',
  '项目获批后30日内',
  '待批复后立即开工',
  '条件成熟时启动',
  '力争早日开工',
  '按时间节点完成',
  '限期完成',
  '限时办结',
  '第12周前',
  '9月31日前',
  '本周期内',
];

/** Rhythms, their rule, and the first due day where the words name one. */
const RECURRING: readonly (readonly [string, string, string | null])[] = [
  ['每周一三五', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', '2024-04-12'],
  ['每两周', 'FREQ=WEEKLY;INTERVAL=2', null],
  ['隔周', 'FREQ=WEEKLY;INTERVAL=2', null],
  ['每季度首月', 'FREQ=YEARLY;BYMONTH=1,4,7,10', null],
  ['每年3月', 'FREQ=YEARLY;BYMONTH=3', null],
  ['逐月', 'FREQ=MONTHLY', null],
  ['按季度调度', 'FREQ=MONTHLY;INTERVAL=3', null],
  ['一季一通报', 'FREQ=MONTHLY;INTERVAL=3', null],
  ['每月月底前', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2024-04-30'],
  ['每天一调度', 'FREQ=DAILY', null],
  ['每日调度', 'FREQ=DAILY', null],
  ['每月5日前', 'FREQ=MONTHLY;BYMONTHDAY=5', '2024-05-05'],
  ['季后首月20日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20', '2024-04-20'],
  ['季末月20日前', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', '2024-06-20'],
  ['每年9月底前', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1', '2024-09-30'],
  ['每年12月10日前', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10', '2024-12-10'],
  ['每季度最后一个月25日前', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25', '2024-06-25'],
  ['每季度结束后10日内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', '2024-07-10'],
  ['每半年一次', 'FREQ=MONTHLY;INTERVAL=6', null],
  ['每月10日、20日、30日', 'FREQ=MONTHLY;BYMONTHDAY=10,20,30', '2024-04-20'],
  ['每月1日至5日', 'FREQ=MONTHLY;BYMONTHDAY=5', '2024-05-05'],
  ['每周四下班前', 'FREQ=WEEKLY;BYDAY=TH', '2024-04-18'],
  ['每周五16:00前', 'FREQ=WEEKLY;BYDAY=FR', '2024-04-12'],
  ['按月通报', 'FREQ=MONTHLY', null],
  ['按旬报告', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1', null],
  ['旬通报', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1', null],
  ['一旬一通报', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1', null],
  ['每两个月一次', 'FREQ=MONTHLY;INTERVAL=2', null],
  ['每隔两周', 'FREQ=WEEKLY;INTERVAL=2', null],
  ['双月通报', 'FREQ=YEARLY;BYMONTH=2,4,6,8,10,12', null],
  ['逢双月调度', 'FREQ=YEARLY;BYMONTH=2,4,6,8,10,12', null],
  ['周调度、月通报', 'FREQ=MONTHLY', null],
  ['每天都要', 'FREQ=DAILY', null],
  ['每年汛期前', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31', '2024-05-31'],
  ['每年国庆节前', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30', '2024-09-30'],
  ['每年春节前', 'FREQ=YEARLY', '2025-01-28'],
  ['每年6月1日前', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1', '2024-06-01'],
  ['每年3月、9月', 'FREQ=YEARLY;BYMONTH=3,9', null],
  ['每季度末月底前', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', '2024-06-30'],
  ['每季度首月5日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5', '2024-07-05'],
  ['每季首月10日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', '2024-07-10'],
  ['每季第一个月15日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15', '2024-04-15'],
  ['每月终了后5日内', 'FREQ=MONTHLY;BYMONTHDAY=5', '2024-05-05'],
  ['每月结束后3个工作日内', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3', '2024-05-08'],
  ['每周五前', 'FREQ=WEEKLY;BYDAY=FR', '2024-04-12'],
  ['每周星期五', 'FREQ=WEEKLY;BYDAY=FR', '2024-04-12'],
  ['每星期五下午', 'FREQ=WEEKLY;BYDAY=FR', '2024-04-12'],
  ['每月第一个星期一', 'FREQ=MONTHLY;BYDAY=1MO', '2024-05-06'],
  ['每月最后一个周五', 'FREQ=MONTHLY;BYDAY=-1FR', '2024-04-26'],
  ['每月最后一天', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2024-04-30'],
  ['每月上旬', 'FREQ=MONTHLY;BYMONTHDAY=10', '2024-05-10'],
  ['每月中旬前', 'FREQ=MONTHLY;BYMONTHDAY=20', '2024-04-20'],
  ['每日18时前', 'FREQ=DAILY', '2024-04-12'],
  ['每日早8点、晚8点', 'FREQ=DAILY', null],
  ['每两天', 'FREQ=DAILY;INTERVAL=2', null],
  ['每3天', 'FREQ=DAILY;INTERVAL=3', null],
  ['三天一调度', 'FREQ=DAILY;INTERVAL=3', null],
  ['两周一通报', 'FREQ=WEEKLY;INTERVAL=2', null],
  ['半年一考核', 'FREQ=MONTHLY;INTERVAL=6', null],
  ['一年一评估', 'FREQ=YEARLY', null],
  ['一季度一调度', 'FREQ=MONTHLY;INTERVAL=3', null],
  ['一天一汇总', 'FREQ=DAILY', null],
  ['一周一例会', 'FREQ=WEEKLY', null],
  ['日报告、周调度、月通报', 'FREQ=MONTHLY', null],
  ['季度通报', 'FREQ=MONTHLY;INTERVAL=3', null],
  ['季度督查', 'FREQ=MONTHLY;INTERVAL=3', null],
  ['周例会', 'FREQ=WEEKLY', null],
];

describe('expressions that name no day', () => {
  it.each(UNDATED)('%s', (text) => expect(read(text).deadline).toBeNull());
});

describe('recurrences', () => {
  it.each(RECURRING)('%s → %s', (text, rrule, first) => {
    const u = read(text);
    expect(u.kind).toBe('set');
    expect(u.recurrence && toRRule(u.recurrence)).toBe(rrule);
    expect(u.deadline).toBe(first);
  });
});

describe('what a reading says besides the day', () => {
  it('explains itself, with the rest day and the last working day before it', () => {
    expect(read('6月底前').reading).toBe('6月底前 → 2024-06-30（周日，休息日；此前最后一个工作日 6月28日）');
    expect(read('6月底前').flags).toEqual(['restDay']);
  });

  it.each([
    ['6月底前', 'period', null],
    ['6月底', 'date', '2024-06-30'],
    ['6月中旬', 'period', '2024-06-11'],
    ['三季度', 'period', '2024-07-01'],
    ['本季度内', 'period', null],
    ['到2027年', 'period', null],
    ['20日内', 'duration', '2024-04-12'],
    ['三年内', 'period', null],
    ['即日起', 'period', '2024-04-12'],
    ['春节后', 'period', '2025-01-30'],
    ['三天后', 'date', '2024-04-15'],
    ['尽快', 'none', null],
  ])('%s is a %s that starts %s', (text, kind, start) => {
    expect(read(text)).toMatchObject({ kind, start });
  });

  it('puts the span on the words as written, quotation marks included', () => {
    const text = '各县区务必于“七一”前完成慰问';
    const { span } = read(text);
    expect(text.slice(span?.start, span?.end)).toBe('“七一”前');
  });

  it('says what it did not read', () => {
    expect(read('6月底前完成主体结构').rest).toBe('完成主体结构');
    expect(read('6月底前').rest).toBe('');
    expect(read('推进项目建设')).toMatchObject({ kind: 'none', span: null, rest: '推进项目建设' });
  });

  it('takes the last of several steps and keeps them all', () => {
    const u = read('5月底前核准、9月底前开工、年底前出形象');
    expect(u.deadline).toBe('2024-12-31');
    expect(u.steps.map((step) => step.deadline)).toEqual(['2024-05-31', '2024-09-30', '2024-12-31']);
    expect(read('3月、6月、9月底前各报一次').steps.map((step) => step.deadline)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
    ]);
  });

  it('prefers a limit to an attribute and to what is past', () => {
    expect(read('去年底前已完成勘测，今年8月底前完成设计').deadline).toBe('2024-08-31');
    expect(read('5月底前完成全年计划的一半').deadline).toBe('2024-05-31');
    expect(read('8日前报送上月情况').deadline).toBe('2024-05-08');
  });

  it('names the condition and the anchor', () => {
    expect(read('一旦核准立即开工')).toMatchObject({ deadline: null, condition: '一旦核准立即' });
    expect(read('用地预审批复后30日内进场')).toMatchObject({
      deadline: null,
      anchor: '用地预审批复',
      duration: 'P30D',
      flags: ['anchored'],
    });
  });
});

describe('readings that can be disputed', () => {
  it('offers both readings of a month before which, far apart', () => {
    expect(read('9月前')).toMatchObject({
      deadline: '2024-08-31',
      alternatives: [{ deadline: '2024-09-30', convention: 'C07', far: true, rewrite: '2024年9月30日（含）前' }],
    });
  });

  it('offers the next year for a month that has passed', () => {
    const u = read('2月底前');
    expect(u.flags).toContain('past');
    expect(u.alternatives).toMatchObject([{ deadline: '2025-02-28', convention: 'C08b', far: true }]);
  });

  it('is quiet about an ordinary day', () => {
    expect(read('5月20日前').alternatives.every((other) => !other.far)).toBe(true);
    expect(read('5月20日前（含）').alternatives).toEqual([]);
  });

  it.each([
    ['9月前', { 某月前: '当期末' }, '2024-09-30'],
    ['9月前', { C07: '当期末' }, '2024-09-30'],
    ['5月20日前', { 某日前: '不含当日' }, '2024-05-19'],
    ['5月中旬前', { 某旬前: '旬前一日' }, '2024-05-10'],
    ['2月底前', { 已过月份: '次年' }, '2025-02-28'],
    ['中秋前', { 节日前: '假前最后工作日' }, '2024-09-14'],
    ['8日内', { 遇休息日: '顺延' }, '2024-04-22'],
    ['本周内', { 本周内: '星期五' }, '2024-04-12'],
    ['每周一调度', { 每周一调度: '每个星期一' }, '2024-04-15'],
    ['9月前', { 某月前: '胡写的值' }, '2024-08-31'],
  ])('%s under %j is %s', (text, readings, deadline) => {
    expect(understandDeadline(text, { ref: REF, readings }).deadline).toBe(deadline);
  });

  it('writes rewrites that mean what they promise', () => {
    for (const text of ['9月前', '三季度前', '5月20日前', '中秋前', '本周内', '2月底前', '三年内', '8日内']) {
      for (const other of read(text).alternatives) {
        if (other.rewrite !== undefined) expect(read(other.rewrite).deadline).toBe(other.deadline);
      }
    }
  });
});

describe('events', () => {
  const office = [{ name: '汛期', aliases: [], start: '--05-15', end: '--09-30', declared: true }];

  it('dates by default with a flag, by declaration without', () => {
    expect(read('入汛前')).toMatchObject({ deadline: '2024-05-31', flags: ['defaultEvent'] });
    expect(understandDeadline('入汛前', { ref: REF, events: office })).toMatchObject({
      deadline: '2024-05-14',
      flags: [],
      certainty: 'exact',
    });
  });

  it("reads an office's own event", () => {
    const events = [...office, { name: '园博会', aliases: ['园博会开幕'], start: '2024-09-28', declared: true }];
    expect(understandDeadline('园博会前完成绿化', { ref: REF, events }).deadline).toBe('2024-09-27');
  });
});

describe('seen from other days', () => {
  it.each([
    ['月底前', '2024-02-05', '2024-02-29'],
    ['3个月内', '2023-11-30', '2024-02-29'],
    ['一年内', '2024-02-29', '2025-02-28'],
    ['5个工作日内', '2025-09-28', '2025-10-11'],
    ['下季度末', '2024-11-06', '2025-03-31'],
    ['12月至次年2月', '2023-10-22', '2024-02-29'],
    ['春节前', '2027-01-04', '2027-02-05'],
    ['今冬明春', '2024-12-01', '2025-03-31'],
    ['31日前', '2024-06-10', '2024-07-31'],
    ['自2024年7月1日起施行，有效期5年', '2024-04-12', '2029-06-30'],
    ['自印发之日起施行，有效期两年', '2024-04-12', '2026-04-12'],
    ['自发布之日起20日', '2024-04-12', '2024-05-02'],
    ['自2025年起三年内', '2024-04-12', '2027-12-31'],
    ['腊月二十前', '2024-01-12', '2024-01-30'],
    ['正月十五前', '2024-11-20', '2025-02-12'],
    ['明年汛期完成加固', '2024-04-12', '2025-09-30'],
    ['汛期完成清淤', '2024-04-12', '2024-09-30'],
    ['农历八月二十三日前', '2024-04-12', '2024-09-25'],
    ['前一季度末', '2024-04-12', '2024-03-31'],
    ['下一个年度内', '2024-04-12', '2025-12-31'],
    ['下周转交乡镇办理', '2024-04-12', '2024-04-21'],
  ])('%s from %s is %s', (text, ref, deadline) => expect(read(text, ref).deadline).toBe(deadline));

  it('dates only what is absolute where there is no reference day', () => {
    expect(read('2025年6月底前', '').deadline).toBe('2025-06-30');
    expect(read('6月底前', '').deadline).toBeNull();
    expect(read('10日内', 'not a day').deadline).toBeNull();
  });
});
