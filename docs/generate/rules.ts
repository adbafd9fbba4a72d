import { readdirSync } from 'node:fs';

const FOLDER = 'language/checks/rules';

/** One rule is one file; this makes the list of them, so that adding a rule is adding a file. */
export function generate(): Record<string, string> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'generated.ts')
    .map((file) => file.slice(0, -3))
    .sort();
  const identifier = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = names.map((name) => `import { ${identifier(name)} } from './${name}.js';\n`).join('');
  const list = names.map((name) => `  ${identifier(name)},\n`).join('');
  return {
    [`${FOLDER}/generated.ts`]: `// Generated from the files of this folder by “npm run generate rules”. Do not edit.\nimport type { Rule } from '../rule.js';\n${imports}\nexport const RULES: readonly Rule[] = [\n${list}].toSorted((a, b) => (a.code < b.code ? -1 : 1));\n`,
  };
}
