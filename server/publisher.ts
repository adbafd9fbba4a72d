import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Analyst } from '../language/lsp/analysis.js';
import { diagnosticOf, type Explain, type Findings, isHalfTyped, surviving } from '../language/lsp/diagnostics.js';
import type { Finding } from '../language/checks/rule.js';
import type { SourceFile } from '../language/grammar/generated/ast.js';
import { blockIndexAt } from '../language/lsp/places.js';

/** How long the clerk must pause before the rules across blocks and files run. */
const PAUSE = 300;

interface Published {
  readonly source: SourceFile;
  readonly text: string;
  readonly json: string;
}

/**
 * Tells the editor what was found: of the changed file at once, of everything after a pause. What lies in the line that
 * is being typed waits for the pause, and what follows from a half-typed line is not said at all.
 */
export class Publisher {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly sent = new Map<string, Published>();
  /** Findings across blocks of the last full run, kept until the next. */
  private deep: ReadonlyMap<string, readonly Finding[]> = new Map();
  private typing: { readonly uri: string; readonly offset: number } | undefined;
  private ready = false;

  constructor(
    private readonly connection: Connection,
    private readonly analyst: Analyst,
    private readonly findings: Findings,
    private readonly explanationOf: Explain | undefined,
  ) {}

  /** Diagnostics of one file right after it was read; the full run is put off to the next pause. */
  quick(uri: string): Diagnostic[] {
    const view = this.analyst.view(uri);
    this.schedule();
    if (!view || !this.ready) return [];
    const before = this.sent.get(uri);
    const { source } = view.file;
    const offset = before && before.text !== source.text ? lastDifference(before.text, source.text) : undefined;
    if (offset !== undefined) this.typing = { uri, offset };
    const blocks = new Set(source.blocks);
    const found = [
      ...(this.findings.ofBlocks(view.standing).get(uri) ?? []),
      ...surviving(this.deep.get(uri) ?? [], blocks),
    ];
    const seen = new Set<string>();
    const unique = found.filter((finding) => {
      const key = `${finding.code} ${finding.place.block.start + finding.place.span.start} ${finding.message}`;
      return !seen.has(key) && seen.add(key);
    });
    return this.remember(uri, source, this.calm(uri, source, unique, true));
  }

  /** Runs every rule and sends what is new. */
  full(): void {
    this.ready = true;
    const standing = this.analyst.currently();
    const { workspace } = standing;
    const all = this.findings.all(standing);
    this.deep = all;
    for (const file of workspace.files) {
      const before = this.sent.get(file.path)?.json;
      const found = this.calm(file.path, file.source, all.get(file.path) ?? [], false);
      const diagnostics = this.remember(file.path, file.source, found);
      if (this.sent.get(file.path)?.json !== before) {
        void this.connection.sendDiagnostics({ uri: file.path, diagnostics });
      }
    }
  }

  forget(uri: string): void {
    this.sent.delete(uri);
    this.schedule();
  }

  schedule(): void {
    if (!this.ready) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.full(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private remember(uri: string, source: SourceFile, found: readonly Finding[]): Diagnostic[] {
    const diagnostics = found.map((finding) => diagnosticOf(finding, this.explanationOf));
    this.sent.set(uri, { source, text: source.text, json: JSON.stringify(diagnostics) });
    return diagnostics;
  }

  /** Leaves out what is only there because somebody is in the middle of a line. */
  private calm(uri: string, source: SourceFile, found: readonly Finding[], atOnce: boolean): readonly Finding[] {
    if (this.typing?.uri !== uri) return found;
    const index = blockIndexAt(source, this.typing.offset);
    const block = source.blocks[index];
    if (!block) return found;
    const at = this.typing.offset - block.start;
    const vocabulary = this.analyst.view(uri)?.file.environment.vocabulary;
    const half = isHalfTyped(block, at, (word) => vocabulary?.word(word) !== undefined);
    if (!half) return found;
    const above = source.blocks[index - 1];
    const inHead = block.head !== undefined && at <= block.head.span.end;
    return found.filter(({ place }) => {
      // A half-typed head cuts the block above in two: what both halves lack is not what the clerk left out.
      if (inHead && (place.block === above || place.block === block))
        return !atOnce && place.block === block && onLine(place.span.start, at, block.text);
      if (place.block !== block) return true;
      return !(atOnce && onLine(place.span.start, at, block.text));
    });
  }
}

function onLine(a: number, b: number, text: string): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return !/[\r\n]/.test(text.slice(from, to));
}

/** The end of the changed stretch in the new text, line ends left out: where the cursor most likely is, or was. */
function lastDifference(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  let end = after.length - tail;
  while (end > start && /[\r\n]/.test(after.charAt(end - 1))) end--;
  return end;
}
