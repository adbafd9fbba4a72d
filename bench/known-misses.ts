/** Cases of other tools' own suites that this tool reads otherwise on purpose: ids and the reason, never their sentences. */
export interface KnownMisses {
  readonly reason: string;
  readonly ids: readonly string[];
}

const ids = (suite: string, numbers: string): readonly string[] =>
  numbers
    .trim()
    .split(/\s+/)
    .map((n) => `${suite}-${n}`);

export const knownMisses: readonly KnownMisses[] = [
  {
    reason: '月底、年底、年末在公文中是最后一日（C01、C06），用例取最后几日、最后一个月或两个月',
    ids: [...ids('hindsight-zh', '036 037 098 099 137 223'), ...ids('jionlp', '038 045 170 171 297 300')],
  },
  {
    reason: '年初为1月、月初为1—10日（C20），用例取1—2月或1—5日',
    ids: ids('jionlp', '041 042 120 169'),
  },
  {
    reason: '“2025年前”在公文中至开始前一日，另一种理解列为选项并提示（C07）；用例含该年',
    ids: ids('jionlp', '121'),
  },
  {
    reason: '若干月、若干年之后（之前、以内）按对应日（C11、C14、C19），用例取所在的整月或整年',
    ids: ids('jionlp', '089 216 217 218 222 223 224 225 226 228 229 234 238 245 250'),
  },
  {
    reason: '“前两个月、前两天”按整月、整日计且不含当日；各套用例之间本身不一致',
    ids: ids('hindsight-zh', '210 238'),
  },
  {
    reason: '未写本周下周的星期几指文件日期当天或之后的第一个（C19），用例回指本周已过的一天',
    ids: ids('hindsight-zh', '048'),
  },
  {
    reason: '一句有几个时间的，以最后一个为时限；同一句在用例中另有编号取另一个',
    ids: [
      ...ids('off', 'F01-24'),
      ...ids('ms-recognizers', '054 056 091 092 097 105 107 109 111 116 118 121 123 125 127 155'),
    ],
  },
  { reason: '“起”只有开始没有截止（C17），用例只取其中的月份', ids: ids('time-nlp', '007') },
  { reason: '文号和孤立的四位数不是年份（C25）', ids: [...ids('jionlp', '285'), ...ids('ms-recognizers', '338')] },
  { reason: '“5日”单独出现是日子，不是时长', ids: ids('duckling-zh', '217') },
  { reason: '一月里的腊月是仍在进行的农历年的（C08），用例取公历年里开始的那个', ids: ids('jionlp', '135') },
  { reason: '四位数后面跟着别的字不是年份（2026级、2026户）', ids: ids('ms-recognizers', '254 336 337') },
  { reason: '“下周”后面是人名，不认人名', ids: ids('hindsight-zh', '272') },
];
