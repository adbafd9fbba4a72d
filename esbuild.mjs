/**
 * Builds everything that runs. Small functions, one table per question:
 *
 *   node esbuild.mjs [--dev] [part …]   bundle all parts, or the named ones: cli server extension webviews
 *   node esbuild.mjs generate [name …]  write the generated files (grammar, docs, schema …)
 *   node esbuild.mjs drift              fail if a committed generated file differs from what its generator makes
 *
 * To add a bundle, add a line to `bundles`. To add a generated file, add a line to `generators`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { noticesOf, sbomOf, shippedPackages, undeclared } from './docs/generate/third-party.mjs';

/** esbuild is loaded on use: `drift` of the grammar alone must not need its native binary. */
const esbuild = () => import('esbuild');

// Langium 4.4 calls Object.groupBy, which Node 20 lacks.
const POLYFILL = './language/grammar/node20-polyfill.mjs';
const NODE = { platform: 'node', target: 'node20.20', inject: [POLYFILL] };
const BROWSER = { platform: 'browser', target: 'es2022', inject: [POLYFILL] };
/** VS Code loads both hosts' entries as CommonJS and gives them its API as a module. */
const FOR_VSCODE = { format: 'cjs', external: ['vscode'] };

/**
 * Heavy modules that both servers load on first use (language/text/engines.ts): each is a file beside their bundles, so
 * that it ships once. Their names are the files' names.
 */
const ENGINES = [
  'documents/read/pdf-engine.ts',
  'documents/write/docx/word-engine.ts',
  'documents/write/xlsx/excel-engine.ts',
  'language/lsp/pinyin-engine.ts',
];
const ENGINES_BESIDE = {
  name: 'engines-beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /-engine\.js$/, namespace: 'file' }, ({ path: file, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(file)}`, external: true } : undefined,
    ),
};

/** Node hosts read speeches in a thread of its own. */
const SPEECH_WORKER = 'documents/read/box/worker.ts';

/** What is built: part, sources and esbuild's options. Sources that do not exist (yet) are left out. */
const bundles = [
  // An ES module with chunks, so that a command loads only what it needs (the Excel and Word writers are heavy).
  {
    part: 'cli',
    entryPoints: { duban: 'cli/main.ts', 'speech-worker': SPEECH_WORKER },
    ...NODE,
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'cli/[name]-[hash]',
    banner: {
      // Bundled CommonJS packages call require() for Node's own modules.
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  },
  {
    part: 'server',
    entryPoints: { server: 'server/main-node.ts' },
    ...NODE,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [ENGINES_BESIDE],
  },
  {
    part: 'server',
    entryPoints: { 'speech-worker': SPEECH_WORKER },
    ...NODE,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [ENGINES_BESIDE],
  },
  {
    part: 'server',
    entryPoints: { 'server-web': 'server/main-browser.ts' },
    ...BROWSER,
    format: 'iife',
    plugins: [ENGINES_BESIDE],
  },
  {
    part: 'server',
    entryPoints: Object.fromEntries(ENGINES.map((file) => [path.basename(file, '.ts'), file])),
    ...BROWSER,
    format: 'esm',
  },
  {
    part: 'extension',
    entryPoints: { extension: 'extension/main-node.ts' },
    ...NODE,
    ...FOR_VSCODE,
    inject: [],
    outExtension: { '.js': '.cjs' },
  },
  {
    part: 'extension',
    entryPoints: { 'extension-web': 'extension/main-browser.ts' },
    ...BROWSER,
    ...FOR_VSCODE,
    inject: [],
    outExtension: { '.js': '.cjs' },
  },
  { part: 'webviews', entryPoints: webviewEntries(), ...BROWSER, inject: [], format: 'iife', outdir: 'dist/webviews' },
];

/**
 * What is generated. `run` is a command that writes `files` (globs are not needed: list files or folders);
 * `module` is a TypeScript file exporting `generate(): Record<path, text> | Promise<…>`.
 */
const generators = [
  {
    name: 'grammar',
    when: 'language/grammar/langium-config.json',
    files: ['language/grammar/generated'],
    run: [
      'node',
      [
        '--import',
        POLYFILL,
        'node_modules/langium-cli/bin/langium.js',
        'generate',
        '-f',
        'language/grammar/langium-config.json',
      ],
    ],
  },
  { name: 'prelude', module: 'docs/generate/prelude.ts', files: ['language/prelude/generated.ts'] },
  { name: 'rules', module: 'docs/generate/rules.ts', files: ['language/checks/rules/generated.ts'] },
  { name: 'checks', module: 'docs/generate/checks.ts', files: ['docs/checks.md'] },
  { name: 'architecture', module: 'docs/generate/architecture.ts', files: ['ARCHITECTURE.md'] },
  { name: 'language', module: 'docs/generate/language.ts', files: ['docs/language.md'] },
  { name: 'deadlines', module: 'docs/generate/deadlines.ts', files: ['docs/deadlines.md'] },
  {
    name: 'schemas',
    module: 'docs/generate/schemas.ts',
    files: ['docs/duban.schema.json', 'docs/status.schema.json', 'docs/duban.config.schema.json'],
  },
  { name: 'notices', when: 'package.json', make: makeNotices, files: ['THIRD-PARTY-NOTICES.txt'] },
  // Add here, for example: { name: 'docs/checks.md', module: 'language/checks/generate-docs.ts' },
];

/** Every folder of extension/webviews with a main.ts (its script) and a style.css. */
function webviewEntries() {
  const root = 'extension/webviews';
  if (!existsSync(root)) return {};
  const names = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'main.ts')));
  return Object.fromEntries(names.map((name) => [name, `${root}/${name}/main.ts`]));
}

async function bundle({ part: _part, entryPoints, ...options }, { dev = false, write = true } = {}) {
  const { build } = await esbuild();
  const result = await build({
    entryPoints,
    outdir: 'dist',
    bundle: true,
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none',
    mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    logLevel: 'warning',
    metafile: true,
    ...options,
    write,
  });
  if (!write) return result.metafile;
  if (options.splitting)
    removeStaleChunks(path.join(options.outdir, path.dirname(options.chunkNames)), result.metafile.outputs);
  for (const [file, { bytes }] of Object.entries(result.metafile.outputs)) {
    if (/\.(c|m)?js$/.test(file)) console.log(`${String(Math.ceil(bytes / 1024)).padStart(6)} KB  ${file}`);
  }
  return result.metafile;
}

const manifest = () => JSON.parse(readFileSync('package.json', 'utf8'));

/** Fails where the manifest does not say what ships: `npm audit --omit=dev` looks at nothing else. */
async function makeNotices() {
  const metafiles = [];
  for (const entry of bundles) metafiles.push(await bundle(entry, { write: false }));
  const packages = shippedPackages(metafiles);
  const wrong = undeclared(packages, manifest());
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return { 'THIRD-PARTY-NOTICES.txt': noticesOf(packages) };
}

/**
 * The example workspace as one file, by path: a web extension is read over HTTP, where folders cannot be listed. Texts
 * stand as they are (base64 packs badly), bytes that are no UTF-8 as `{ base64 }`. The walkthrough unpacks it.
 */
const EXAMPLE = 'examples/临澜市';
function packExample() {
  const files = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const packed = files.map((entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    const content = Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString('base64') };
    return [path.relative(EXAMPLE, file).split(path.sep).join('/'), content];
  });
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/example.json', JSON.stringify(Object.fromEntries(packed.sort())));
}

/** Chunks carry a hash in their names: those of earlier builds would pile up and be packed. */
function removeStaleChunks(folder, outputs) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!(path.posix.join(folder, name) in outputs)) rmSync(path.join(folder, name));
  }
}

/** One part that does not build must not keep the others from being built; all failures count. */
async function buildAll(parts, dev) {
  let failed = 0;
  const metafiles = [];
  for (const entry of bundles) {
    if (parts.length > 0 && !parts.includes(entry.part)) continue;
    const entryPoints = Object.fromEntries(Object.entries(entry.entryPoints).filter(([, file]) => existsSync(file)));
    if (Object.keys(entryPoints).length === 0) continue;
    try {
      metafiles.push(await bundle({ ...entry, entryPoints }, { dev }));
    } catch {
      failed += 1; // esbuild has printed why
    }
  }
  // The bill of materials speaks of everything that ships.
  if (parts.length === 0 && failed === 0)
    writeFileSync(
      'dist/sbom.cdx.json',
      `${JSON.stringify(sbomOf(shippedPackages(metafiles), manifest()), undefined, 1)}\n`,
    );
  if (existsSync(EXAMPLE) && (parts.length === 0 || parts.includes('extension'))) packExample();
  return failed;
}

/** Bundles a TypeScript module of ours and imports it: Node 20 cannot read TypeScript itself. */
export async function importTypeScript(file) {
  const { build } = await esbuild();
  const outfile = path.resolve('out/scripts', `${file.replace(/\W+/g, '-')}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    ...NODE,
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile)}?${statSync(outfile).mtimeMs}`);
}

function readTree(file) {
  if (!existsSync(file)) return {};
  if (!statSync(file).isDirectory()) return { [file]: readFileSync(file, 'utf8') };
  return Object.assign(
    {},
    ...readdirSync(file)
      .sort()
      .map((name) => readTree(path.posix.join(file, name))),
  );
}

function writeTree(tree) {
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The files that a generator makes, by path. A command's own writing is undone. */
async function generated(generator) {
  if (generator.make) return generator.make();
  if (generator.module) return (await importTypeScript(generator.module)).generate();
  const before = Object.assign({}, ...generator.files.map(readTree));
  try {
    execFileSync(generator.run[0], generator.run[1], { stdio: ['ignore', 'ignore', 'inherit'] });
    return Object.assign({}, ...generator.files.map(readTree));
  } finally {
    for (const file of generator.files) rmSync(file, { recursive: true, force: true });
    writeTree(before);
  }
}

const present = (generator) => existsSync(generator.when ?? generator.module);

async function generateAll(names) {
  for (const generator of generators.filter(present)) {
    if (names.length > 0 && !names.includes(generator.name)) continue;
    const files = await generated(generator);
    writeTree(files);
    console.log(`${generator.name}: ${Object.keys(files).join(', ')}`);
  }
  return 0;
}

async function drift() {
  let differing = 0;
  for (const generator of generators.filter(present)) {
    for (const [file, text] of Object.entries(await generated(generator))) {
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      console.error(`${file} is not what its generator makes: run “npm run generate ${generator.name}” and commit it.`);
      differing += 1;
    }
  }
  if (differing === 0) console.log('Every generated file is up to date.');
  return differing;
}

async function main(args) {
  const words = args.filter((arg) => !arg.startsWith('--'));
  if (words[0] === 'generate') return generateAll(words.slice(1));
  if (words[0] === 'drift') return drift();
  return buildAll(words, args.includes('--dev'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  process.exitCode = (await main(process.argv.slice(2))) === 0 ? 0 : 1;
}
