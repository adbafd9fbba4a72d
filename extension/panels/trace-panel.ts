import * as vscode from 'vscode';
import { taskFromSentence, type Trace, trace } from '../../server/protocol.js';
import type { App } from '../app.js';
import { applyEdit } from '../commands/apply-edit.js';
import { reveal } from '../commands/reveal.js';
import type { FromTrace, ToTrace, TraceStrings } from '../webviews/trace/messages.js';
import { type Channel, connectPage, createPanel, type PageSpec } from './webview.js';

const spec = (): PageSpec => ({ view: 'trace', title: vscode.l10n.t('Speech and tasks'), icon: 'trace' });

const strings = (): TraceStrings => ({
  speech: vscode.l10n.t('Speech'),
  tasks: vscode.l10n.t('Tasks'),
  covered: vscode.l10n.t('Covered'),
  missing: vscode.l10n.t('Missing'),
  leftOut: vscode.l10n.t('Left out'),
  possible: vscode.l10n.t('Possibly missing'),
  next: vscode.l10n.t('Next missing'),
  previous: vscode.l10n.t('Previous missing'),
  makeTask: vscode.l10n.t('Make a task of this sentence'),
  makeTaskOfSelection: vscode.l10n.t('Make a task of the selection'),
  noAsks: vscode.l10n.t('Nothing in this text asks for something that could be reported as done.'),
  noTasks: vscode.l10n.t('No task quotes this speech yet.'),
  noSource: vscode.l10n.t('Its source is not found in this speech'),
  missingHint: vscode.l10n.t('No task quotes: {0}'),
  open: vscode.l10n.t('Go to text'),
});

/** One page a directive file: opening it again shows it. */
const open = new Map<string, Channel<ToTrace, FromTrace>>();

/** Speech and tasks side by side. The request is made first: a file without a speech gives its error and no empty page. */
export async function openTracePanel(app: App, uri: string): Promise<void> {
  const known = open.get(uri);
  if (known) return known.panel.reveal();
  const first = await app.server.request(trace, { uri });
  const channel = connectPage<ToTrace, FromTrace>(app, createPanel(app, spec()), spec());
  open.set(uri, channel);
  channel.panel.onDidDispose(() => open.delete(uri));
  channel.panel.title = vscode.l10n.t('{0}: speech and tasks', first.directives[0]?.title ?? first.speech.title);
  wire(app, channel, uri, first);
}

function wire(app: App, channel: Channel<ToTrace, FromTrace>, uri: string, first: Trace): void {
  let latest = first;
  const refresh = async () => {
    latest = await app.server.request(trace, { uri });
    channel.send({ type: 'trace', trace: latest });
  };
  channel.onMessage(async (message) => {
    switch (message.type) {
      case 'ready':
        channel.send({ type: 'setup', strings: strings() });
        return channel.send({ type: 'trace', trace: latest });
      case 'open': {
        const task = latest.tasks.find((one) => one.key === message.key && one.uri === message.uri);
        return task && reveal(task);
      }
      case 'makeTask': {
        const [directive] = latest.directives;
        if (!directive) throw new Error(vscode.l10n.t('No directive file names this speech as its 讲话稿.'));
        const { paragraph, start, end } = message;
        const speech = latest.speech.uri;
        const { edit, place } = await app.server.request(taskFromSentence, {
          directive: directive.uri,
          speech,
          paragraph,
          start,
          end,
        });
        await applyEdit(app, edit);
        return reveal(place);
      }
    }
  });
  channel.own(app.ledger.onDidChange(() => void refresh().catch(() => undefined)));
}
