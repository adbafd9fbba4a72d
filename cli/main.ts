import process from 'node:process';
import { CommanderError } from 'commander';
import { commanderMessage } from './commander-message.js';
import { type ExitCode, processHost } from './host.js';
import { programOf } from './program.js';
import { UsageError } from './usage-error.js';

/** A reader that has seen enough (`duban check | head`) closes the pipe; that is no failure of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const host = processHost();

function messageOf(error: unknown): string {
  if (error instanceof UsageError || (error instanceof Error && error.name === 'FileError')) return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `程序内部出错，没有完成。请把下面的内容发给维护者：\n${detail}`;
}

try {
  const finish = (code: ExitCode): void => {
    process.exitCode = code;
  };
  const program = programOf(host, finish);
  if (process.argv.length <= 2) {
    program.outputHelp();
  } else {
    await program.parseAsync(process.argv);
  }
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    const message = commanderMessage(error);
    if (message !== undefined) host.err(`${message}\n`);
  } else {
    process.exitCode = 2;
    host.err(`${messageOf(error)}\n`);
  }
}
