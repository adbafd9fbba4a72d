import * as vscode from 'vscode';
import { openLedgerPanel } from '../panels/ledger-panel.js';
import { openTimelinePanel } from '../panels/timeline-panel.js';
import { openTracePanel } from '../panels/trace-panel.js';
import type { LedgerLensArgument } from '../../server/protocol.js';
import { command } from './command.js';
import { chooseDirective } from './directive.js';

/** From a code lens with the file to filter by; from menus VS Code passes a Uri, which asks for nothing special. */
export const openLedger = command('openLedger', (app, lens?: LedgerLensArgument) =>
  openLedgerPanel(app, typeof lens?.filter === 'string' ? lens.filter : undefined),
);

export const openTimeline = command('openTimeline', (app) => openTimelinePanel(app));

export const openTrace = command('openTrace', async (app, clicked?: unknown) => {
  const uri = await chooseDirective(typeof clicked === 'string' ? vscode.Uri.parse(clicked, true) : clicked);
  if (uri) await openTracePanel(app, uri);
});
