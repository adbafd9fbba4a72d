/**
 * What others wrote of that which ships, out of the metafiles of the bundles: THIRD-PARTY-NOTICES.txt (committed and
 * checked for drift) and a bill of materials (CycloneDX) beside the bundles.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MODULE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** What stands inside a package (or a file of ours) without being a package itself. */
const INSIDE = [
  {
    name: 'pdfjs-dist',
    version: '5.6.205',
    license: 'Apache-2.0',
    inside: (input) => input.startsWith('node_modules/unpdf/'),
    text: () =>
      `Copyright Mozilla Foundation. PDF.js, in the build that the package unpdf contains.\n\n${readFileSync('node_modules/typescript/LICENSE.txt', 'utf8').trim()}`,
  },
  {
    name: 'adobe-cmap-resources',
    version: '2009',
    license: 'BSD-3-Clause',
    inside: (input) => input === 'documents/read/generated/gb-cmaps.ts',
    text: () =>
      /Copyright[\s\S]*?(?=\n \*\/)/
        .exec(readFileSync('documents/read/generated/gb-cmaps.ts', 'utf8'))[0]
        .replace(/^ \* ?/gm, ''),
  },
];

/** The packages of which at least a line is in a bundle, by name and version. */
export function shippedPackages(metafiles) {
  const inputs = new Set();
  for (const { outputs } of metafiles)
    for (const output of Object.values(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0) inputs.add(input);
  const packages = new Map();
  for (const input of inputs) {
    const folder = MODULE.exec(input)?.[1];
    if (folder !== undefined) packages.set(folder, packageAt(folder));
    for (const each of INSIDE) if (each.inside(input)) packages.set(each.name, { ...each, text: each.text() });
  }
  const key = ({ name, version }) => `${name} ${version}`;
  return [...packages.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function packageAt(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENSE_FILE.test(file));
  const texts = files
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  const owner = typeof author === 'string' ? author : author?.name;
  const text = texts.join('\n\n') || `License: ${license}${owner ? `. Copyright ${owner}` : ''}`;
  return { name, version, license: license ?? 'see text', text, direct: folder === `node_modules/${name}` };
}

export function noticesOf(packages) {
  const head = `Duban 督办 contains the work of others, under these licences. Made from what the bundles contain; not to be edited.\n`;
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${text}\n`,
  );
  return [head, ...parts].join('\n');
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** CycloneDX 1.6. Without time and serial number, so that the same sources give the same file. */
export function sbomOf(packages, { name, version, license }) {
  const component = (type) => (each) => ({
    type,
    'bom-ref': purl(each.name, each.version),
    name: each.name,
    version: each.version,
    licenses: [/^[\w.-]+$/.test(each.license) ? { license: { id: each.license } } : { expression: each.license }],
    purl: purl(each.name, each.version),
  });
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component('application')({ name, version, license }) },
    components: packages.map(component('library')),
    dependencies: [{ ref: purl(name, version), dependsOn: packages.map((each) => purl(each.name, each.version)) }],
  };
}

/** Direct dependencies that ship but are not declared so, and declared ones that do not ship: sentences. */
export function undeclared(packages, { dependencies = {}, devDependencies = {} }) {
  const shipped = new Set(packages.map(({ name }) => name));
  return [
    ...Object.keys(devDependencies)
      .filter((name) => shipped.has(name))
      .map((name) => `${name} is bundled: it belongs to “dependencies”.`),
    ...Object.keys(dependencies)
      .filter((name) => !shipped.has(name))
      .map((name) => `${name} is in no bundle: it belongs to “devDependencies”.`),
  ];
}
