import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { vacantPost } from './vacant-post.js';

const POSTS =
  '\n//- 单位.duban\n【单位】市甲局\n\n【岗位】分管交通副市长\n  任职：2027-01-01 李明\n\n【岗位】市长\n  任职：2024-01-12 周维岳';

test('nobody holds it yet', () => {
  expectMarked(vacantPost, `【任务 1】x\n  牵头领导：⟦分管交通副市长⟧、市长${POSTS}`);
});
