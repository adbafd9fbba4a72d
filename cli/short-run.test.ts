import { expect, test } from 'vitest';
import { flagsForShortRuns } from './short-run.js';

test.each([
  ['Node 20', '11.3.244.8-node.33', 2],
  ['Node 24, which does not know all of them', '13.6.233.17-node.37', 0],
])('%s', (_, v8, count) => {
  expect(flagsForShortRuns(v8)).toHaveLength(count);
});
