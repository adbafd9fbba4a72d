/** A phase of a project: its place in the course of one (phases of equal rank are the same phase by another name). */
export interface Phase {
  readonly name: string;
  readonly rank: number;
}

/**
 * 阶段 of projects in the order of their course: the stages of the investment platform (谋划 … 达效) and the four classes
 * that offices push (前期抓开工、新建抓投资、续建抓进度、收尾抓投产). 在建 is 续建. An office that counts otherwise declares
 * its own: 【字段】阶段, 类型：选项 ….
 */
export const PHASES: readonly Phase[] = [
  { name: '储备', rank: 0 },
  { name: '谋划', rank: 0 },
  { name: '签约', rank: 1 },
  { name: '前期', rank: 1 },
  { name: '立项', rank: 2 },
  { name: '新建', rank: 3 },
  { name: '开工', rank: 3 },
  { name: '入库', rank: 4 },
  { name: '续建', rank: 5 },
  { name: '在建', rank: 5 },
  { name: '收尾', rank: 6 },
  { name: '竣工', rank: 7 },
  { name: '投产', rank: 8 },
  { name: '达效', rank: 9 },
  { name: '缓建', rank: Number.NaN },
  { name: '停工', rank: Number.NaN },
];

const BY_NAME = new Map(PHASES.map((phase) => [phase.name, phase]));

/** The phase of this name, 已开工 and 续建阶段 included; undefined for a word that is none. */
export const phaseOf = (name: string): Phase | undefined =>
  BY_NAME.get(name) ?? BY_NAME.get(name.replace(/^(?:已|拟|处于)/, '').replace(/(?:阶段|期|项目)$/, ''));

/** True where two words name the same phase: 在建 and 续建. */
export const isSamePhase = (a: string, b: string): boolean => {
  const [one, other] = [phaseOf(a), phaseOf(b)];
  if (!one || !other) return false;
  return (
    one === other || (one.name === '在建' && other.name === '续建') || (one.name === '续建' && other.name === '在建')
  );
};
