import { words } from './word-list.js';

/** Words that contain a word of time and speak of none, or of none that could be dated (C25). */
export const trapWords: readonly string[] = words(`
  日前 此前 先前 生前 空前 事前 事后 之前 以前 提前 提前量 前期 前期工作 当前 跟前 年均 月均 日均 周均 年度投资 年度计划
  年度目标 年度任务 年终奖 年终考核 年终总结 年终绩效 十一个 十一项 十一届 十一条 一年一度 一年四季 四季度假 十四五规划 周年
  周期 周边 周转 周密 周到 季节 日常 日益 日程 日夜 月台 月薪 月嫂 今日头条 明日方舟 明日之后 明日之星 昨日黄花 三天两头
  一朝一夕 七上八下 五五开 三五成群 朝九晚五 日日夜夜 五一劳动奖章 五一劳动奖状 五一奖章 三八红旗手 三八红旗集体 七一勋章 八一勋章
  五四奖章 五四青年奖章 五四精神 五四运动 党的二十大精神 二十大精神 十九大精神 两会精神 全国两会精神 全会精神 双过半 时间过半
  任务过半 四两拨千斤 一年之计 一日之计 日新月异 与日俱增 季风 当月当日 近期、中期 近中远期 近期中期 百日攻坚 百日会战 百日行动
  百日冲刺 百日大战 百日竞赛 百日誓师 百年大计 百年未有 千年大计 万年 几十年如一日 十年树木 三下乡 年轻 年龄 年级 年份 年代感
  年货 年产 年产值 年检 年报 年审 年薪 年利率 年化 日产 月租 天然 天气 今日说法 两个一百年 第二个百年 第一个百年 百年奋斗
  上个世纪 春天的故事 国庆路 后天免疫 三月三 七日内参
`);

/**
 * Nouns which, directly behind a length of time, make it a name or an attribute: 三年行动, 24小时值班, 五年规划, 百日攻坚.
 */
export const lengthNouns: readonly string[] = words(`
  行动 攻坚 规划 计划 会战 大会战 冲刺 大战 活动 专项 任务 方案 倍增 滚动 工程 目标 跃升 提升 改革 值班 值守 热线 服务
  营业 在线 不间断 应急 开放 自助 监控 监测 制 工作制 级 期贷 期国债 期定期 以上党龄 游 日游 生活圈 服务圈 经济圈 交通圈 产权 老 陈 党龄 工龄 经验 历史 大计 周岁 岁
  学制 值 龄 一遇 一届 任期 禁渔 战 来 间 如一日 耽误 不能 也不 竞赛 生 份 接访 办结制 限时 带班 轮班 响应 巡逻 巡查
  直播 便利店 保障 待命 全天候 质保 保质 代 的经验 的历史 的努力 的奋斗 的时间过去 攻坚战 治本 整治 提质 发展 奋斗 大庆
  回顾 历程 巨变
`);

/** Words before a length of time after which it says how long something was or how much earlier it is (连续两年, 提前3天). */
export const lengthPrefixes: readonly string[] = words(`
  连续 提前 已连续 持续 已经 超过 时隔 历经 长达 累计 平均 年满 满 未满 不满 工作满 任职满 推迟 延期 延长 延迟 滞后 拖延
  逾期 超期 晚于 早 快 缩短 减少 节约 节省 增加 前后
`);
