import * as vscode from 'vscode';
import { command } from './command.js';
import { today } from './today.js';

/** The least that a directive file has; the cursor jumps from gap to gap. Directive text is Chinese in every language. */
const template = (day: string): string =>
  [
    '督办语言：1',
    '',
    '【会议】${1:会议名称}',
    '  代号：${2:简称与月日}',
    `  日期：\${3:${day}}`,
    '  讲话稿：${4}',
    '',
    '【任务 1】${5:做什么事}',
    '  牵头单位：${6}',
    '  时间节点：${7}',
    '  目标：${8}',
    '  出处：${9}',
    '$0',
  ].join('\n');

export const newDirective = command('newDirective', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'duban' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(template(today())));
});
