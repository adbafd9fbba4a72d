import { words } from './words.js';

/**
 * Verbs of official directives, by what they do to a sentence. General administrative Chinese: no verb here belongs to one field.
 */

/** Verbs that make or issue a thing which can be checked off. */
export const CREATE_VERBS = words(`
  建立健全 建立完善 建立 建好 健全 完善 修订完善 修订 修编 制定 制订 拟定 拟订 研究制定 研究出台 出台 印发 下发
  编制 编印 编写 起草 梳理 摸清 列出 开列 搭建 设立 成立 组建 开设 开辟 开通 筹办 举办 召开 发布 公布 公示 签订
  签署 上报 报送 提交 汇总 绘制 推行 实行 启用 上线 配备 配齐 明确 建成 健全完善 充实 更新 动态充实 动态更新 制作
  编发 部署开展 排出 拿出 拟出 设置 划定 确定 提出 出具 开具 移交
`);

/** Verbs that act on projects, works and events. */
export const DO_VERBS = words(`
  推进 推动 谋划 策划 储备 包装 完成 清理 迁改 申报 实施 建设 开工 改造 整治 修复 启动 开展 组织 落实 做好 抓好
  办理 办好 加快 协调 解决 盘活 排查 摸排 核查 检查 巡查 督查 督导 整改 销号 化解 拆除 拆迁 征收 清零 清仓 处置
  查处 整合 筹措 拨付 兑现 发放 收回 消化 引进 招引 签约 对接 培训 演练 采购 安装 配置 更换 治理 疏浚 加固 转移
  安置 补种 播种 收购 投放 发行 争创 创建 验收 移交 上报 报送 审核 核实 登记 普查 调查 复核 宣传 回访 约谈 接访
  包案 督办 调度 通报 梳理 研究 用好 牵头 帮助 指导 辅导 提供 统计 监测 预警 值班 值守 下沉 派 安排 保障 供应 规范
  清查 关闭 取缔 淘汰 搬迁 退出 新增 扩建 新建 续建 复工 投产 达产 竣工 交付 入库 纳统 上市 挂牌 出让 供地
`);

/** Verbs after which an amount is a result. */
export const RESULT_VERBS = words(`
  达到 稳定在 突破 超过 不低于 不少于 高于 完成 实现 新增 净增 压减 压缩 降至 降到 控制在 缩短 减少 下降 降低 增长 提高
  提升 增加 建成 培育 落地 争取 引进 认领 包联 开工 竣工 投产 入库 发行 收购 化解 清理 整改 打造 建设 改造 新建
  签约 投放 覆盖 达 超 是 为 保持 恢复到 处置 销号 办结 回收 拨付 支出 利用 聚集 对接 增设 开行 栽植 带动 增派 打通 培养 招录 选聘 认定 关停 清退 追缴 筹集 推广 绿化 修建 铺设 疏浚 加固 复垦 收购 招引 储备 申报 谋划 举办 培训
  安置 搬迁 拆除 供应 出让 消化 盘活 登记 转移 植树 种植 创建 修复 检查 督查 走访 接访 开展 组织 演练 安排
  补足 备足 备齐 配齐 购置 补充 组建 联系 配备 选派 扩大 延长
`);

/** End states that count as a result where a deadline stands beside them. */
export const END_STATES = words(`
  开工建设 启动建设 主体建成 基本建成 全面建成 建成投用 建成投产 建成 搬迁入住 完工 竣工 竣工投产 投产 投用 投运
  通车 开工 动工 核准 批复 获批 立项 验收 到位 入库 落地 发行 交付 上线 运行 启动 启用 完成 整改到位 办结 销号
  发布 公布 对外开放 复工 复产 达产 试生产 封顶 合龙 到账 清零 见效 挂牌 出台 印发 签约 达标 归零 入住 开园 开业 关闭 腾退 退出 改造 全覆盖 报送 报 形成 通气 通水
`);
