import { words } from './words.js';

/**
 * General verbs and nouns of directives, by what they say of a clause; none belongs to one field. What single words weigh is
 * learnt (`npm run fit`); the classes carry over to words that no example had.
 */

/** Making or naming something that can be shown afterwards. */
export const MAKING = words(`
  制定 制订 拟定 拟订 编制 编印 编写 编发 起草 撰写 草拟 出台 印发 下发 建立 建好 搭建 组建 成立 设立 设置 开设 列出 列明 开列 梳理
  形成 签订 签署 明确 确定 定下 拿出 拟出 提出 健全 完善 修订 修编 修改 补充 建起 建成 打造 绘制 制作 配备 配齐 配足 备足 备齐 补齐
  选派 选聘 选配 选好 抽调 增派 指定 聘请 聘用 组成 建档 建账 登记 造册
`);

/** Deeds that somebody can report as done. */
export const DOING = words(`
  排查 摸排 筛查 普查 清查 核查 检查 抽查 自查 督查 督导 督促 督办 巡查 巡护 巡河 暗访 走访 家访 回访 入户 摸清 摸底 查清 查准 核准
  核实 核对 核定 审核 复核 审定 审议 审批 整改 整治 治理 清理 清运 清除 清扫 清洗 清淤 疏浚 疏通 打捞 拆除 拆完 关停 关闭 取缔 封堵
  加固 修复 修补 修建 改造 新建 扩建 建设 安装 加装 更换 换掉 铺设 施工 施划 验收 移交 销号 办结 办理 办好 办完 完成 开工 竣工 投产
  入库 报送 上报 报告 汇报 通报 反馈 公示 公布 发布 公开 张贴 发放 发给 拨付 兑现 缴纳 征收 征迁 搬迁 签约 签下 转移 安置 撤离 演练
  培训 轮训 宣讲 宣传 发动 召开 举办 开展 组织 启动 实施 落实 推进 推动 加快 对接 沟通 衔接 协调 联系 会商 研判 调度 研究 解决 化解
  处置 查处 打击 严打 值班 值守 到岗 包联 包保 包案 驻点 接访 约谈 问责 追责 考核 评比 评估 监测 预警 检测 检修 检验 采购 储备 筹集
  筹措 申报 申请 争取 引进 招引 招聘 谋划 种植 播种 收购 移栽 流转 清偿 盘活 追缴 收回 退出 腾退 纳入 列入 分解 细化 传达 学习 收集
  汇总 统计 填报 采集 录入 上传 交 送 报 派 查 建 写 填 开 换
`);

/** Verbs of care and degree: they say how well, seldom what. */
export const PUSHING = words(`
  抓好 做好 搞好 管好 用好 守好 护好 办好 抓实 做实 抓紧 抓牢 落实好 维护 保障 确保 保持 规范 严格 执行 履行 配合 支持 协助 指导 引导
  帮助 服务 加强 加大 强化 提升 提高 增强 优化 深化 扩大 突出 注重 坚持 发挥 压实 夯实 紧盯 抢抓 把握 重视 统筹 巩固 拓展 畅通 促进
  营造 防止 防范 杜绝 严防 避免
`);

/** Attitude and spirit. */
export const ATTITUDE = words(`
  高度重视 提高认识 统一思想 提高站位 政治站位 思想认识 认识 意识 责任感 紧迫感 使命感 思想 精神 理念 作风 信心 决心 担当 全力以赴
  形成合力 合力 一盘棋 大局 形势 侥幸 麻痹 松懈 第一位 突出位置 头等大事 重中之重 压倒 尽责 各负其责 齐抓共管 密切配合 主动作为 靠前
  亲自 带头 挂帅
`);

/** What can be handed over, shown or counted. */
export const THINGS = words(`
  方案 清单 台账 机制 制度 平台 名单 目录 预案 规划 计划 报告 办法 细则 意见 手册 标准 时间表 路线图 任务书 责任书 责任状 协议 合同 档案
  专班 领导小组 工作组 小组 队伍 联络员 指示牌 标识 标志 表格 一张表 书面材料 总结 材料 通知 公告 倡议书 明白纸 彩页 条幅 简报 专报 通报
  报表 问卷 工作室 办公室 机构 委员会 点 站 库 网 群 证 牌
`);

/** What deeds act on. */
export const OBJECTS = words(`
  项目 工程 隐患 问题 手续 案件 工单 信访件 信访事项 矛盾 纠纷 积案 企业 小区 道路 管网 泵站 河道 水库 房屋 土地 地块 图斑 垃圾 车辆
  设施 设备 物资 资金 款 补贴 补偿 会议 大会 例会 活动 行动 演练 培训 检查 排查 普查 调查 督查 数据 信息 资料 材料 指标 任务 群众 农户
  家庭 学校 医院 村 户 人员 老人 学生 车位 摊点 广告 线路 井盖 路面 桥 堤防 渠 机械 种子 秧苗 养殖场 锅炉 工地 车间 食堂 值班表 记录
  热线 合同 账款 债券 债务 欠薪
`);
