import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions, Settings } from '../../server/protocol.js';
import { linkToRules } from './rule-links.js';

export const DIRECTIVES = '**/*.{duban,督办}';
/** What directive files depend on besides each other: the office's configuration and the speeches they quote. */
const BESIDES = ['**/duban.config.json', '**/*.{docx,txt,md,pdf,html}'];

/** The settings that concern the server. */
export function serverSettings(): Settings {
  const settings = vscode.workspace.getConfiguration('duban');
  return {
    asOf: settings.get('asOf', ''),
    inlayHints: { dates: settings.get('inlayHints.dates', true), lights: settings.get('inlayHints.lights', true) },
    codeLens: { enabled: settings.get('codeLens.enabled', true) },
  };
}

/**
 * Where directive files may lie: on disk, unsaved, or in the file system of a workspace folder (virtual workspaces).
 * Other schemes are other versions of the same file (git's side of a diff) and would double every id.
 */
function schemes(): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', ...folders])];
}

/** Made when the client starts, so that it sees the folders and settings of that moment. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { locale: vscode.env.language, settings: serverSettings() };
  return {
    documentSelector: schemes().map((scheme) => ({ scheme, language: 'duban' })),
    initializationOptions,
    synchronize: {
      configurationSection: 'duban',
      fileEvents: [DIRECTIVES, ...BESIDES].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern)),
    },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => {
        linkToRules(diagnostics);
        next(uri, diagnostics);
      },
    },
    diagnosticCollectionName: 'duban',
    outputChannelName: 'Duban 督办',
    markdown: { isTrusted: { enabledCommands: ['duban.revealTask', 'duban.openTrace', 'duban.addProgress'] } },
  };
}
