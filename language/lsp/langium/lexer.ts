import type { LangiumCoreServices, Lexer, LexerResult, TokenizeOptions } from 'langium';
import { readNames } from '../../lower/names.js';
import { readRefs } from '../../lower/refs.js';
import { type Block, type Field, inBlock } from '../../syntax/ast.js';
import { classify, lineEnd, nextLine } from '../../syntax/lines.js';
import { parse } from '../../syntax/parse.js';
import { FIELD_BY_LABEL } from '../../table/fields.js';
import type { Span } from '../../text/span.js';
import type { DubanTerminalNames } from '../../grammar/generated/ast.js';

type TokenTypes = Lexer['definition'];
type TokenType = TokenTypes[string];
export type Token = LexerResult['tokens'][number];

/**
 * Makes Langium's tokens from the lines that the syntax parser has already understood, so that the two cannot disagree
 * about what a line is. It never fails: there is a token for every line, hidden where it belongs to nothing.
 */
export class LineLexer implements Lexer {
  readonly definition: TokenTypes;

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar, { caseInsensitive: false }) as TokenType[];
    this.definition = Object.fromEntries(types.map((type) => [type.name, type]));
  }

  tokenize(text: string, _options?: TokenizeOptions): LexerResult {
    const result: LexerResult = { tokens: [], hidden: [], errors: [], report: { diagnostics: [] } };
    for (const block of parse(text).blocks) new BlockLexer(this.definition, block, result).run();
    return result;
  }
}

const HIDDEN = new Set<DubanTerminalNames>(['BAR', 'COMMENT', 'STRAY', 'SEPARATOR']);

class BlockLexer {
  private line = 0;
  private lineStart = 0;

  constructor(
    private readonly types: TokenTypes,
    private readonly block: Block,
    private readonly into: LexerResult,
  ) {}

  run(): void {
    const { text, head, fields } = this.block;
    let field = 0;
    for (let start = 0; start < text.length; this.line++) {
      const end = lineEnd(text, start);
      const line = classify(text, start, end);
      this.lineStart = start;
      if (line.kind === 'head' && head) {
        if (line.problem !== 'spelling') this.push('OPEN', { start: line.start, end: line.start + 1 });
        if (head.wordSpan.end > head.wordSpan.start) this.push('WORD', head.wordSpan);
        if (head.idSpan) this.push('ID', head.idSpan);
        if (line.problem === 'spelling') this.push('COLON', { start: line.labelEnd, end: line.labelEnd + 1 });
        else if (line.problem !== 'unclosed') this.push('CLOSE', { start: line.labelEnd, end: line.labelEnd + 1 });
        this.text(head.title.lines ? this.firstLine(head.title.span.start, end) : head.title.span);
        this.hosted = 'text';
      } else if (line.kind === 'field') {
        this.field(fields[field++] as Field, line.colon, end);
      } else if (line.kind === 'continuation') {
        this.continuation(line.start, line.value, end);
      } else if (line.kind === 'comment') {
        this.push('COMMENT', { start: line.start, end });
      } else if (line.kind === 'stray') {
        this.push('STRAY', { start: line.start, end });
      }
      start = nextLine(text, end);
    }
  }

  /** What the continuation lines below belong to: text, a list whose names wait for their line, or nothing. */
  private hosted: 'nothing' | 'text' | Span[] = 'nothing';

  private field({ name, nameSpan, value }: Field, colon: number, end: number): void {
    const type = FIELD_BY_LABEL.get(name)?.type;
    const names = type === 'units' || type === 'people' ? readNames(value.text).names : undefined;
    const label =
      type === 'units'
        ? 'UNIT_LABEL'
        : type === 'people'
          ? 'PERSON_LABEL'
          : type === 'refs'
            ? 'REFERENCE_LABEL'
            : 'TEXT_LABEL';
    this.push(label, nameSpan);
    this.push('COLON', { start: colon, end: colon + 1 });
    if (label === 'TEXT_LABEL') {
      this.text(value.lines ? this.firstLine(value.span.start, end) : value.span);
      this.hosted = 'text';
      return;
    }
    const mentions = names?.filter((mention) => mention.kind === 'named') ?? readRefs(value.text).refs;
    this.hosted = mentions.map(({ span }) => inBlock(value, span.start, span.end));
    this.names(this.hosted, end);
  }

  private continuation(start: number, value: number, end: number): void {
    if (this.hosted === 'nothing') {
      this.push('STRAY', { start, end });
      return;
    }
    this.push('BAR', { start, end: start + 1 });
    if (this.hosted === 'text') this.text(this.trimmed(value, end));
    else this.names(this.hosted, end);
  }

  /** The names that stand on this line. */
  private names(waiting: Span[], end: number): void {
    while (waiting[0] && waiting[0].start <= end) {
      const span = waiting.shift() as Span;
      if (span.end > span.start) this.push('NAME', { start: span.start, end: Math.min(span.end, end) });
    }
  }

  private firstLine(start: number, end: number): Span {
    return this.trimmed(Math.min(start, end), end);
  }

  private trimmed(from: number, to: number): Span {
    const raw = this.block.text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    return { start, end: Math.max(start, from + raw.trimEnd().length) };
  }

  private text(span: Span): void {
    if (span.end > span.start) this.push('TEXT', span);
  }

  private push(name: DubanTerminalNames, { start, end }: Span): void {
    const type = this.types[name] as TokenType;
    const { block, line, lineStart } = this;
    const token: Token = {
      image: block.text.slice(start, end),
      startOffset: block.start + start,
      endOffset: block.start + end - 1,
      startLine: block.line + line + 1,
      endLine: block.line + line + 1,
      startColumn: start - lineStart + 1,
      endColumn: end - lineStart,
      tokenTypeIdx: type.tokenTypeIdx as number,
      tokenType: type,
    };
    (HIDDEN.has(name) ? this.into.hidden : this.into.tokens).push(token);
  }
}
