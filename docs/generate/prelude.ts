import { readFileSync } from 'node:fs';

/** The prelude is written in the language; the bundles take it in as a string. */
export function generate(): Record<string, string> {
  const text = readFileSync('language/prelude/prelude.duban', 'utf8');
  const quoted = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return {
    'language/prelude/generated.ts': `// Generated from prelude.duban by “npm run generate prelude”. Do not edit.\nexport const PRELUDE = \`${quoted}\`;\n`,
  };
}
