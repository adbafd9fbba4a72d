import { words } from './words.js';

/** How names of units and posts end, and the short names of departments that lists elide to. */

/** Endings of unit names. */
export const UNIT_ENDINGS = words(`
  局 机关 委 委员会 办 办公室 厅 部 署 院 所 工作队 镇街 乡街 党组织 党支部 党总支 大队 支队 总队 中队 公司 集团 中心 银行 支行 分行 法院 检察院 部门 单位
  政府 人民政府 党委 党组 党工委 工委 管委会 领导小组 指挥部 专班 工作组 联席会议 协会 商会 学会 联合会 工会
  总工会 团委 妇联 工商联 科协 残联 文联 侨联 红十字会 学校 高校 大学 学院 医院 企业 机构 业主 园区 开发区 示范区
  新区 高新区 经开区 县 市 区 旗 镇 乡 街道 社区 村 苏木 地区 各地 州 盟 战线 媒体 实验室 研究院 基地 合作社
  供销社 总社 气象台 电视台 社 站 库区 灌区 林场 农场 矿山 煤矿 运营商 金融机构 监管局 总局 分局 支局 室 科 处 组
  小组 团 会 队 队伍 校 中心校 党校 小学 中学 幼儿园 人大 政协 监委 网信办 国资委 武装部 军分区 消防 疾控 城投 水投 旅投 交投 各级 基层 组委 组委会 政府部门
`);

/** Endings of posts and persons. */
export const POST_ENDINGS = words(`
  负责人 负责同志 主要负责同志 主要负责人 领导 领导干部 领导同志 一把手 书记 市长 县长 区长 州长 省长 乡长 镇长
  局长 主任 厅长 部长 院长 校长 经理 董事长 同志 责任人 河长 湖长 林长 路长 链长 田长 组长 队长 站长 所长 段长
  干部 党员 党员干部 专员 特派员 秘书长 网格员 联络员 信息员 工作人员 班子成员 法定代表人 常委 巡视员 行长 主席
  成员 包保人员 值班人员 主官 总会计师 总工程师 总经济师 总监 支书 民警 调解员 安全员 护林员 楼长 专干 警长 志愿者 教师 医护人员 组长 老师 股长 园长 副职
`);

/** Collective names that mean everybody: they are owners, but do not make a task by themselves. */
export const CATCH_ALLS = words(`
  各级各部门 各地各部门 各级各有关部门 各地各有关部门 各单位 各部门 各级 各级各单位 各地各单位 各级党委政府
  各级党组织 各方面 各部门各单位 各有关部门 各有关方面 各地区 各地 各地区各部门 各级领导干部 各级干部
`);

/** Words for “we”: never owners. */
export const SELVES = words(`
  我们 大家 我 全镇 全乡 全村 全校 全市上下 全县上下 全区上下 全省上下 全市 全县 全区 全省 我市 我县 我区 我省 我委 我局 本市 全社会
  同志们 市 县 区 省 社会各界 全国 各界 人人 谁 他们 你们 有的地方 一些地方 有的部门 一些部门 有些部门 个别部门
  一些单位 有的单位 部分地区 上市 城市 全部 内部 外部 大部 地方 现在 今天 这个 这方面 机会 社会 市场主体 都市 县域
  干部群众 广大干部群众 各位 一点一站 一方面 另一方面
`);

/** Authorities above, whose acts are reported rather than assigned, unless the workspace registers them. */
export const AUTHORITIES_ABOVE = words(`
  国家 中央 党中央 国务院 省里 省委 省政府 部里 上级 上级部门 市委 市政府 县委 县政府 区委 区政府
`);

/** Short names of departments: 发改、统计部门. */
export const DEPARTMENTS = words(`
  发改 工信 经信 财政 住建 城建 交通 交通运输 水利 水务 农业 农业农村 乡村振兴 文旅 文化旅游 卫健 卫生 卫生健康
  应急 应急管理 安监 公安 公安交警 交警 交管 司法 民政 人社 教育 科技 商务 统计 审计 税务 市场监管 市监 自然资源 资源规划
  规划 国土 生态环境 环保 林业 林草 园林 城管 城市管理 综合执法 消防 气象 水文 地震 信访 医保 药监 金融 国资 海关
  海事 宣传 组织 组织人事 政法 纪委 监委 纪检 纪检监察 监察 网信 统战 编办 移民 扶贫 招商 投促 招商引资 供电 电力 通信 铁路 民航 邮政
  能源 粮食 粮储 退役军人 档案 大数据 数据 政务服务 行政审批 机关事务 畜牧 渔业 海洋 体育 广电 新闻 供销 烟草 住房
  房管 人防 残联 妇联 工会 共青团 团委 质监 食药监 法院 检察 国安 保密 外事 侨务 民宗 国动 农口 城投 水投 旅投
`);

/** Offices that two authorities share: 县委、县政府督查室 is one name. */
export const SHARED_OFFICES = words(`
  督查室 督查局 督查办 办公室 研究室 目标办 督考办 信访局
`);

/** Names of departments that have 和 in themselves. */
export const COMPOUNDS = words(`
  文化和旅游 住房和城乡建设 自然资源和规划 发展和改革 工业和信息化 人力资源和社会保障 农业和农村 民族和宗教 经济和信息化 财政和金融 规划和自然资源
  投资和促进 城市管理和综合执法 交通和城建 国防动员和人民防空 医疗和生育保险 粮食和物资储备 粮食和储备 科学和技术 司法和行政 市场和质量监督 宣传和思想文化
`);

/** Verbs that name organs: 督查室, 市整改办, 项目推进专班, 培训中心. */
export const ORGAN_VERBS = words(`
  统计 审计 督查 督导 督办 督促 检查 巡查 巡察 核查 调查 普查 排查 整改 整治 推进 协调 保障 治理 管理 服务 监督 监管 监测 调度
  指挥 宣传 组织 培训 考核 值班 接访 征收 征迁 拆迁 建设 施工 改造 应急 处置 化解 招引 招商 储备 开发 规划 安置 采购 运营 评估
  检测 研究 设计 创建 普法 调解 仲裁 救助 救援 执法 登记 审批 交易 发展 改革 指导 联络 筹备 工作 信访 绿化 环卫 养护 保洁 供应 监理 评审 代建 征管 防汛 复审 创城 创文 创卫 包保 包联 拖欠 会商
`);

/** Verbs by which a policy encourages: what follows them is helped, it is not the one who acts. */
export const SUPPORT_VERBS = words(`
  鼓励 引导 允许 授权 依托 发挥 构建 形成 简化 便利 拓展 探索 吸引 动员 号召 倡导 扶持 遴选 面向 逐步 相应 促进 激发 推广 借助
  整合 共建 赋予 督促 放宽 规范 支撑 联动 提高 增强 优化 深化 加强 完善 健全
`);

/** What may stand before a name that is a class: 各、有关、相关 … */
export const CLASS_PREFIXES = words(`
  各 有关 相关 每个 每位 所有 全体 其他 属地 涉事 受灾 重点
`);

/** Words that no name of a unit or post holds: what has them says what is done. */
export const WORDS_NO_NAME_HOLDS = words(`
  主动 至少 不要 对接 会同 配合 督促 帮助 支持 由 组成 组建 明确 一批 尽快 策划 打造 培育 实施 提升 强化 一个 一律 实行
  召集 梳理 开展 完成 制定 落实 建立 做好 力争 确保 必须 务必 排查 派 全面 全部 加快 月底 推动 谋划 争取 整改 同意 提出
  原则 立足 着力 持续 继续 切实 认真 积极 深入 我们 就是 什么 如何 是否 进行 推进 加强 坚持 围绕 按照 根据 通过 不断 进一步
  以及其 对于 需求 需要 要求 任务 目标 机制 方面 政策 国家级
`);
