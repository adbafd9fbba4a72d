import { words } from './words.js';

/** Labels before a list of units in an issued plan, by the role that they give. */
export const LEAD_LABELS = words(
  '牵头单位 牵头部门 主办单位 主办部门 牵头责任单位 主要责任单位 首要责任单位 第一责任单位 主体责任单位 主责单位 主责部门 牵头科室 牵头处室 牵头县直单位 牵头市直单位 牵头',
);
export const OWNER_LABELS = words(
  '责任单位 责任部门 责任科室 责任处室 责任股室 承办科室 承办单位 承办部门 落实单位 实施单位 责任主体 具体责任单位 责任站所 落实部门 承担单位 单位 责任分工 职责分工 任务分工 分工',
);
export const SUPPORT_LABELS = words(
  '配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 参与部门 会同单位 协同单位 协同部门 协作单位 支持单位 配合责任单位 配合科室 配合',
);
export const LEADER_LABELS = words(
  '牵头领导 责任领导 分管领导 分包领导 包抓领导 责任人 牵头市领导 牵头县领导 牵头区领导 责任县领导 责任区领导 市级领导 县级领导 区级领导 包联领导 联系领导 包保领导 市领导 责任市领导',
);
export const DEADLINE_LABELS = words(
  '完成时限 完成时间 时间节点 时限要求 时限 办结时限 时间要求 完成日期 完成期限 办理时限 整改时限 推进时限 目标时限 进度安排 时间安排 节点 时间',
);
export const TARGET_LABELS = words('工作目标 目标任务 目标要求 年度目标 目标 预期目标 指标');

/** Limits without an end, as a note gives them in place of a day. */
export const STANDING_LIMITS = words(
  '长期坚持 并长期坚持 持续推进 持续实施 持续开展 持续落实 持续整改 立行立改 立即整改 常态化推进 常态化开展 常态推进 长期推进 长期开展 长期整改 长期 全年推进 全年 贯穿全年 按序时进度推进 适时推进 尽快完成',
);

/** Heads of the table column that holds the work itself, best first. */
export const TASK_COLUMNS = words(
  '具体任务 具体措施 具体事项 任务内容 工作内容 主要内容 工作措施 工作举措 工作任务 主要任务 重点任务 议定事项 工作事项 任务名称 任务 事项 内容 措施 举措 项目名称 重点工作 民生实事 项目',
);
