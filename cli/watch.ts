import { relative } from 'node:path';
import type { ExitCode, Host } from './host.js';

/** Changes come in bursts: an editor that saves writes, renames and touches. */
const QUIET_MS = 120;
const RELEVANT = /\.(?:duban|督办)$|duban\.config\.json$/;

/**
 * Runs once, and again after every change of a directive file or a configuration, until the process is interrupted.
 * @returns the exit code of the last run.
 */
export async function watchPaths(
  host: Host,
  paths: readonly string[],
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const { watch } = await import('chokidar');
  let last = await run();
  let timer: NodeJS.Timeout | undefined;
  let changed = '';
  let running = Promise.resolve();
  const watcher = watch(paths.length > 0 ? [...paths] : ['.'], {
    cwd: host.cwd,
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(path),
  });
  const again = async (): Promise<void> => {
    host.clear();
    host.out(`—— ${changed} 有改动，重新检查 ——\n\n`);
    last = await run();
    host.err('继续等待改动，按 Ctrl+C 结束。\n');
  };
  watcher.on('all', (_event, path) => {
    if (!RELEVANT.test(path)) return;
    changed = relative(host.cwd, path) || path;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again);
    }, QUIET_MS);
  });
  await new Promise<void>((resolve) => {
    watcher.on('ready', () => host.err('正在等待改动，按 Ctrl+C 结束。\n'));
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  clearTimeout(timer);
  await running;
  await watcher.close();
  return last;
}
