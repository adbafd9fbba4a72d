import * as vscode from 'vscode';
import type { LightCode } from '../../server/protocol.js';

/** Theme colours only: they keep their contrast in every theme. */
const COLOURS: Readonly<Record<LightCode, string>> = {
  red: 'charts.red',
  orange: 'charts.orange',
  yellow: 'charts.yellow',
  blue: 'charts.blue',
  green: 'charts.green',
  none: 'disabledForeground',
};
export const lightColour = (light: LightCode): vscode.ThemeColor => new vscode.ThemeColor(COLOURS[light]);

export const lightIcon = (light: LightCode): vscode.ThemeIcon =>
  new vscode.ThemeIcon(light === 'none' ? 'circle-outline' : 'circle-filled', lightColour(light));
