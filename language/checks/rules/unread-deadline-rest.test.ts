import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unreadDeadlineRest } from './unread-deadline-rest.js';

test('words that the reading does not account for', () => {
  expectMarked(
    unreadDeadlineRest,
    `【任务 1】修通滨河路
  时间节点：⟦6月底前（雨季另说）⟧`,
  );
});

test('several steps are read', () => {
  expectMarked(
    unreadDeadlineRest,
    `【任务 1】修通滨河路
  时间节点：6月底前核准、9月底前开工`,
  );
});

test.each(['11月底前全部完工', '春节前动态清零', '6月底前，主体封顶'])('%s says what is done by then', (text) => {
  expectMarked(unreadDeadlineRest, `【任务 1】x\n  时间节点：${text}`);
});

test.each(['6月底前原则完成', '6月底前除东段外完成', '6月底前视天气情况完成', '6月底前完成30%'])(
  '%s may mean another day',
  (text) => {
    expectMarked(unreadDeadlineRest, `【任务 1】x\n  时间节点：⟦${text}⟧`);
  },
);

test.each(['11月底前完成明年计划', '6月底前汛期完成', '6月底前验收后移交', '9月底前完成学期任务'])(
  '%s holds a word of time',
  (text) => {
    expectMarked(unreadDeadlineRest, `【任务 1】x\n  时间节点：⟦${text}⟧`);
  },
);

test('two limits in one clause are both shown', () => {
  expectMarked(unreadDeadlineRest, `【任务 1】x\n  时间节点：⟦6月底前完成12月底前移交⟧`);
});
