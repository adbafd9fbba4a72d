import { words } from './word-list.js';

/** Verbs of an office's work that take a noun: what stands between them and it describes the noun. */
export const deeds: readonly string[] = words(`
  编制 制定 制订 拟定 拟订 起草 印发 出台 修订 签订 签署 谋划 筹备 筹划 部署 做好 抓好 办好 落实 推进 推动 加快 打造 提升 承办 举办 参加
  梳理 编印 编写 上报 提交 公布 下达 分解 安排 召开 迎接 备战 保障 研究 审定 确定 明确 收集 整理 核定 调整 申报 争取到 兑现 发放 拨付 清算
`);
