import { isWritten, namesOf } from '../../model/entities.js';
import { rule } from '../rule.js';

const CADENCES = ['dispatch', 'consultation', 'reporting', 'circular'] as const;

export const ongoingWithoutCadence = rule({
  code: 'DB318',
  name: 'ongoing-without-cadence',
  severity: 'warning',
  title: '长期任务没有频次',
  reason: '长期任务没有终点，只能靠定期报送看它还在不在做。',
  example: {
    bad: `【任务 1】常态化整治超限运输
  类型：长期
  牵头单位：市交通局`,
    good: `【任务 1】常态化整治超限运输
  类型：长期
  牵头单位：市交通局
  报送：每月28日前 报市政府督查室`,
  },
  task({ entity, ongoing, section }, report) {
    if (!ongoing || CADENCES.some((key) => isWritten(entity, key) || (section && isWritten(section.entity, key))))
      return;
    const who = namesOf(entity, 'leadUnits')[0]?.name ?? '牵头单位';
    report(
      entity.span,
      `【时限】长期任务没有写调度或报送频次，无从知道是否还在推进。请写明${who}多久报一次，例如“报送：每月28日前 报市政府督查室”。`,
    );
  },
});
