import { afterEach, describe, expect, test } from 'vitest';
import * as protocol from './protocol.js';
import { TestClient, uriOf } from './testing/client.js';

const meeting = (code: string, id = '1', more = ''): string =>
  `【会议】${code}会\n  代号：${code}\n  日期：2024年4月12日\n${more}\n【任务 ${id}】建水厂\n  牵头单位：市水利局\n  时间节点：6月底前\n`;
const REFERRING = `${meeting('乙')}  前置：甲#1\n`;
const UNKNOWN_REFERENCE = 'DB123';

let client: TestClient | undefined;
afterEach(async () => {
  await client?.close();
  client = undefined;
});

async function office(files: Record<string, string>): Promise<TestClient> {
  client = await TestClient.open({ '单位.duban': '【单位】市水利局\n', ...files });
  await client.until(() => client?.notifications.length !== 0);
  return client;
}
const codes = (server: TestClient, name: string): (string | number | undefined)[] =>
  (server.diagnostics.get(uriOf(name)) ?? []).map(({ code }) => code);
const tasks = async (server: TestClient): Promise<number> => (await server.request(protocol.summary, {})).tasks;
/** Settles when the workspace holds so many tasks. */
async function hasTasks(server: TestClient, count: number): Promise<void> {
  while ((await tasks(server)) !== count) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('which files count', () => {
  test('hidden folders and what .gitignore and the configuration leave out do not', async () => {
    const server = await office({
      'a.duban': meeting('甲'),
      '.history/a.duban': meeting('甲'),
      '草稿/a.duban': meeting('甲'),
      '旧/a.duban': meeting('甲'),
      '.gitignore': '草稿/\n',
      'duban.config.json': '{"ignore": ["旧/"]}',
    });
    expect(await tasks(server)).toBe(1);
  });

  test('nor when they change later', async () => {
    const server = await office({ 'a.duban': meeting('甲') });
    server.put('.history/a.duban', meeting('甲'));
    server.put('b.duban', meeting('乙'));
    await hasTasks(server, 2);
  });

  test('rules that change let files go and take them in', async () => {
    const server = await office({ 'a.duban': meeting('甲'), '草稿/b.duban': meeting('乙') });
    expect(await tasks(server)).toBe(2);
    server.put('.gitignore', '草稿/\n');
    await hasTasks(server, 1);
    expect(codes(server, '草稿/b.duban')).toEqual([]);
    server.remove('.gitignore');
    await hasTasks(server, 2);
  });

  test('a folder that is renamed is the same files elsewhere', async () => {
    const server = await office({ '甲/a.duban': meeting('甲'), 'b.duban': REFERRING });
    server.remove('甲');
    await server.until(() => codes(server, 'b.duban').includes(UNKNOWN_REFERENCE));
    server.put('乙/a.duban', meeting('甲'));
    await server.until(() => !codes(server, 'b.duban').includes(UNKNOWN_REFERENCE));
  });

  test('a file from elsewhere counts while it is open', async () => {
    const server = await office({ 'a.duban': meeting('甲') });
    server.edit('../elsewhere.duban', meeting('丙'));
    await hasTasks(server, 2);
    server.shut('../elsewhere.duban');
    await hasTasks(server, 1);
  });
});

describe('buffers', () => {
  test('what is typed counts at once, what is thrown away no longer', async () => {
    const server = await office({ 'a.duban': meeting('甲'), 'b.duban': REFERRING });
    server.edit('a.duban');
    server.change('a.duban', { line: 4, character: 4 }, { line: 4, character: 5 }, '9');
    await server.until(() => codes(server, 'b.duban').includes(UNKNOWN_REFERENCE));
    server.shut('a.duban');
    await server.until(() => !codes(server, 'b.duban').includes(UNKNOWN_REFERENCE));
  });

  test('a file that is deleted while it is open goes when it closes', async () => {
    const server = await office({ 'a.duban': meeting('甲'), 'b.duban': meeting('乙') });
    server.edit('a.duban');
    server.remove('a.duban');
    server.put('c.duban', meeting('丙'));
    await hasTasks(server, 3);
    server.shut('a.duban');
    await hasTasks(server, 2);
    expect(codes(server, 'a.duban')).toEqual([]);
  });
});

describe('the speech', () => {
  const speech = '同志们：\n市水利局要在6月底前建成水厂。市住建局要在9月底前改造管网。\n';
  const quoted = (words: string): string => `${meeting('甲', '1', '  讲话稿：讲话.txt')}  出处：${words}\n`;

  test('is compared with, and again when it changes', async () => {
    const server = await office({ 'a.duban': quoted('市水利局要在5月底前建成水厂'), '讲话.txt': speech });
    await server.until(() => codes(server, 'a.duban').includes('DB501'));
    server.put('讲话.txt', speech.replace('6月', '5月'));
    await server.until(() => !codes(server, 'a.duban').includes('DB501'));
  });
});

describe('the configuration', () => {
  test('is taken back when its file goes, with what was said of it', async () => {
    const server = await office({ 'a.duban': meeting('甲').replace('  牵头单位：市水利局\n', '') });
    await server.until(() => codes(server, 'a.duban').includes('DB201'));
    server.put('duban.config.json', '{"severities": {"DB201": "off"}}');
    await server.until(() => !codes(server, 'a.duban').includes('DB201'));
    server.put('duban.config.json', '{"severities": {"DB201": "of"}}');
    await server.until(() => server.diagnostics.get(uriOf('duban.config.json'))?.length === 1);
    server.remove('duban.config.json');
    await server.until(() => server.diagnostics.get(uriOf('duban.config.json'))?.length === 0);
    await server.until(() => codes(server, 'a.duban').includes('DB201'));
  });

  test('of the editor: pushed, or asked for', async () => {
    const server = await office({ 'a.duban': meeting('甲') });
    const asOf = async (): Promise<string> => (await server.request(protocol.summary, {})).asOf;
    server.configure({ asOf: '2024-07-01', inlayHints: { dates: false } });
    expect(await asOf()).toBe('2024-07-01');
    server.settings = { asOf: '2024-08-01' };
    server.configure(null);
    while ((await asOf()) !== '2024-08-01') await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
