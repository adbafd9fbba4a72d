import { openGatePanel } from '../panels/gate-panel.js';
import { command } from './command.js';
import { chooseDirective } from './directive.js';

export const issueGate = command('issueGate', async (app, clicked?: unknown) => {
  const uri = await chooseDirective(clicked);
  if (uri) await openGatePanel(app, uri);
});
