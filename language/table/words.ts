/** The four things a block can be at bottom; prelude words and an office's own are built over one of them. */
export type BlockKind =
  | 'document' // 会议 文件 批示 台账
  | 'section' // 分组
  | 'task'
  | 'item' // 条目 and everything over it: 项目 …
  | 'list' // 清单 and everything over it: 专项行动 …
  | 'unit' // 单位 and everything over it: 单位组 …
  | 'post' // 岗位
  | 'event'
  | 'class' // 类别
  | 'field' // 字段
  | 'rule' // 规则
  | 'setting'; // 设置

export interface WordSpec {
  /** The head word, folded. */
  readonly word: string;
  /** The word it is written for, where it is a synonym (事项 = 任务). */
  readonly canonical: string;
  readonly kind: BlockKind;
  readonly layer: 'kernel' | 'prelude' | 'office';
  /** True where the head takes an id (`【任务 1-3】`); otherwise the title is the name. */
  readonly takesId: boolean;
  /** Fields that every block of this word must have: the 要件 of its 类别. */
  readonly requires: readonly string[];
  /** What the block is for, one Chinese sentence for the reference and hover. */
  readonly doc: string;
}

const kernel = (word: string, kind: BlockKind, takesId: boolean, doc: string, canonical = word): WordSpec => ({
  word,
  canonical,
  kind,
  layer: 'kernel',
  takesId,
  requires: [],
  doc,
});

/** The words that the language itself knows; everything else is a 类别 declared in the prelude or by an office. */
export const KERNEL_WORDS: readonly WordSpec[] = [
  kernel('会议', 'document', false, '本文件的由来：一次会议。写在文件最前面，一个文件至多一个。'),
  kernel('文件', 'document', false, '本文件的由来：一份印发的文件（方案、分工、要点）。'),
  kernel('批示', 'document', false, '本文件的由来：领导批示。'),
  kernel('台账', 'document', false, '本文件的由来：一本沿用的台账。'),
  kernel(
    '分组',
    'section',
    true,
    '讲话或方案的一个部分；组内任务没有写的牵头单位、时间节点、调度由它补上（只显示，不抄写）。',
  ),
  kernel('任务', 'task', true, '一项交办的任务：谁牵头、什么时候、达到什么目标。'),
  kernel('事项', 'task', true, '同“任务”。', '任务'),
  kernel('条目', 'item', true, '一个有编号、有进展的对象；项目、问题等都是它的类别。'),
  kernel('单位', 'unit', false, '一个单位：全称、别名、隶属。一行可以写几个普通单位。'),
  kernel('岗位', 'post', false, '一个领导岗位及其历任；任务绑定岗位，换人不用改任务。'),
  kernel('人员', 'post', false, '同“岗位”。', '岗位'),
  kernel('事件', 'event', false, '一个有日期的事件（汛期、供暖期、批复），供“汛期前”“获批后30日内”推算。'),
  kernel('清单', 'list', false, '一组条目：按条件或点名列入，可设要件、指标、通报。'),
  kernel('类别', 'class', false, '声明一个新的类别：它是哪一种对象（本类），有哪些字段和要件。'),
  kernel('字段', 'field', false, '声明一个新的字段，或给内置字段加同义词。'),
  kernel('规则', 'rule', false, '声明一条本单位的检查规则。'),
  kernel('设置', 'setting', false, '本文件夹内语言的含义：首位牵头、有争议日期的读法、事件默认值。'),
];
