#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { processHost } from './host.js';
import { runCli } from './run.js';

/*
 * V8 is set for programs that run for long; a command is over in seconds and keeps nearly all that it makes. So code must run
 * three times as long before it is optimised, for much was optimised that was hardly used any more (a tenth of a large check);
 * and the space of new objects grows to its usual limit at once, for small steps copy what stays again and again (a twentieth).
 */
setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--semi-space-growth-factor=16');

/** A reader that has seen enough (`duban check | head`) closes the pipe; that is no failure of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

// Not process.exit: what is still on its way into a pipe would be cut off.
process.exitCode = await runCli(processHost(), process.argv.slice(2));
