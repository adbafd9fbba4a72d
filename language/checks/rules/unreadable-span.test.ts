import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unreadableSpan } from './unreadable-span.js';

test.each([
  ['【专项行动】攻坚\n  起止：⟦百日⟧', '看不出'],
  ['【专项行动】攻坚\n  起止：⟦2026年6月31日至7月5日⟧', '不存在的日子'],
  ['【专项行动】攻坚\n  起止：⟦2026年6月30日至2026年3月1日⟧', '终点早于起点'],
  ['【单位】市大数据局\n  起止：⟦机构改革前⟧', '看不出'],
  ['【单位】市大数据局\n  起止：⟦至6月30日⟧', '没有写是哪一年'],
  ['【事件】汛期\n  起止：⟦5月15日至9月30日⟧', '没有写是哪一年'],
])('%s', (source, problem) => {
  const [finding] = expectMarked(unreadableSpan, source);
  expect(finding?.message).toContain(problem);
});

test('what can be read, what is open and what is masked (DB401) stay quiet', () => {
  expectMarked(
    unreadableSpan,
    `【专项行动】甲
  起止：2026年4月1日起100日

【专项行动】乙
  起止：即日起至6月底

【专项行动】丙
  起止：待定

【专项行动】丁
  起止：*月1日至*月30日

【单位】市大数据局
  起止：至2024年6月

【事件】供暖期
  起止：每年11月15日至次年3月15日`,
  );
});
