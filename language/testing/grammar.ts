import {
  type LangiumCoreServices,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  inject,
  LangiumParser,
  type Lexer,
  type LexerResult,
} from 'langium';
import { DubanGeneratedModule, DubanGeneratedSharedModule } from '../grammar/generated/module.js';
import type { DubanTerminalNames, SourceFile } from '../grammar/generated/ast.js';
import { isWhiteSpace } from '../text/fold.js';
import { classify, lineEnd, nextLine } from '../syntax/lines.js';

type Token = LexerResult['tokens'][number];
type TokenType = Lexer['definition'][string];

/** Stands for an empty value: Langium drops tokens without characters. */
const NOTHING = '\0';

/** Without white space at its ends, as the language knows it (invisible characters are some). */
function trimmed(words: string): string {
  let [start, end] = [0, words.length];
  while (start < end && isWhiteSpace(words.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(words.charCodeAt(end - 1))) end--;
  return words.slice(start, end);
}

/** Tokens of a text, one line after the other. In tests only: the line parser needs none. */
function tokensOf(text: string, types: Lexer['definition']): Token[] {
  const tokens: Token[] = [];
  const push = (name: DubanTerminalNames, at: number, words: string): void => {
    const type = types[name] as TokenType;
    const image = words || NOTHING;
    tokens.push({
      image,
      startOffset: at,
      endOffset: at + image.length - 1,
      tokenTypeIdx: type.tokenTypeIdx as number,
      tokenType: type,
    });
  };
  let open = false;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = classify(text, start, end);
    if (line.kind === 'head') {
      const spelled = line.problem === 'spelling';
      open = true;
      if (!spelled) push('OPEN', line.start, '【');
      push('WORD', line.labelStart, line.word);
      if (line.id !== undefined) push('ID', line.labelStart, line.id);
      if (line.problem !== 'unclosed') push(spelled ? 'COLON' : 'CLOSE', line.labelEnd, '：');
      push('LINE', line.value, trimmed(text.slice(line.value, end)));
    } else if (line.kind === 'field') {
      open = true;
      push('LABEL', line.start, line.name);
      push('COLON', line.colon, '：');
      push('LINE', line.value, trimmed(text.slice(line.value, end)));
    } else if (line.kind === 'continuation' && open) {
      // The line feed that joins it to the line above comes with it.
      push('LINE', line.value, `\n${trimmed(text.slice(line.value, end))}`);
    }
    start = nextLine(text, end);
  }
  return tokens;
}

/** Reads a file with the parser that Langium makes of the grammar. */
export function grammarParser(): (text: string) => SourceFile {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), DubanGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), DubanGeneratedModule, {
    parser: {
      ValueConverter: () => ({ convert: (words: string) => words.replaceAll(NOTHING, '') }),
      Lexer: (injected: LangiumCoreServices): Lexer => {
        const built = injected.parser.TokenBuilder.buildTokens(injected.Grammar, { caseInsensitive: false });
        const definition = Object.fromEntries((built as TokenType[]).map((type) => [type.name, type]));
        const tokenize = (text: string): LexerResult => ({
          tokens: tokensOf(text, definition),
          hidden: [],
          errors: [],
          report: { diagnostics: [] },
        });
        return { definition, tokenize };
      },
    },
  });
  const parser = new LangiumParser(services);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return (text) => {
    const { value, parserErrors } = parser.parse<SourceFile>(text);
    if (parserErrors[0]) throw new Error(parserErrors[0].message);
    return value;
  };
}
