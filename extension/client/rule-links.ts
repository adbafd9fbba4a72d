import * as vscode from 'vscode';

/**
 * Codes lead to our preview of their rule. What the server links to is a file (or nothing, in a browser), which would
 * open as raw Markdown at its first line.
 */
export function linkToRules(diagnostics: readonly vscode.Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
    if (value === undefined) continue;
    const target = vscode.Uri.from({
      scheme: 'command',
      path: 'duban.showRule',
      query: JSON.stringify([String(value)]),
    });
    diagnostic.code = { value, target };
  }
}
