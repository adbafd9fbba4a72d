import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { type Mode, RESULTS_FILE, type TestResults } from './harness/exchange.js';
import { addLargeWorkspace } from './harness/large-workspace.js';
import { EXCHANGE, OUT, ROOT } from './harness/paths.js';
import {
  bundleServers,
  bundleSuite,
  codeShim,
  emptyExtension,
  makeWorkspace,
  packageVsix,
  removeWorkspace,
  stageExtension,
  suiteInside,
} from './harness/staging.js';

const MODES: readonly Mode[] = ['shell', 'source', 'vsix', 'web'];
/** What the .vsix may weigh: an office downloads it over a slow line. */
const MOST_BYTES = 2_500_000;
const USAGE = `npm run test:editor -- [${MODES.join('|')} …] [--desktop|--server] [--no-build] [--grep=REGEX]`;

interface Options {
  readonly modes: readonly Mode[];
  /** Which VS Code: the desktop one where its download can be reached, unless said. */
  readonly build?: 'desktop' | 'server';
  /** False: the bundles in dist are tested as they are. */
  readonly bundle: boolean;
  readonly grep?: string;
}

function parse(args: readonly string[]): Options {
  const flags = args.filter((argument) => argument.startsWith('--'));
  const modes = args.filter((argument) => !argument.startsWith('--'));
  for (const mode of modes) {
    if (!MODES.includes(mode as Mode)) throw new Error(`unknown mode “${mode}”. ${USAGE}`);
  }
  for (const flag of flags) {
    if (!/^--(desktop|server|no-build|grep=.*)$/.test(flag)) throw new Error(`unknown option ${flag}. ${USAGE}`);
  }
  return {
    modes: modes.length > 0 ? (modes as Mode[]) : MODES,
    build: flags.includes('--desktop') ? 'desktop' : flags.includes('--server') ? 'server' : undefined,
    bundle: !flags.includes('--no-build'),
    grep: flags.find((flag) => flag.startsWith('--grep='))?.slice('--grep='.length),
  };
}

/** Desktop VS Code wants its download and a display; undefined where either is missing. */
async function desktopVsCode(): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env.DISPLAY) return undefined;
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
    return await downloadAndUnzipVSCode();
  } catch {
    return undefined;
  }
}

/** Where the extension comes from in a mode: under development, or installed. */
async function extensionUnderTest(mode: Mode): Promise<{ developmentPath: string; launchArgs: string[] }> {
  if (mode === 'vsix') {
    const vsix = packageVsix();
    const bytes = statSync(vsix).size;
    console.log(`measured - .vsix: ${(bytes / 1e6).toFixed(2)} MB`);
    if (bytes > MOST_BYTES) throw new Error(`the .vsix has ${bytes} bytes; ${MOST_BYTES} are allowed`);
    return { developmentPath: emptyExtension(), launchArgs: [`--install-extension=${vsix}`] };
  }
  if (mode === 'web') {
    return { developmentPath: stageExtension('web', { web: true }), launchArgs: ['--extensionDevelopmentKind=web'] };
  }
  if (mode === 'source') return { developmentPath: ROOT, launchArgs: [] };
  const fake = 'extension/test/fake-server';
  const servers = await bundleServers(`${fake}/main-node.ts`, `${fake}/main-browser.ts`);
  return { developmentPath: stageExtension('shell', { servers }), launchArgs: [] };
}

function readResults(workspace: string): TestResults {
  const file = path.join(workspace, EXCHANGE, RESULTS_FILE);
  if (!existsSync(file)) throw new Error('the suite left no results: the extension host ended before the tests did');
  const results = JSON.parse(readFileSync(file, 'utf8')) as TestResults;
  if (!results.tests.some((test) => test.state === 'passed')) throw new Error('not a single test passed');
  return results;
}

/** Runs one mode and prints its closing line; true when every test passed. */
async function runMode(mode: Mode, options: Options, executable: string | undefined): Promise<boolean> {
  const started = Date.now();
  const log = path.join(OUT, `${mode}.log`);
  rmSync(log, { force: true });
  const suite = await bundleSuite(`extension/test/suite/${mode === 'shell' ? 'shell' : 'proof'}.ts`);
  const workspace = makeWorkspace('extension/test/fixtures/workspace', {
    mode,
    ui: executable === undefined,
    ...(options.grep ? { grep: options.grep } : {}),
  });
  if (mode !== 'shell') addLargeWorkspace(workspace);
  let failure: string | undefined;
  let passed = 0;
  let failed = 0;
  try {
    const { developmentPath, launchArgs } = await extensionUnderTest(mode);
    const extensionTestsPath = mode === 'web' ? suiteInside(developmentPath, suite) : suite;
    await runTests({
      vscodeExecutablePath: executable ?? (await codeShim()),
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath,
      launchArgs: [workspace, ...launchArgs],
      extensionTestsEnv: { DUBAN_SHOTS: path.join(OUT, 'shots', mode), DUBAN_LOG: log },
    }).catch((error: Error) => {
      failure = error.message;
    });
    const results = readResults(workspace);
    passed = results.tests.filter((test) => test.state === 'passed').length;
    failed = results.tests.length - passed;
    for (const test of results.tests) {
      if (test.state !== 'passed') console.log(`not ok - editor ${mode}: ${test.title}\n${test.message ?? test.state}`);
    }
    if (failed === 0 && failure) failed = 1;
  } catch (error) {
    failure = (error as Error).message;
    failed = Math.max(failed, 1);
  } finally {
    removeWorkspace(workspace);
  }
  if (failure) console.log(`editor ${mode}: ${failure} (log: ${path.relative(ROOT, log)})`);
  console.log(`editor ${mode}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return failed === 0;
}

/** `npm run test:editor`: the extension in a real VS Code, from the source tree, packaged and as a web extension. */
export async function main(args: readonly string[]): Promise<number> {
  const options = parse(args);
  if (options.bundle) {
    execFileSync(process.execPath, ['esbuild.mjs', 'server', 'extension', 'webviews'], { stdio: 'inherit' });
  }
  const executable = options.build === 'server' ? undefined : await desktopVsCode();
  if (options.build === 'desktop' && !executable) throw new Error('desktop VS Code cannot be downloaded or shown here');
  let ok = true;
  for (const mode of options.modes) ok = (await runMode(mode, options, executable)) && ok;
  return ok ? 0 : 1;
}
