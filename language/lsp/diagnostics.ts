import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { CheckOptions } from '../checks/engine.js';
import { Checker } from '../checks/engine.js';
import type { CheckMaterials, Finding, Severity } from '../checks/rule.js';
import type { Standing } from '../standing/at.js';
import type { Block } from '../grammar/generated/ast.js';
import { classify, lineEnd, nextLine } from '../syntax/lines.js';
import { rangeIn } from './places.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding over a whole workspace can name thousands of places: nobody reads them, and every keystroke would send them. */
const RELATED = 10;

/** Where a rule is explained, for the link behind its code. */
export type Explain = (code: string) => string | undefined;

/** What a finding is in the editor. */
export function diagnosticOf({ code, severity, message, place, related }: Finding, explain?: Explain): Diagnostic {
  const href = explain?.(code);
  return {
    range: rangeIn(place.block, place.span),
    severity: SEVERITIES[severity],
    code,
    ...(href ? { codeDescription: { href } } : {}),
    source: '督办',
    message,
    ...(related.length > 0
      ? {
          relatedInformation: related.slice(0, RELATED).map(({ place: { path, block, span }, message: why }) => ({
            location: { uri: path, range: rangeIn(block, span) },
            message: why,
          })),
        }
      : {}),
  };
}

/** The findings of each file, by its path. */
export type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

/**
 * The checker as an editor uses it: what a block says of itself at once, what several blocks say together after a pause.
 * Each is worked out once for a state of the workspace.
 */
export class Findings {
  private quick: Checker;
  private full: Checker;
  private quickOf: { readonly standing: Standing; readonly files: FindingsByFile } | undefined;
  private fullOf: { readonly standing: Standing; readonly files: FindingsByFile } | undefined;

  constructor(private readonly materials: CheckMaterials = {}) {
    this.quick = new Checker({ blocksOnly: true });
    this.full = new Checker(materials);
  }

  /** Severities or parameters changed. */
  configure(options: CheckOptions): void {
    this.quick = new Checker({ ...options, blocksOnly: true });
    this.full = new Checker({ ...this.materials, ...options });
    this.quickOf = undefined;
    this.fullOf = undefined;
  }

  /** What the materials say has changed, a speech for example. */
  materialsChanged(): void {
    this.fullOf = undefined;
  }

  /** The findings that need no other block. */
  ofBlocks(standing: Standing): FindingsByFile {
    if (this.quickOf?.standing !== standing) {
      this.quickOf = { standing, files: byFile(this.quick.check(standing).findings) };
    }
    return this.quickOf.files;
  }

  /** All findings. */
  all(standing: Standing): FindingsByFile {
    if (this.fullOf?.standing !== standing) {
      this.fullOf = { standing, files: byFile(this.full.check(standing).findings) };
    }
    return this.fullOf.files;
  }

  /** All findings if they are known already for this state. */
  known(standing: Standing): FindingsByFile | undefined {
    return this.fullOf?.standing === standing ? this.fullOf.files : undefined;
  }
}

function byFile(findings: readonly Finding[]): FindingsByFile {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.place.path);
    if (known) known.push(finding);
    else files.set(finding.place.path, [finding]);
  }
  return files;
}

/** Findings of an earlier state that still hold where the text did not change: their blocks live on. */
export const surviving = (findings: readonly Finding[], blocks: ReadonlySet<Block>): readonly Finding[] =>
  findings.filter(({ place }) => blocks.has(place.block));

/**
 * Whether the line at an offset of a block looks half-typed: no kind of line yet, a head that is not closed or says
 * nothing known, a field without a value. Nobody wants to hear then what follows from it.
 */
export function isHalfTyped(block: Block, at: number, knownWord: (word: string) => boolean): boolean {
  let start = 0;
  let end = lineEnd(block.text, start);
  while (end < at && end < block.text.length) {
    start = nextLine(block.text, end);
    end = lineEnd(block.text, start);
  }
  const line = classify(block.text, start, end);
  if (line.kind === 'stray') return true;
  if (line.kind === 'head') return line.problem !== undefined || !knownWord(line.word);
  return line.kind === 'field' && block.text.slice(line.value, end).trim() === '';
}
