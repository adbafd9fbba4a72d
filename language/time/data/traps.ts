import { words } from './word-list.js';

/** Set phrases in which words of time stand and date nothing (C25). What a rule of the grammar tells apart is not listed. */
export const trapWords: readonly string[] = words(`
  前期 前期工作 年终考核 一年一度 一年四季 四季度假 昨日黄花 三天两头 日日夜夜 一年之计 一日之计 一日三餐 当月当日 近期、中期 近中远期
  近期中期 百年未有 万年 几十年如一日 十年树木 两个一百年 第二个百年 第一个百年 上个世纪 三月三 七日内参
`);

/**
 * Nouns which, directly behind a length of time, make it a name or an attribute: 三年行动, 24小时值班, 五年规划, 百日攻坚.
 */
export const lengthNouns: readonly string[] = words(`
  行动 攻坚 规划 计划 会战 大会战 冲刺 大战 活动 专项 任务 方案 倍增 滚动 工程 目标 跃升 提升 改革 值班 值守 热线 服务
  营业 在线 不间断 应急 开放 自助 监控 监测 制 工作制 级 期贷 期国债 期定期 以上党龄 以上房龄 房龄 游 日游 生活圈 服务圈 经济圈 交通圈 产权 老 陈 党龄 工龄 经验 历史 大计 周岁 岁
  学制 值 龄 一遇 一届 任期 禁渔 战 来 间 如一日 耽误 不能 也不 竞赛 生 份 接访 办结制 限时 带班 轮班 响应 巡逻 巡查
  直播 便利店 保障 待命 全天候 质保 保质 代 的经验 的历史 的努力 的奋斗 的时间过去 攻坚战 治本 整治 提质 发展 奋斗 大庆
  回顾 历程 巨变
`);

/** Words before a length of time after which it says how long something was or how much earlier it is (连续两年, 提前3天). */
export const lengthPrefixes: readonly string[] = words(`
  连续 提前 已连续 持续 已经 超过 时隔 历经 历时 长达 累计 平均 年满 满 未满 不满 工作满 任职满 推迟 延期 延长 延迟 滞后 拖延
  逾期 超期 成立 建党 建军 建国 建市 建校 开放 诞辰 逝世 胜利 解放 颁布 晚于 早 快 缩短 减少 节约 节省 增加 前后
`);
