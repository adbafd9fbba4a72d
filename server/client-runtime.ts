import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from './base64.js';
import { findFiles, readFile } from './protocol.js';
import type { Runtime } from './runtime.js';

const WANTED = '**/{*.duban,*.督办,duban.config.json,.gitignore}';

/** What offices attach. */
const MATERIALS = '**/*.{docx,doc,wps,pdf,ofd,txt,md,html,xlsx,xls,et,csv,pptx,ppt,jpg,jpeg,png,zip}';
const MOST_MATERIALS = 2000;

/** The world as the client gives it: for browsers and virtual workspaces. */
export function clientRuntime(connection: Connection): Omit<Runtime, 'readSpeech'> {
  return {
    readFile: async (uri) => {
      const { base64 } = await connection.sendRequest<{ base64: string }>(readFile.method, { uri });
      return fromBase64(base64);
    },
    findFiles: async (folders) => {
      const { uris } = await connection.sendRequest<{ uris: readonly string[] }>(findFiles.method, { include: WANTED });
      return uris.filter((uri) => folders.some((folder) => uri.startsWith(folder)));
    },
    findMaterials: async (folder) => {
      const { uris } = await connection.sendRequest<{ uris: readonly string[] }>(findFiles.method, {
        include: MATERIALS,
      });
      return uris.filter((uri) => uri.startsWith(`${folder}/`)).slice(0, MOST_MATERIALS);
    },
    today,
  };
}

/** Today by the clock on the wall of the office. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
