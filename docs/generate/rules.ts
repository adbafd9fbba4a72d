import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'language/checks/rules';

const identifier = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** One rule is one file; this makes the list of them, so that adding a rule is adding a file. */
export function generate(): Record<string, string> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'generated.ts')
    .map((file) => file.slice(0, -3))
    .sort();
  const imports = names.map((name) => `import { ${identifier(name)} } from './${name}.js';\n`).join('');
  const list = names.map((name) => `  ${identifier(name)},\n`).join('');
  return {
    [`${FOLDER}/generated.ts`]: `// Generated from the files of this folder by “npm run generate rules”. Do not edit.\nimport type { Rule } from '../rule.js';\n${imports}\nexport const RULES: readonly Rule[] = [\n${list}].toSorted((a, b) => (a.code < b.code ? -1 : 1));\n`,
    'language/checks/rule-names.ts': ruleNames(names),
  };
}

/** What 例外 may name; apart from the rules, so that a rule about exemptions need not import them all. */
function ruleNames(names: readonly string[]): string {
  const rows = names
    .map((name) => {
      const source = readFileSync(`${FOLDER}/${name}.ts`, 'utf8');
      return { code: textOf(source, 'code'), name, title: textOf(source, 'title') };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, title }) => `  { code: '${code}', name: '${name}', title: '${title}' },\n`)
    .join('');
  return `// Generated from the files of rules/ by “npm run generate rules”. Do not edit.\nexport const RULE_NAMES: readonly { readonly code: string; readonly name: string; readonly title: string }[] = [\n${rows}];\n`;
}

/** The literal of a property of the declaration; every rule writes code and title as plain strings. */
function textOf(source: string, property: string): string {
  const match = new RegExp(`^  ${property}: '([^']+)',$`, 'm').exec(source);
  if (!match?.[1]) throw new Error(`A rule without a plain ${property}: ${source.slice(0, 80)}`);
  return match[1];
}
