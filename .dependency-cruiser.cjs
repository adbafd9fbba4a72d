/**
 * The direction of imports (ARCHITECTURE.md): language ← documents ← {server, cli} ← extension.
  * Inside language: text → table → time → syntax → model → lower → scope → standing → checks; only lsp/ knows Langium.
 */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Cycles hide which way data flows.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'language-is-the-core',
      '^language/',
      '^(documents|server|cli|extension|bench)/',
      'The language knows nothing of documents and hosts.',
    ),
    {
      name: 'language-does-no-io',
      severity: 'error',
      comment: 'The core reads no files, no clock and no editor: they come in as arguments.',
      from: { path: '^language/', pathNot: '(\\.test\\.ts|/testing/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-editor',
      severity: 'error',
      comment: 'Only lsp/ and the generated grammar know Langium and LSP.',
      from: { path: '^language/', pathNot: '^language/(lsp|grammar/generated|testing)/|\\.test\\.ts$' },
      to: { path: 'node_modules/(langium|vscode-)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-vscode-outside-extension',
      severity: 'error',
      comment: 'Only the client knows VS Code.',
      from: { pathNot: '^extension/' },
      to: { path: '^vscode$' },
    },
    only(
      'documents-know-no-host',
      '^documents/',
      '^(server|cli|extension|bench)/',
      'Writers are pure: model in, bytes out.',
    ),
    only('server-and-cli-are-apart', '^server/', '^(cli|extension|bench)/', 'Hosts do not know each other.'),
    only('cli-and-server-are-apart', '^cli/', '^(server|extension)/', 'Hosts do not know each other.'),
    {
      name: 'extension-talks-lsp',
      severity: 'error',
      comment: 'The client holds no domain logic; it may share plain types.',
      from: { path: '^extension/', pathNot: '\\.test\\.ts$|^extension/test' },
      to: { path: '^(language|documents|cli)/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'syntax-stands-alone',
      '^language/syntax/',
      '^language/(lower|model|scope|checks|speech|standing|lsp)/',
      'Text to AST needs nothing of what the AST means.',
    ),
    only(
      'time-stands-alone',
      '^language/time/',
      '^language/(?!time/|text/)',
      'Deadlines are understood from their words alone.',
    ),
    only(
      'lower-before-scope',
      '^language/(model|lower)/[^/]*(?<!\\.test)\\.ts$',
      '^language/scope/',
      'Blocks are typed with a vocabulary; who declared it is not their concern.',
    ),
    only(
      'model-before-checks',
      '^language/(model|lower|scope)/',
      '^language/(checks|speech|standing|lsp)/',
      'The model does not know who judges it.',
    ),
    only(
      'checks-before-services',
      '^language/(checks|speech|standing)/',
      '^language/lsp/',
      'Rules do not know the editor.',
    ),
  ],
  options: {
    // A bare 'esbuild' resolves to our esbuild.mjs here, which would then import itself.
    doNotFollow: { path: 'node_modules|^esbuild\\.mjs$' },
    exclude: { path: '(^|/)(dist|out|\\.vscode-tools)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
