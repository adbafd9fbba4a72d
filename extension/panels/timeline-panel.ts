import * as vscode from 'vscode';
import { type Timeline, timeline } from '../../server/protocol.js';
import type { App } from '../app.js';
import { reveal } from '../commands/reveal.js';
import type { FromTimeline, TimelineStrings, ToTimeline } from '../webviews/timeline/messages.js';
import { type PageSpec, SinglePanel } from './single-panel.js';
import type { Channel } from './webview.js';

const spec = (): PageSpec => ({ view: 'timeline', title: vscode.l10n.t('Timeline'), icon: 'timeline' });
export const timelinePanel = new SinglePanel<ToTimeline, FromTimeline>(spec, wire);

export function openTimelinePanel(app: App): void {
  timelinePanel.open(app);
}

const strings = (): TimelineStrings => ({
  title: vscode.l10n.t('Timeline'),
  search: vscode.l10n.t('Search: unit, title …'),
  zoomIn: vscode.l10n.t('Zoom in (+)'),
  zoomOut: vscode.l10n.t('Zoom out (-)'),
  fit: vscode.l10n.t('Show all'),
  today: vscode.l10n.t('Today'),
  empty: vscode.l10n.t('There are no dated tasks to show.'),
  undated: vscode.l10n.t('Without any date, not shown: {0}'),
  lane: vscode.l10n.t('{0} {1}, lead {2}, from {3} to {4}, {5}. Milestones: {6}'),
  reached: vscode.l10n.t('reached {0}'),
  late: vscode.l10n.t('late'),
  open: vscode.l10n.t('open'),
  task: vscode.l10n.t('Task'),
});

function wire(app: App, channel: Channel<ToTimeline, FromTimeline>): void {
  let latest: Timeline | undefined;
  const send = async () => {
    latest = await app.server.request(timeline, {});
    channel.send({ type: 'timeline', timeline: latest });
  };
  channel.onMessage(async (message) => {
    if (message.type === 'ready') {
      channel.send({ type: 'setup', strings: strings() });
      return send();
    }
    const lane = latest?.lanes.find(({ key, uri }) => key === message.key && uri === message.uri);
    return lane && reveal(lane, { preserveFocus: !message.focusText });
  });
  channel.own(app.ledger.onDidChange(() => void send().catch(() => undefined)));
}
