import { dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../../language/config/schema.js';
import { type SourceInput, WorkspaceBuilder } from '../../language/scope/builder.js';
import type { Workspace } from '../../language/scope/workspace.js';
import { parse } from '../../language/syntax/parse.js';
import type { SourceFile } from '../../language/grammar/generated/ast.js';
import { findFiles } from '../io/find-files.js';
import { readSource, type Source, sourceFromBytes, type SourceResult } from '../io/read-source.js';
import { STANDARD_INPUT, stdinBytes } from '../io/stdin.js';
import type { Host } from '../host.js';
import { loadConfig } from './config.js';
import type { RunProblem } from './run-problem.js';

/** The files that were named, in the workspace that they belong to. */
export interface Loaded {
  readonly workspace: Workspace;
  /** Absolute path of the workspace; the paths in it are relative to this, with `/`. */
  readonly root: string;
  readonly config: Config;
  /** Paths (in the workspace) of the files that were named; the others are there for the names that they declare. */
  readonly named: ReadonlySet<string>;
  readonly problems: readonly RunProblem[];
}

export type LoadResult =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly problems: readonly RunProblem[] };

/** How a path of the workspace is shown to the person. */
export const shownPath = (host: Host, root: string, path: string): string => {
  const shown = relative(host.cwd, resolve(root, path));
  return shown === '' || shown.startsWith(`..${sep}..${sep}..`) ? resolve(root, path) : shown;
};

/**
 * Loads workspaces, one after the other where `--watch` asks for it: files that did not change are not read into
 * blocks again, and what follows from them is kept.
 */
export class WorkspaceLoader {
  private readonly builder = new WorkspaceBuilder();
  private parsed = new Map<string, SourceFile>();
  private stdin: SourceResult | undefined;

  constructor(
    private readonly host: Host,
    private readonly inputs: readonly string[],
  ) {}

  async load(): Promise<LoadResult> {
    const { host } = this;
    const inputs = this.inputs.length > 0 ? this.inputs : ['.'];
    const configured = await loadConfig(host, commonFolder(host, inputs));
    if (!configured.ok) return { ok: false, problems: configured.problems };
    const { config, root, ignored } = configured;
    const found = findFiles(
      inputs.filter((input) => input !== STANDARD_INPUT),
      { cwd: host.cwd },
    );
    const files = new Set(found.files);
    const named = new Set(found.files);
    // Registers and other meetings count although only some files were named.
    if (configured.path !== undefined) for (const file of findFiles([root], { cwd: root }).files) files.add(file);
    const problems: RunProblem[] = found.problems.map(({ path, message }) => ({ path, message }));
    const sources: SourceInput[] = [];
    const kept = new Map<string, SourceFile>();
    const namedPaths = new Set<string>();
    for (const file of [...files].sort()) {
      const path = relative(root, file).split(sep).join('/');
      if (ignored(path) && !inputs.some((input) => resolve(host.cwd, input) === file)) continue;
      const result = readSource(file);
      const shown = shownPath(host, root, path);
      if (!result.ok) {
        problems.push({ path: shown, message: result.error.message.replaceAll(file, shown) });
        continue;
      }
      if (result.source.problem) problems.push(damaged(shown, result.source));
      const source = this.read(file, result.source.text);
      kept.set(file, source);
      sources.push({ path, source });
      if (named.has(file)) namedPaths.add(path);
    }
    if (inputs.includes(STANDARD_INPUT)) {
      this.stdin ??= sourceFromBytes(STANDARD_INPUT_NAME, await stdinBytes(host));
      const { stdin } = this;
      if (!stdin.ok) problems.push({ path: STANDARD_INPUT_NAME, message: stdin.error.message });
      else {
        if (stdin.source.problem) problems.push(damaged(STANDARD_INPUT_NAME, stdin.source));
        const path = [...pathOf(root, host.cwd), STANDARD_INPUT_NAME].join('/');
        sources.push({ path, source: parse(stdin.source.text) });
        namedPaths.add(path);
      }
    }
    this.parsed = kept;
    const workspace = this.builder.build(sources);
    return { ok: true, loaded: { workspace, root, config, named: namedPaths, problems } };
  }

  private read(file: string, text: string): SourceFile {
    const previous = this.parsed.get(file);
    return previous?.text === text ? previous : parse(text, previous);
  }
}

/** How standard input is called in reports; as a file it would stand where the person is. */
const STANDARD_INPUT_NAME = '标准输入';

const pathOf = (root: string, folder: string): readonly string[] => {
  const inside = relative(root, folder);
  return inside === '' || inside.startsWith('..') ? [] : inside.split(sep);
};

const damaged = (path: string, { problem }: Source): RunProblem => ({
  path,
  message: `“${path}”：${problem?.message ?? ''}`,
});

/** The deepest folder that holds all inputs; a file that was named counts as its folder. */
export function commonFolder(host: Host, inputs: readonly string[]): string {
  const folders = inputs.map((input) => {
    if (input === STANDARD_INPUT) return host.cwd;
    const path = resolve(host.cwd, input);
    return /\.(?:duban|督办)$/.test(path) ? dirname(path) : path;
  });
  const [first = host.cwd, ...others] = folders;
  let parts = first.split(sep);
  for (const other of others) {
    const theirs = other.split(sep);
    const differing = parts.findIndex((part, index) => part !== theirs[index]);
    if (differing >= 0) parts = parts.slice(0, differing);
  }
  return parts.join(sep) || sep;
}
