/**
 * What `npm start`, `npm test` and `npm run -s duban` run: plain Node without dependencies, so that it works before
 * anything is installed.
 *
 *   start   install and build if needed, check the example, write its ledger, say where it lies
 *   test    install if needed, run every test that needs no browser
 *   duban   install and build if needed, then the command line
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => path.join(ROOT, ...parts);
const OLDEST_NODE = [20, 20];
const EXAMPLE = 'examples/临澜市';
/** The day that the example's progress was last reported up to; a ledger of today would show everything late. */
const EXAMPLE_DAY = '2026-06-15';
const LEDGER = 'out/临澜市-督办台账.xlsx';
const SOURCES = ['cli', 'documents', 'language', 'package.json', 'esbuild.mjs'];

const say = (text) => process.stderr.write(`${text}\n`);

function stop(message) {
  say(message);
  process.exit(2);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(
    `需要 Node ${OLDEST_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。请到 https://nodejs.org 下载。`,
  );
}

/** Time of change, 0 where there is nothing. */
const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newest(file) {
  if (!existsSync(file)) return 0;
  const own = statSync(file);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function run(command, args, options = {}) {
  // npm is a script on Windows, which only a shell can start.
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', ...options });
}

/** npm writes this file at the end of every installation. */
function install() {
  if (changed(inRoot('node_modules', '.package-lock.json')) >= changed(inRoot('package-lock.json'))) return;
  say('正在安装依赖（第一次约需一分钟）…');
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('依赖没有装好。请检查网络后重试；内网请先设置 npm 的镜像地址。');
}

function build() {
  const built = changed(inRoot('dist', 'duban.mjs'));
  if (built > 0 && built >= Math.max(...SOURCES.map((source) => newest(inRoot(source))))) return;
  say('正在构建…');
  const { status } = run(process.execPath, ['esbuild.mjs', 'cli'], { stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) stop('构建没有成功，原因见上。');
}

function duban(args, options) {
  const { status } = spawnSync(process.execPath, [inRoot('dist', 'duban.mjs'), ...args], {
    stdio: 'inherit',
    ...options,
  });
  return status ?? 2;
}

function start() {
  install();
  build();
  process.stdout.write(`检查示例“${EXAMPLE}”，截至 ${EXAMPLE_DAY}：\n\n`);
  const checked = duban(['check', EXAMPLE, '--as-of', EXAMPLE_DAY], { cwd: ROOT });
  process.stdout.write('\n');
  const written = duban(['ledger', EXAMPLE, '--as-of', EXAMPLE_DAY, '-o', LEDGER], { cwd: ROOT });
  process.stdout.write(
    `\n台账：${inRoot(...LEDGER.split('/'))}\n用 Excel 或 WPS 打开即可打印。接下来：npm run -s duban -- --help\n`,
  );
  return Math.max(checked, written);
}

function test(args) {
  install();
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  return spawnSync(process.execPath, [vitest, 'run', ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 2;
}

const COMMANDS = {
  start,
  test,
  duban: (args) => {
    install();
    build();
    // npm runs scripts in the project's folder; paths are meant from where the person is.
    return duban(args, { cwd: process.env.INIT_CWD ?? process.cwd() });
  },
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  process.exitCode = command ? command(args) : stop('用法：node cli/bootstrap.mjs start | test | duban …');
}
