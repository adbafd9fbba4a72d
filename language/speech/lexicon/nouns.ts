import { words } from './words.js';

/** Things that can be set up, issued or checked off (scheme (b)). */
export const DELIVERABLES = words(`
  方案 清单 台账 机制 制度 责任制 平台 库 名单 专栏 专版 交办函 交办单 督办单 督办函 报告 计划 办法 细则 实施意见
  指导意见 指南 预案 规划 目录 地图 手册 标准 时间表 路线图 施工图 任务书 责任书 责任状 承诺书 协议 合同 政策 规定
  渠道 窗口 热线 档案 系统 中心 专班 领导小组 工作组 工作专班 联席会议 通知 公告 指引 导则 图册 一张图 一本账 账本
  一张网 数据库 信息库 值班表 花名册 一览表 计划表 项目库 资源库 专家库 白名单 黑名单 预测 负面清单 条例 大会 招商会 推介会 现场会 对接会
  培训班 演练 站 点位 卡口 流程图 明白卡 公开信 倡议书 简报 专报 月报 周报 通报 问卷 考核 评估 模式 举措 措施 规范
  公约 服务站
`);

/** What a do-verb must act on to be reported as done: projects, works, proceedings, and things kept on a register (scheme (c)). */
export const PROJECT_OBJECTS = words(`
  项目 工程 产业园 手续 试点 改革 道路 水库 管网 泵站 小区 土地 用地 房屋 拆迁 征迁 组卷 前期 审批 专班 隐患 积案 案件 企业 园区 普查 调查 低效 闲置 存量 资产 积水点 险工险段
  堤防 河道 物资 预案 演练 队伍 群众(?!工作|路线) 信访件 信访事项 矛盾纠纷 数据 报表 名录 指标 库 合同 协议 资金 欠薪 债务 违建 违法建设 黑臭水体 危房 危桥 矿山 校车 大排查 大整治 专项行动 专项整治
  巡查 值守 值班 会议 大会 活动 培训 招商 签约 核查 复核 清单
`);

/** Nouns that follow a period as its head: 全年计划 is an attribute, 全年完成 a limit. */
export const PERIOD_HEADS = words(`
  计划 任务 目标 投资 工作 项目 重点 预算 指标 经济 增速 的 度 以来 省重点  初 规划 开局 收官 期间 民生 考核
  亿元 新开工 施工 财政 收入 生产 总 各项 主要 实施 安全 汛 工业 农业 防汛 招商 固定 固投 省 市 中央
`);
