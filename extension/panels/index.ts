import type { Feature } from '../app.js';
import { ledgerPanel } from './ledger-panel.js';
import { timelinePanel } from './timeline-panel.js';

/** The pages that VS Code may restore after a restart; trace and verdict belong to the moment they were asked for. */
export const panels: readonly Feature[] = [(app) => ledgerPanel.register(app), (app) => timelinePanel.register(app)];
