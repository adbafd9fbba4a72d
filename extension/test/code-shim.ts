import { appendFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { launchBrowser, remoteUri } from './harness/browser.js';
import { type Outcome, runInWindow } from './harness/extension-tests.js';
import { makeProfile } from './harness/profile.js';
import { installExtension, startServer } from './harness/server.js';
import { serveFolder } from './harness/static-server.js';

/** Desktop VS Code's command line: `--name=value`, `--name`, and the folder. */
function parse(args: readonly string[]): { options: Map<string, string[]>; folder: string } {
  const options = new Map<string, string[]>();
  const rest: string[] = [];
  for (const argument of args) {
    const match = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument);
    if (!match?.[1]) rest.push(argument);
    else options.set(match[1], [...(options.get(match[1]) ?? []), match[2] ?? 'true']);
  }
  return { options, folder: path.resolve(rest[0] ?? process.cwd()) };
}

/** A line a test on the screen, and what was measured; all that VS Code and the extension say in the log file. */
function report(type: string, text: string): void {
  if (/^((not )?ok|measured) - /.test(text)) console.log(text);
  const { DUBAN_LOG: file } = process.env;
  if (file) appendFileSync(file, `${type}: ${text}\n`);
}

/**
 * A stand-in for the `code` program: takes the arguments that @vscode/test-electron's runTests() gives desktop VS Code
 * and runs them in the server build shown in headless Chromium. Ends with VS Code's exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { options, folder } = parse(args);
  const [tests] = options.get('extensionTestsPath') ?? [];
  if (!tests) throw new Error('code-shim: --extensionTestsPath is missing');
  const profile = makeProfile();
  for (const vsix of options.get('install-extension') ?? []) installExtension(profile, vsix);
  const developed = options.get('extensionDevelopmentPath') ?? [];
  const web = options.get('extensionDevelopmentKind')?.includes('web') ?? false;
  const served = web && developed[0] ? await serveFolder(developed[0]) : undefined;
  const server = await startServer(profile, { forTests: true });
  const browser = await launchBrowser();
  const uri = (file: string) =>
    served ? `${served.url}/${path.relative(developed[0] ?? '', file)}` : remoteUri(server, file);
  let outcome: Outcome;
  try {
    outcome = await runInWindow(server, browser, {
      folder,
      extensionDevelopmentUris: developed.map(uri),
      extensionTestsUri: uri(tests),
      web,
      shots: process.env.DUBAN_SHOTS,
      timeout: Number(process.env.DUBAN_TEST_TIMEOUT ?? 480_000),
      log: report,
    });
  } finally {
    await browser.close();
    await server.stop();
    await served?.stop();
    profile.remove();
  }
  if (outcome.error) console.error(outcome.error);
  return outcome.code === 0 ? 0 : Math.abs(outcome.code);
}
