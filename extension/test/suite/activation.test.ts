import { ok } from './assert.js';
import * as vscode from 'vscode';

suite('activation', () => {
  test('the extension is there', () => {
    ok(vscode.extensions.getExtension('duban.duban'));
  });
});
