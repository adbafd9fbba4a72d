import { CommanderError } from 'commander';
import { commanderMessage } from './commander-message.js';
import type { ExitCode, Host } from './host.js';
import { programOf } from './program.js';
import { withSafeScreen } from './screen.js';
import { UsageError } from './usage-error.js';

/** Runs one command line (without `node` and the script). Never throws; what went wrong is told and is exit code 2. */
export async function runCli(world: Host, args: readonly string[]): Promise<ExitCode> {
  const host = withSafeScreen(world);
  let code: ExitCode = 0;
  try {
    const program = programOf(host, (done) => {
      code = done;
    });
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    const message = error instanceof CommanderError ? commanderMessage(error) : messageOf(error);
    if (message === undefined) return 0;
    host.err(`${message}\n`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError || (error instanceof Error && error.name === 'FileError')) return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `程序内部出错，没有完成。请把下面的内容发给维护者：\n${detail}`;
}
