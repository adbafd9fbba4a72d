import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx, paragraph } from '../../testing/docx-fixture.js';
import { readInBox } from './box.js';

const DOCX = docx({ body: paragraph('各级要加快推进。') });
let folder = '';
let worker = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-box-'));
  worker = join(folder, 'worker.cjs');
  await build({
    entryPoints: ['documents/read/box/worker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does something else with its first file, and reads the others. */
function workerThat(does: string): string {
  const file = join(folder, `${Math.random()}.cjs`);
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ number, fileName }) => {
       parentPort.postMessage({ number });
       if (fileName === '坏.docx') { ${does} }
       parentPort.postMessage({ number, result: { ok: true, text: '好', paragraphs: [], notices: [] } });
     });`,
  );
  return file;
}

describe('the box', () => {
  it('reads what needs a thread, and small simple files without one', async () => {
    const read = readInBox(worker);
    expect(await read(DOCX, '讲话.docx')).toMatchObject({ ok: true, text: '各级要加快推进。' });
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4]), '断.docx')).toMatchObject({ ok: false });
    const nowhere = readInBox(join(folder, '没有.cjs'));
    expect(await nowhere(new TextEncoder().encode('各级要加快推进。'), '讲话.txt')).toMatchObject({ ok: true });
    expect(await nowhere(DOCX, '讲话.docx')).toMatchObject({ ok: false });
  });

  it.each([
    ['never ends', 'for (;;);', /用了太长的时间/],
    ['eats the memory', 'const all = []; for (;;) all.push({ all: [all.length] });', /内容拆得过细|用了太长的时间/],
    ['breaks', 'throw new Error("裂了");', /程序出错（裂了）/],
    ['goes away', 'process.exit(3);', /程序出错/],
  ])('a reading that %s is a sentence, the next file is read', async (_, does, sentence) => {
    const read = readInBox(workerThat(does), { milliseconds: 1500, megabytes: 32 });
    const [bad, good] = await Promise.all([read(DOCX, '坏.docx'), read(DOCX, '好.docx')]);
    expect(bad).toMatchObject({ ok: false, message: expect.stringMatching(sentence) as string });
    expect(good).toMatchObject({ ok: true, text: '好' });
  });

  it('the host goes on answering meanwhile', async () => {
    const reading = readInBox(workerThat('for (;;);'), { milliseconds: 300, megabytes: 32 })(DOCX, '坏.docx');
    let answers = 0;
    const asking = setInterval(() => answers++, 1);
    await reading;
    clearInterval(asking);
    expect(answers).toBeGreaterThan(5);
  });
});
