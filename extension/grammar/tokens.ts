import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
const GRAMMAR = 'syntaxes/duban.tmLanguage.json';

/** The grammar as VS Code would load it. */
export async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('source.duban');
  if (!grammar) throw new Error('the grammar was not loaded');
  return grammar;
}

/** One line of text → `words  innermost.scope` lines; plain text and blanks are left out. */
export function tokensOf(grammar: textmate.IGrammar, line: string): string[] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex).trim(),
      scope: scopes.at(-1) ?? '',
    }))
    .filter(({ text, scope }) => text && scope !== 'source.duban')
    .map(({ text, scope }) => `${text}  ${scope.replace(/\.duban$/, '')}`);
}
