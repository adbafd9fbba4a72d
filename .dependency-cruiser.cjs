/**
 * The direction of imports. docs/generate/rooms.json says what each room may import; ARCHITECTURE's table is made of the same
 * list, and language/rooms.test.ts holds it against the code. What no list of rooms can say stands below it.
 */
const rooms = require('./docs/generate/rooms.json');
const TESTS = '\\.test\\.ts$|\\.fixture\\.ts$|/testing/|^extension/(test|grammar)/';
const anyOf = (names) => `^(${names.join('|')})(/|\\.ts$)`;
const roomRules = rooms.map(({ room, uses }) => ({
  name: `${room.replace('/', '-')}-imports`,
  severity: 'error',
  comment: `${room} may import ${uses.join(', ') || 'no other room'} (docs/generate/rooms.json).`,
  from: { path: anyOf([room]), pathNot: TESTS },
  to: { path: anyOf(rooms.map((other) => other.room)), pathNot: `${anyOf([room, ...uses])}|/testing/` },
}));
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Cycles hide which way data flows, those of types as well.',
      from: {},
      to: { circular: true },
    },
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
    {
      name: 'tests-reach-no-host',
      severity: 'error',
      comment: 'Tests of the core need no host either.',
      from: { path: '^(language|documents)/' },
      to: { path: '^(server|cli|extension|bench)/' },
    },
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
