/**
 * What the hundreds of the codes are about: the headings of the reference, and the lines of the verdict before issue with
 * what is said where nothing is wrong. Codes are stable for ever.
 */
export const HUNDREDS = [
  { prefix: 'DB1', title: '形式', about: '行、开头、字段、编号、引用', good: '每一行都认得出' },
  { prefix: 'DB2', title: '责任', about: '谁来办', good: '每一项都有牵头单位，单位都在名册里' },
  { prefix: 'DB3', title: '时限', about: '什么时候、多久一次', good: '每一项都有算得出的时间节点' },
  { prefix: 'DB4', title: '目标', about: '办成什么、多少', good: '目标明确，没有未填的占位符' },
  { prefix: 'DB5', title: '来源', about: '讲话说的是不是这样', good: '与讲话一致，没有遗漏' },
  { prefix: 'DB6', title: '进展与销号', about: '事实', good: '记录前后一致' },
  { prefix: 'DB7', title: '项目与清单', about: '集合与本单位的规则', good: '要件齐全，符合本单位的规则' },
] as const;

/** A rule's code, folded: DB101. */
const CODE = /^DB\d{3}$/;
export const isRuleCode = (text: string): boolean => CODE.test(text);

/** True where a 例外 may silence the code: what is wrong in form leaves the rest unread. */
export const isExemptible = (code: string): boolean => !code.startsWith(HUNDREDS[0].prefix);
