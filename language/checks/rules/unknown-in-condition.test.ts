import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unknownInCondition } from './unknown-in-condition.js';

test('a word, a field and a list that nobody declared', () => {
  expectMarked(
    unknownInCondition,
    `【清单】甲
  范围：⟦工程⟧，阶段 = 新建
  范围：项目，⟦阶段性 = 新建⟧，⟦列入 丙⟧`,
  );
});

test('declared by a class', () => {
  expectMarked(
    unknownInCondition,
    `【类别】企业
  本类：条目
  字段：信用等级（选项 A/B/C）

【清单】白名单
  范围：企业，信用等级 = A`,
  );
});
