import * as vscode from 'vscode';
import type { Place } from '../../server/protocol.js';
import { command } from './command.js';

/** For code lenses: the references list at a place of the text. VS Code's own command wants its own classes. */
export const showPlaces = command('showPlaces', (_app, at: Place, places: readonly Place[]) =>
  vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(at.uri, true),
    new vscode.Position(at.range.start.line, at.range.start.character),
    places.map(({ uri, range }) => {
      const { start, end } = range;
      const area = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.Location(vscode.Uri.parse(uri, true), area);
    }),
  ),
);
