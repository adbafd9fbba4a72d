import * as vscode from 'vscode';
import { command } from './command.js';

export const openWalkthrough = command('openWalkthrough', (app) =>
  vscode.commands.executeCommand('workbench.action.openWalkthrough', `${app.context.extension.id}#start`, false),
);
