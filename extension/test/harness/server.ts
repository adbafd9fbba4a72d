import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { NODE_FOR_VSCODE, SERVER_MAIN, SETUP } from './paths.js';
import { type Profile, profileArguments, serverEnvironment } from './profile.js';

export interface Server {
  readonly authority: string;
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  /** Settles when the process ends, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** VS Code takes extensionDevelopmentPath and extensionTestsPath from the address only with its test driver on. */
  readonly forTests?: boolean;
  /** Ask for trust as a new user's VS Code does. */
  readonly workspaceTrust?: boolean;
}

/** Installs VS Code on first use, so that the tests are one command on a fresh machine. */
export function ensureVsCode(): void {
  if (!existsSync(SERVER_MAIN)) execFileSync(process.execPath, [SETUP], { stdio: 'inherit' });
}

export function installExtension(profile: Profile, vsix: string): string {
  const args = [SERVER_MAIN, ...profileArguments(profile), '--accept-server-license-terms'];
  return execFileSync(NODE_FOR_VSCODE, [...args, '--install-extension', vsix, '--force'], {
    env: serverEnvironment(profile),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts VS Code's server on a free loopback port, in its own process group. */
export async function startServer(profile: Profile, options: ServerOptions = {}): Promise<Server> {
  ensureVsCode();
  const args = [
    SERVER_MAIN,
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    // The default grace time is three hours: an extension host would outlive its browser.
    '--reconnection-grace-time=5',
    '--disable-telemetry',
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
    ...profileArguments(profile),
  ];
  const child = spawn(NODE_FOR_VSCODE, args, {
    env: serverEnvironment(profile),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const killGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  const killOnExit = () => killGroup('SIGKILL');
  process.once('exit', killOnExit);

  const port = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const match = /Web UI available at http:\/\/[^:\s]+:(\d+)/.exec(output);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`VS Code's server ended early:\n${output}`)));
  });

  return {
    authority: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/`,
    output: () => output,
    ended,
    async stop() {
      process.removeListener('exit', killOnExit);
      killGroup('SIGTERM');
      const impatience = setTimeout(() => killGroup('SIGKILL'), 5000);
      await ended;
      clearTimeout(impatience);
      // Extension hosts, the file watcher and the agent host outlive the server for seconds.
      killGroup('SIGKILL');
    },
  };
}
