import { words } from './word-list.js';

/** Milestones of a project, before or after which work is due: 开工前, 验收后. */
export const milestones: readonly string[] = words(`
  开工 动工 复工 进场 进场施工 施工 竣工 完工 交工 竣工验收 验收 投产 投运 投用 投入使用 通车 通水 通电 蓄水 下闸蓄水 封顶
  主体封顶 批复 获批 核准 备案 审批 立项 招标 开标 中标 签约 供地 摘牌 挂牌 出让 征迁 拆迁 交房 入住 开业 运营 试运行
  并网 换届 发行 转固 办证 开园 签订合同 合同签订 开学典礼 督查组进驻 督察组进驻 巡视组进驻 考核 正式检查 迎检 上会 发证 交付
  交付使用 移交 达产 土地出让 项目落地 会议召开 会前 督查 审计 建成 完成 批准 评审 预审 登记 销号 入库 受理 立案 公示期满
  期满 到期 正式运行 启动 上级督查 进驻
`);
