/** How a festival's day follows from the year. */
export type FestivalRule =
  | { readonly solar: readonly [month: number, day: number] }
  /** Lunar month and day of the lunar year that begins in the year; day 0 is the eve of the month. */
  | { readonly lunar: readonly [month: number, day: number] }
  | { readonly term: string }
  /** The nth weekday of a month: [5, 2, 7] is the second Sunday of May. */
  | { readonly weekday: readonly [month: number, nth: number, weekday: number] };

export interface Festival {
  readonly name: string;
  readonly words: readonly string[];
  readonly rule: FestivalRule;
  /** The name of the statutory holiday in the State Council's arrangement, where it is one. */
  readonly holiday?: string;
  /** Words made of figures (五一, 十一, 七一) which only a marker shows to be a festival. */
  readonly figures?: readonly string[];
}

/** Festivals by the words that people write. 汛期 and 两会 are events and stand in data/events.ts. */
export const festivals: readonly Festival[] = [
  { name: '元旦', words: ['元旦', '元旦节', '新年', '阳历新年'], rule: { solar: [1, 1] }, holiday: '元旦' },
  {
    name: '春节',
    words: ['春节', '农历新年', '农历春节', '大年初一', '新春佳节', '新春'],
    rule: { lunar: [1, 1] },
    holiday: '春节',
  },
  { name: '除夕', words: ['除夕', '除夕夜', '年三十', '大年夜'], rule: { lunar: [1, 0] }, holiday: '春节' },
  { name: '小年', words: [], figures: ['小年'], rule: { lunar: [12, 23] } },
  { name: '腊八', words: ['腊八', '腊八节'], rule: { lunar: [12, 8] } },
  { name: '元宵节', words: ['元宵节', '元宵', '农历元宵', '上元节', '灯节'], rule: { lunar: [1, 15] } },
  { name: '龙抬头', words: ['龙抬头', '二月二龙抬头'], rule: { lunar: [2, 2] } },
  { name: '清明', words: ['清明', '清明节'], rule: { term: '清明' }, holiday: '清明' },
  {
    name: '劳动节',
    words: ['劳动节', '国际劳动节', '五一节', '五一国际劳动节', '五一劳动节', '五·一'],
    figures: ['五一', '51'],
    rule: { solar: [5, 1] },
    holiday: '劳动节',
  },
  { name: '端午', words: ['端午', '端午节', '端阳节'], rule: { lunar: [5, 5] }, holiday: '端午' },
  { name: '七夕', words: ['七夕', '七夕节'], rule: { lunar: [7, 7] } },
  { name: '中元节', words: ['中元节'], rule: { lunar: [7, 15] } },
  { name: '中秋', words: ['中秋', '中秋节'], rule: { lunar: [8, 15] }, holiday: '中秋' },
  { name: '重阳节', words: ['重阳', '重阳节', '老年节', '敬老节'], rule: { lunar: [9, 9] } },
  {
    name: '国庆节',
    words: ['国庆', '国庆节', '十一国庆节', '十一国庆', '十·一'],
    figures: ['十一'],
    rule: { solar: [10, 1] },
    holiday: '国庆节',
  },
  {
    name: '妇女节',
    words: ['妇女节', '国际妇女节', '三八妇女节', '三八国际妇女节', '三八节'],
    figures: ['三八'],
    rule: { solar: [3, 8] },
  },
  { name: '植树节', words: ['植树节'], rule: { solar: [3, 12] } },
  {
    name: '消费者权益日',
    words: ['消费者权益日', '国际消费者权益日'],
    figures: ['三一五', '3·15', '315'],
    rule: { solar: [3, 15] },
  },
  { name: '愚人节', words: ['愚人节'], rule: { solar: [4, 1] } },
  { name: '国家安全教育日', words: ['全民国家安全教育日', '国家安全教育日'], rule: { solar: [4, 15] } },
  { name: '地球日', words: ['世界地球日', '地球日'], rule: { solar: [4, 22] } },
  { name: '青年节', words: ['青年节', '五四青年节'], figures: ['五四'], rule: { solar: [5, 4] } },
  { name: '护士节', words: ['护士节', '国际护士节'], rule: { solar: [5, 12] } },
  { name: '防灾减灾日', words: ['防灾减灾日', '全国防灾减灾日'], figures: ['5·12'], rule: { solar: [5, 12] } },
  { name: '母亲节', words: ['母亲节'], rule: { weekday: [5, 2, 7] } },
  {
    name: '儿童节',
    words: ['儿童节', '国际儿童节', '六一儿童节', '六一国际儿童节'],
    figures: ['六一'],
    rule: { solar: [6, 1] },
  },
  { name: '环境日', words: ['世界环境日', '六五环境日', '环境日'], figures: ['六五'], rule: { solar: [6, 5] } },
  { name: '父亲节', words: ['父亲节'], rule: { weekday: [6, 3, 7] } },
  { name: '禁毒日', words: ['国际禁毒日', '禁毒日'], figures: ['6·26'], rule: { solar: [6, 26] } },
  {
    name: '建党节',
    words: ['建党节', '建党纪念日', '七一建党节', '党的生日'],
    figures: ['七一'],
    rule: { solar: [7, 1] },
  },
  { name: '建军节', words: ['建军节', '八一建军节'], figures: ['八一'], rule: { solar: [8, 1] } },
  {
    name: '抗战胜利纪念日',
    words: ['抗战胜利纪念日', '抗日战争胜利纪念日'],
    figures: ['九三'],
    rule: { solar: [9, 3] },
  },
  { name: '教师节', words: ['教师节'], rule: { solar: [9, 10] } },
  { name: '丰收节', words: ['中国农民丰收节', '农民丰收节', '丰收节'], rule: { term: '秋分' } },
  { name: '烈士纪念日', words: ['烈士纪念日'], rule: { solar: [9, 30] } },
  { name: '万圣节', words: ['万圣节'], rule: { solar: [10, 31] } },
  { name: '消防日', words: ['消防日', '全国消防日', '消防宣传日'], figures: ['11·9', '119'], rule: { solar: [11, 9] } },
  { name: '光棍节', words: ['光棍节'], figures: ['双十一', '双11'], rule: { solar: [11, 11] } },
  { name: '感恩节', words: ['感恩节'], rule: { weekday: [11, 4, 4] } },
  { name: '宪法日', words: ['国家宪法日', '宪法日', '宪法宣传日'], figures: ['12·4'], rule: { solar: [12, 4] } },
  { name: '双十二', words: [], figures: ['双十二', '双12'], rule: { solar: [12, 12] } },
  { name: '国家公祭日', words: ['国家公祭日'], rule: { solar: [12, 13] } },
  { name: '平安夜', words: ['平安夜', '圣诞前夜'], rule: { solar: [12, 24] } },
  { name: '圣诞节', words: ['圣诞节', '圣诞'], rule: { solar: [12, 25] } },
  { name: '情人节', words: ['情人节'], rule: { solar: [2, 14] } },
  { name: '香港回归纪念日', words: ['香港回归纪念日', '香港特别行政区成立纪念日'], rule: { solar: [7, 1] } },
  { name: '澳门回归纪念日', words: ['澳门回归纪念日', '澳门特别行政区成立纪念日'], rule: { solar: [12, 20] } },
  { name: '记者节', words: ['记者节', '中国记者节'], rule: { solar: [11, 8] } },
  { name: '警察节', words: ['中国人民警察节', '人民警察节', '警察节'], rule: { solar: [1, 10] } },
  { name: '湿地日', words: ['世界湿地日', '湿地日'], rule: { solar: [2, 2] } },
  { name: '爱耳日', words: ['全国爱耳日', '爱耳日'], rule: { solar: [3, 3] } },
  { name: '学雷锋纪念日', words: ['学雷锋纪念日', '学雷锋日'], rule: { solar: [3, 5] } },
  { name: '水日', words: ['世界水日'], rule: { solar: [3, 22] } },
  { name: '气象日', words: ['世界气象日'], rule: { solar: [3, 23] } },
  { name: '防治结核病日', words: ['世界防治结核病日'], rule: { solar: [3, 24] } },
  { name: '卫生日', words: ['世界卫生日'], rule: { solar: [4, 7] } },
  { name: '读书日', words: ['世界读书日'], rule: { solar: [4, 23] } },
  { name: '航天日', words: ['中国航天日', '航天日'], rule: { solar: [4, 24] } },
  { name: '知识产权日', words: ['世界知识产权日'], rule: { solar: [4, 26] } },
  { name: '品牌日', words: ['中国品牌日'], rule: { solar: [5, 10] } },
  { name: '家庭日', words: ['国际家庭日'], rule: { solar: [5, 15] } },
  { name: '博物馆日', words: ['国际博物馆日'], rule: { solar: [5, 18] } },
  { name: '旅游日', words: ['中国旅游日'], rule: { solar: [5, 19] } },
  { name: '助残日', words: ['全国助残日', '助残日'], rule: { weekday: [5, 3, 7] } },
  { name: '科技工作者日', words: ['全国科技工作者日', '科技工作者日'], rule: { solar: [5, 30] } },
  { name: '无烟日', words: ['世界无烟日'], rule: { solar: [5, 31] } },
  { name: '爱眼日', words: ['全国爱眼日', '爱眼日'], rule: { solar: [6, 6] } },
  { name: '文化和自然遗产日', words: ['文化和自然遗产日'], rule: { weekday: [6, 2, 6] } },
  { name: '献血者日', words: ['世界献血者日'], rule: { solar: [6, 14] } },
  { name: '防治荒漠化日', words: ['世界防治荒漠化与干旱日', '世界防治荒漠化和干旱日'], rule: { solar: [6, 17] } },
  { name: '土地日', words: ['全国土地日', '土地日'], rule: { solar: [6, 25] } },
  { name: '航海日', words: ['中国航海日', '航海日'], rule: { solar: [7, 11] } },
  { name: '人口日', words: ['世界人口日'], rule: { solar: [7, 11] } },
  { name: '健身日', words: ['全民健身日'], rule: { solar: [8, 8] } },
  { name: '生态日', words: ['全国生态日', '生态日'], rule: { solar: [8, 15] } },
  { name: '医师节', words: ['中国医师节', '医师节'], rule: { solar: [8, 19] } },
  { name: '国防教育日', words: ['全民国防教育日', '国防教育日'], rule: { weekday: [9, 3, 6] } },
  { name: '爱牙日', words: ['全国爱牙日'], rule: { solar: [9, 20] } },
  { name: '老年人日', words: ['国际老年人日'], rule: { solar: [10, 1] } },
  { name: '高血压日', words: ['全国高血压日'], rule: { solar: [10, 8] } },
  { name: '精神卫生日', words: ['世界精神卫生日'], rule: { solar: [10, 10] } },
  { name: '粮食日', words: ['世界粮食日'], rule: { solar: [10, 16] } },
  { name: '扶贫日', words: ['国家扶贫日', '全国扶贫日', '扶贫日'], rule: { solar: [10, 17] } },
  { name: '少先队建队日', words: ['少先队建队日', '中国少年先锋队建队日'], rule: { solar: [10, 13] } },
  { name: '艾滋病日', words: ['世界艾滋病日'], rule: { solar: [12, 1] } },
  { name: '交通安全日', words: ['全国交通安全日'], rule: { solar: [12, 2] } },
  { name: '残疾人日', words: ['国际残疾人日'], rule: { solar: [12, 3] } },
  { name: '志愿者日', words: ['国际志愿者日'], rule: { solar: [12, 5] } },
];

/** 节前, 节后: the next of the festivals on which nobody works. */
export const anyHoliday = '节';

/** Words for two festivals at once; which two depends on the time of year. */
export const doubleFestivals: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  双节: [
    ['国庆节', '中秋'],
    ['元旦', '春节'],
  ],
  两节: [['元旦', '春节']],
};
