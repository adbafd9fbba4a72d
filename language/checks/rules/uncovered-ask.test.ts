import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { uncoveredAsk } from './uncovered-ask.js';

test('an ask that no task quotes is shown on the speech and counted; exhortation is none', () => {
  const [finding] = expectMarked(
    uncoveredAsk,
    `【会议】防汛会
  日期：2026年3月6日
  讲话稿：⟦讲话.txt⟧

【任务 1】清淤
  出处：市水利局要在汛期前完成清淤
//- 讲话.txt
各级各部门要高度重视。市水利局要在汛期前完成清淤。市应急局要在5月底前修订预案。`,
  );
  expect(finding?.message).toContain('（第1处，共1处）：“市应急局要在5月底前修订预案。”');
});

test('a section may quote what its tasks carry out, and 不列 accounts for the rest', () => {
  expectMarked(
    uncoveredAsk,
    `【会议】防汛会
  日期：2026年3月6日
  讲话稿：讲话.txt
  不列：“市应急局要在5月底前修订预案” 另文部署

【分组 1】备汛
  出处：市水利局要在汛期前完成清淤
//- 讲话.txt
市水利局要在汛期前完成清淤。市应急局要在5月底前修订预案。`,
  );
});
