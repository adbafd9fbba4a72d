import * as vscode from 'vscode';
import type { App, Feature } from '../app.js';

/** A command of the extension. What it throws is shown to the clerk: errors of the server are sentences already. */
// VS Code gives a command whatever its caller passes; each command says what it understands.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- It ties run's parameters to the registered handler's.
export function command<Arguments extends unknown[]>(
  name: string,
  run: (app: App, ...args: Arguments) => unknown,
): Feature {
  return (app) =>
    vscode.commands.registerCommand(`duban.${name}`, async (...args: Arguments) => {
      try {
        return await run(app, ...args);
      } catch (error) {
        if (error instanceof vscode.CancellationError) return undefined;
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    });
}
