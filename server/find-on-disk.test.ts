import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findOnDisk } from './find-on-disk.js';

test.skipIf(process.platform === 'win32')('links are followed inside the folder, each folder once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'duban-find-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['办/真', '外']) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'a.duban'), '');
  }
  symlinkSync('..', join(root, '办/真/回'));
  symlinkSync('真', join(root, '办/另'));
  symlinkSync('../外', join(root, '办/出'));
  symlinkSync('真/a.duban', join(root, '办/b.duban'));
  const office = join(root, '办');
  const found = (await findOnDisk(office)).map((file) => relative(office, file));
  expect(found).toEqual(['b.duban', '另/a.duban']);
});
