import type { Connection } from 'vscode-languageserver';
import type { Analyst } from '../../language/lsp/analysis.js';
import type { Findings } from '../../language/lsp/diagnostics.js';
import type { Configuration } from '../configuration.js';
import type { SettingsStore } from '../settings.js';
import type { SpeechSource } from './speech.js';

/** What the answers to the client's own requests are made from. */
export interface Office extends SpeechSource {
  readonly connection: Connection;
  readonly analyst: Analyst;
  readonly findings: Findings;
  readonly configuration: Configuration;
  readonly settings: SettingsStore;
}
