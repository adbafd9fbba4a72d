import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { CONFIGURATION_FILE, type TestConfiguration } from './exchange.js';
import { EXCHANGE, OUT, ROOT } from './paths.js';

/** What a running extension needs, as .vscodeignore keeps it. */
const SHIPPED = [
  'dist',
  'extension/media',
  'extension/walkthrough',
  'syntaxes',
  'l10n',
  'package.nls.json',
  'package.nls.zh-cn.json',
];

/**
 * A copy of the extension outside the source tree. For the web, `main` is taken out, so that VS Code must run `browser`
 * in its worker host; `server` may name another language server (a bundle) to put in place of ours.
 */
export function stageExtension(
  name: string,
  options: { readonly web?: boolean; readonly servers?: Servers } = {},
): string {
  const folder = path.join(OUT, 'staged', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of SHIPPED) {
    if (existsSync(path.join(ROOT, part))) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (options.web) delete manifest.main;
  else delete manifest.browser;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  if (options.servers) {
    cpSync(options.servers.node, path.join(folder, 'dist/server.cjs'));
    cpSync(options.servers.web, path.join(folder, 'dist/server-web.js'));
  }
  return folder;
}

/** An extension with nothing in it: with a .vsix installed, VS Code still wants one under development. */
export function emptyExtension(): string {
  const folder = path.join(OUT, 'staged/empty');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'duban', version: '0.0.1', engines: { vscode: '^1.101.0' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** Bundles a suite for both extension hosts; `vscode` is theirs to give. */
export async function bundleSuite(entry: string): Promise<string> {
  const outfile = path.join(OUT, 'suites', `${path.basename(entry, '.ts')}.cjs`);
  await build({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
    define: { global: 'globalThis' },
  });
  return outfile;
}

/** VS Code runs a suite in the host of the extension whose folder it lies in; outside of all, in the Node host. */
export function suiteInside(extension: string, suite: string): string {
  const inside = path.join(extension, 'suite.cjs');
  cpSync(suite, inside);
  return inside;
}

export interface Servers {
  readonly node: string;
  readonly web: string;
}

/** Bundles a stand-in language server for both hosts. */
export async function bundleServers(nodeEntry: string, webEntry: string): Promise<Servers> {
  const servers = { node: path.join(OUT, 'servers/server.cjs'), web: path.join(OUT, 'servers/server-web.js') };
  const common = { bundle: true, charset: 'utf8', logLevel: 'warning', sourcemap: 'inline' } as const;
  await build({ ...common, entryPoints: [nodeEntry], outfile: servers.node, platform: 'node', format: 'cjs' });
  await build({ ...common, entryPoints: [webEntry], outfile: servers.web, platform: 'browser', format: 'iife' });
  return servers;
}

/** The program that @vscode/test-electron starts in place of desktop VS Code. */
export async function codeShim(): Promise<string> {
  const outfile = path.join(OUT, 'code-shim.mjs');
  await build({
    stdin: {
      contents: `import { main } from './code-shim.ts';
        import process from 'node:process';
        main(process.argv.slice(2)).then((code) => process.exit(code), (error) => { console.error(error); process.exit(70); });`,
      resolveDir: path.join(ROOT, 'extension/test'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  return outfile;
}

/** A fresh copy of a workspace, with what the suite must know; the tests may do with it what they want. */
export function makeWorkspace(source: string, configuration: TestConfiguration): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'duban-workspace-')));
  cpSync(path.join(ROOT, source), folder, { recursive: true });
  mkdirSync(path.join(folder, EXCHANGE), { recursive: true });
  writeFileSync(path.join(folder, EXCHANGE, CONFIGURATION_FILE), JSON.stringify(configuration));
  return folder;
}

export const removeWorkspace = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** The .vsix as a user would download it. */
export function packageVsix(): string {
  const file = path.join(OUT, 'duban.vsix');
  mkdirSync(OUT, { recursive: true });
  execFileSync('npm', ['run', '-s', 'package', '--', '-o', file], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}
