#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { processHost } from './host.js';
import { runCli } from './run.js';
import { flagsForShortRuns } from './short-run.js';

for (const flag of flagsForShortRuns(process.versions.v8)) setFlagsFromString(flag);

/** A reader that has seen enough (`duban check | head`) closes the pipe; that is no failure of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    // A disk that is full (or any other end of the line) is a failure of the run, not a finding.
    if (stream === process.stdout)
      process.stderr.write(`结果没有写完：${error.message}。请检查磁盘空间或输出的去处。\n`);
    process.exit(2);
  });
}

// Not process.exit: what is still on its way into a pipe would be cut off.
process.exitCode = await runCli(processHost(new URL('./speech-worker.mjs', import.meta.url)), process.argv.slice(2));
