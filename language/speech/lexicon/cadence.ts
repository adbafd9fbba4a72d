import { words } from './words.js';

/** Acts that recur in the supervision of work: 月调度, 季考核. */
export const RECURRING_ACTS = words(`
  调度 会商 督查 督导 督办 通报 排名 排位 考核 总结 提醒 碰头 核查 检查 巡查 排查 例会 报送 报告 上报 研判 演练
  评比 观摩 拉练 分析 研究 开展 晾晒 点评 更新 召开 举行 举办 组织 汇总 反馈 公布 发布 推送 评估 复盘 监测 清点
  盘点 接访 下访 走访 回访 抽查 暗访 曝光 约谈 会办 交账 交卷 讲评 清理 维护 培训 巡护 巡河 值班 对账 销号 推进
  比对 核对 会审 会诊 轮训 巡检 汇报 述职 抽检 检测 点名 交换 见面 广播
  听取 过堂 通气 小结 测评 公示 报 查 评 晒 比 看 动态更新 议 到
`);

/** Acts that say nothing without what follows: 召开一次调度会, 进行一次会诊. */
export const EVENT_ACTS = words(`
  召开 举行 举办 组织 开展 进行 实施 安排 听取 到
`);
