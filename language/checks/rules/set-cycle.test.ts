import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { setCycle } from './set-cycle.js';

test('each is part of the other', () => {
  expectMarked(
    setCycle,
    `⟦【清单】甲⟧
  属于：乙

⟦【清单】乙⟧
  属于：甲`,
  );
});

test('a condition that leads back', () => {
  expectMarked(
    setCycle,
    `⟦【清单】甲⟧
  范围：项目，列入 甲

【项目 P1】大桥`,
  );
});

test('once, however many items the condition is asked for', () => {
  expectMarked(
    setCycle,
    `⟦【清单】甲⟧
  范围：项目，列入 乙

⟦【清单】乙⟧
  范围：项目，列入 甲

【项目 P1】一

【项目 P2】二`,
  );
});
