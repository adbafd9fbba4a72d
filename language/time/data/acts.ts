import { words } from './word-list.js';

/** Acts that recur: what a rhythm is a rhythm of. */
export const acts: readonly string[] = words(`
  调度 会商 督查 督办 督导 通报 排名 考核 总结 报送 上报 报告 汇报 零报告 提醒 碰头 例会 更新 公布 公示 点评 研判 巡查
  检查 核查 评估 观摩 拉练 分析 小结 讲评 晾晒 推进会 联席会议 反馈 统计 汇总 会议 议事 盘点 复盘 评比 研究 学习 走访
  回访 暗访 抽查 自查 清查 对账 约谈 交账 听取 专报 简报 快报 报表 上账 销账 销号 排查 巡检 演练 培训 会办 调研 督战
  晒单 亮晒 打卡 评议 评价 汇编 报备 报 开会 开展
`);

/** Acts with which 一 makes a rhythm (每周一调度 = once a week); with others 周一 is Monday (每周一报送). */
export const onceActs: readonly string[] = words(`
  调度 会商 督查 督办 督导 通报 排名 考核 总结 提醒 碰头 例会 研判 汇总 点评 小结 讲评 晾晒 分析 巡查 检查 评比 推进
  更新 复盘 对账 报告 汇报 评估 观摩 拉练 约谈 会办 清零 次 盘点 暗访 主题 评 晒 查 督 报 结
`);
