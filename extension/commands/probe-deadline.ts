import * as vscode from 'vscode';
import { type Probe, probeDeadline as probeRequest } from '../../server/protocol.js';
import { command } from './command.js';
import { directiveUri } from './directive.js';
import { isDay } from './today.js';

interface Item extends vscode.QuickPickItem {
  /** What accepting the line copies. */
  readonly copy?: string;
}

/** The reading, then every other reading, then what is unusual about it. */
function items(probe: Probe): Item[] {
  const main: Item = {
    label: probe.deadline
      ? `$(calendar) ${probe.deadline}`
      : `$(question) ${vscode.l10n.t('No date follows from these words')}`,
    detail: probe.reading,
    alwaysShow: true,
    ...(probe.deadline ? { copy: probe.deadline } : {}),
  };
  const others = probe.alternatives.map(
    (other): Item => ({
      label: `$(git-compare) ${other.deadline}`,
      detail: other.reading,
      alwaysShow: true,
      copy: other.deadline,
    }),
  );
  const remarks = probe.remarks.map((remark): Item => ({ label: `$(info) ${remark}`, alwaysShow: true }));
  const base: Item = { label: `$(history) ${vscode.l10n.t('Counted from {0}', probe.ref)}`, alwaysShow: true };
  return [main, ...others, ...remarks, base];
}

/**
 * Type a phrase and see the day and why. “6月底前 @2024-04-12” counts from another day. Accepting a line copies its date.
 */
export const probeDeadline = command('probeDeadline', (app) => {
  const pick = vscode.window.createQuickPick<Item>();
  const uri = directiveUri(undefined);
  let latest = 0;
  pick.title = vscode.l10n.t('What does this deadline mean?');
  pick.placeholder = vscode.l10n.t('6月底前, 30个工作日内, 汛期前 … (add @2024-04-12 to count from that day)');
  const selected = vscode.window.activeTextEditor;
  if (selected && !selected.selection.isEmpty) pick.value = selected.document.getText(selected.selection).trim();

  const update = async () => {
    latest += 1;
    const mine = latest;
    const [, words = '', ref = ''] = /^(.*?)(?:[@＠]\s*(\S*))?$/s.exec(pick.value) ?? [];
    if (!words.trim()) {
      pick.items = [];
      return;
    }
    pick.busy = true;
    const params = { text: words.trim(), ...(isDay(ref) ? { ref } : {}), ...(uri ? { uri } : {}) };
    const result = await app.server
      .request(probeRequest, params)
      .then(items, (error: Error): Item[] => [{ label: `$(error) ${error.message}`, alwaysShow: true }]);
    if (mine !== latest) return;
    pick.busy = false;
    pick.items = result;
  };
  pick.onDidChangeValue(() => void update());
  pick.onDidAccept(async () => {
    const copy = pick.selectedItems[0]?.copy;
    if (!copy) return;
    await vscode.env.clipboard.writeText(copy);
    pick.hide();
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', copy), 3000);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  void update();
});
