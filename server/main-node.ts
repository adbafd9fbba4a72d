import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { readInBox } from '../documents/read/box/box.js';
import { clientRuntime } from './client-runtime.js';
import { explanationsIn } from './explanations.js';
import { findOnDisk, materialsOnDisk } from './find-on-disk.js';
import { nodeConnection } from './node-connection.js';
import { readOnDisk } from './read-on-disk.js';
import { start } from './start.js';

const connection = nodeConnection();
const client = clientRuntime(connection);

start(connection, {
  ...client,
  readSpeech: readInBox(path.join(__dirname, 'speech-worker.cjs')),
  // Local files are read here; those of virtual workspaces by the client.
  readFile: async (uri, below) =>
    uri.startsWith('file:')
      ? readOnDisk(fileURLToPath(uri), below === undefined ? undefined : fileURLToPath(below))
      : client.readFile(uri),
  findFiles: async (folders) => {
    const local = folders.filter((uri) => uri.startsWith('file:'));
    const found = await Promise.all(local.map((uri) => findOnDisk(fileURLToPath(uri))));
    const elsewhere = local.length < folders.length ? await client.findFiles(folders) : [];
    return [
      ...found.flat().map((file) => pathToFileURL(file).href),
      ...elsewhere.filter((uri) => !uri.startsWith('file:')),
    ];
  },
  findMaterials: async (folder) =>
    folder.startsWith('file:')
      ? (await materialsOnDisk(fileURLToPath(folder))).map((file) => pathToFileURL(file).href)
      : client.findMaterials(folder),
  isFolder: async (uri) =>
    uri.startsWith('file:') &&
    (await stat(fileURLToPath(uri)).then(
      (found) => found.isDirectory(),
      () => false,
    )),
  explanationOf: explanationsIn(path.join(__dirname, '../docs/checks.md')),
});
