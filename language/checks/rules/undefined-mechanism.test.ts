import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { undefinedMechanism } from './undefined-mechanism.js';

test('a coinage nobody defined', () => {
  expectMarked(
    undefinedMechanism,
    `【任务 1】落实⟦“五个一”⟧机制
  目标：建立⟦三张清单⟧`,
  );
});

test('a template defines it', () => {
  expectMarked(
    undefinedMechanism,
    `【模板】五个一
  要件：牵头单位

【任务 1】落实“五个一”机制`,
  );
});

test('words everybody knows', () => {
  expectMarked(undefinedMechanism, `【任务 1】编制“十五五”规划，实现“双过半”，“一点一策”整治`);
});
