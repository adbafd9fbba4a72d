import { firstOf } from '../../model/entities.js';
import { PHASES, phaseOf } from '../../table/phases.js';
import { fold } from '../../text/fold.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean, replacements } from '../forms.js';
import { rule } from '../rule.js';

const NAMES = PHASES.map(({ name }) => name);

export const unknownPhase = rule({
  code: 'DB709',
  name: 'unknown-phase',
  severity: 'warning',
  title: '没有这样的阶段',
  reason: '“阶段 = 新建”按字面选；写成“建没”的项目哪张清单也不进，没有人调度它。',
  fixable: true,
  example: {
    bad: `【项目 P1】滨河大桥
  阶段：续见`,
    good: `【项目 P1】滨河大桥
  阶段：续建`,
  },
  entity(entity, report, file) {
    if (entity.kind !== 'item') return;
    const field = firstOf(entity, 'stage');
    // Where an office declares its own 阶段, its choices are judged as any 选项 is (DB116).
    if (!field || field.pending || field.none || field.spec?.type !== 'text') return;
    const { text, span } = field.syntax.value;
    if (phaseOf(fold(text))) return;
    const close = nearest(text, NAMES);
    report(
      span,
      `【清单】没有“${text}”这个阶段${didYouMean(close)}阶段有：${NAMES.join('、')}；本单位另有叫法的，用【字段】阶段 声明，类型写“选项 …”。`,
      { fixes: () => replacements(file.path, entity, span, close) },
    );
  },
});
