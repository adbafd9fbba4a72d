/** Whole blocks as snippets: what a clerk writes most, with the fields that the checker asks for. */
export interface BlockSnippet {
  readonly word: string;
  readonly detail: string;
  /** Lines below the head, in snippet syntax. The head itself has the first two stops. */
  readonly lines: readonly string[];
  /** Only where the file has no document block yet. */
  readonly first?: boolean;
}

export const BLOCK_SNIPPETS: readonly BlockSnippet[] = [
  {
    word: '任务',
    detail: '一项任务：牵头单位、时间节点、目标、出处',
    lines: ['牵头单位：$3', '时间节点：$4', '目标：$5', '出处：$0'],
  },
  { word: '会议', detail: '文件由来：会议、日期、讲话稿', lines: ['代号：$3', '日期：$4', '讲话稿：$0'], first: true },
  { word: '文件', detail: '文件由来：印发的文件', lines: ['代号：$3', '日期：$4', '文号：$0'], first: true },
  { word: '分组', detail: '讲话或方案的一个部分', lines: ['调度：$0'] },
  { word: '项目', detail: '一个项目', lines: ['责任单位：$3', '总投资：$4', '计划开工：$5', '阶段：$0'] },
  { word: '单位', detail: '一个单位', lines: ['全称：$3', '别名：$0'] },
  { word: '单位组', detail: '一组单位', lines: ['成员：$0'] },
  { word: '岗位', detail: '领导岗位和历任', lines: ['称谓：$3', '任职：$0'] },
  { word: '专班', detail: '工作专班', lines: ['召集人：$3', '办公室设在：$0'] },
  { word: '事件', detail: '一个有日期的事件', lines: ['起止：$0'] },
  { word: '清单', detail: '一张清单', lines: ['管理单位：$3', '范围：$0'] },
];
