import { words } from './words.js';

/** Nouns that follow a period as its head: 全年计划 is an attribute, 全年完成 a limit. */
export const PERIOD_HEADS = words(`
  计划 任务 目标 投资 工作 项目 重点 预算 指标 经济 增速 的 度 以来 省重点  初 规划 开局 收官 期间 民生 考核
  亿元 新开工 施工 财政 收入 生产 总 各项 主要 实施 安全 汛 工业 农业 防汛 招商 固定 固投 省 市 中央
`);
