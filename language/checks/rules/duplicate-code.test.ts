import { expect, test } from 'vitest';
import { expectMarked, findingsIn } from '../../testing/check.js';
import { duplicateCode } from './duplicate-code.js';

test('both files are reported, each naming the other', () => {
  const found = expectMarked(
    duplicateCode,
    '【会议】甲\n  代号：⟦推进会⟧\n//- 四月.duban\n【会议】乙\n  代号：⟦推 进 会⟧',
  );
  expect(found.map(({ message }) => message.includes('四月.duban'))).toContain(true);
});

test('the file name counts where none is written', () => {
  expectMarked(duplicateCode, '【会议】甲\n  代号：⟦四月⟧\n//- 四月.duban\n⟦【会议】乙⟧');
});

test('of many files a few are named', () => {
  const source = ['b', 'c', 'd', 'e', 'f'].map((name) => `//- ${name}.duban\n【会议】会\n  代号：甲`).join('\n');
  const [finding] = findingsIn(`【会议】会\n  代号：甲\n${source}`, [duplicateCode]);
  expect(finding?.message).toMatch(/^【代号】“甲”在(?:“[^”]+”、){2}“[^”]+”等5个里也用了/);
});
