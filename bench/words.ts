/** The words that made-up tasks are put together from; our own, of no real place. */

export const PLACES = ['市', '云埠区', '砚湖区', '栖岭县', '白渡县', '青榆县'] as const;

export const BODIES = [
  '发改委',
  '交通局',
  '资源规划局',
  '住建局',
  '水利局',
  '财政局',
  '生态环境局',
  '农业农村局',
  '城管局',
  '卫健委',
] as const;

export const LEADERS = [
  ['常务副市长', '沈砚秋'],
  ['分管城建副市长', '顾云樵'],
  ['分管农业副市长', '陆青野'],
  ['分管工业副市长', '程望山'],
  ['分管民生副市长', '许知微'],
] as const;

export const PERSONS = ['方一苇', '纪长风', '郁文澜', '柳映川', '罗松年', '尹半夏'] as const;

export const VERBS = ['加快推进', '全面完成', '扎实抓好', '统筹实施', '督促落实', '抓紧启动', '如期建成'] as const;

export const OBJECTS = [
  '砚湖大道改造工程',
  '老旧小区加装电梯',
  '城北排涝泵站提标',
  '栖岭水库除险加固',
  '云埠产业园标准厂房',
  '乡镇卫生院改扩建',
  '白渡河综合治理',
  '农村公路安全提升',
  '城市供水管网更新',
  '高标准农田建设',
  '冷链物流中心',
  '污水处理厂扩容',
] as const;

/** Deadlines in the order of their days, each with milestones that lie before it. */
export const DEADLINES = [
  ['4月底前', '3月31日前'],
  ['5月中旬前', '4月15日前'],
  ['6月30日前', '4月底前'],
  ['上半年', '5月20日前'],
  ['7月31日前', '6月10日前'],
  ['8月底前', '6月30日前'],
  ['2026年9月15日前', '7月15日前'],
  ['三季度末前', '8月14日前'],
  ['9月底前', '8月底前'],
  ['11月20日前', '9月30日前'],
  ['11月底前', '9月底前'],
  ['12月15日前', '10月15日前'],
] as const;

export const STEPS = ['完成前期手续', '完成施工图审查', '完成征地拆迁', '完成主体工程', '完成设备招标'] as const;

export const GOALS = [
  '建成投用',
  '开工建设并完成年度投资',
  '通过竣工验收',
  '形成长效机制',
  '群众满意度明显提升',
] as const;

export const INDICATORS = [
  ['完成投资', '亿元'],
  ['建成', '公里'],
  ['惠及群众', '万人'],
  ['完成改造', '个'],
] as const;

export const STRENGTHS = ['必须', '确保', '要', '力争'] as const;

export const NOTES = [
  '可研报告已批复，正在编制初步设计',
  '施工单位已进场，累计完成土方三分之一',
  '征地协议已全部签订，剩余两户正在搬迁',
  '主体结构封顶，转入设备安装',
  '资金已拨付到位，工序衔接正常',
] as const;
