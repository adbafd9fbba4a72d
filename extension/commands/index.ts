import type { Feature } from '../app.js';
import { addProgress } from './add-progress.js';
import { continueLine } from './continue-line.js';
import { draft } from './draft.js';
import { exportCommand } from './export.js';
import { clearFilter, filter, hideClosed, showClosed } from './filter.js';
import { issueGate } from './issue-gate.js';
import { newDirective } from './new-directive.js';
import { openExample } from './open-example.js';
import { openLedger, openTimeline, openTrace } from './open-panels.js';
import { openWalkthrough } from './open-walkthrough.js';
import { probeDeadline } from './probe-deadline.js';
import { revealTask } from './reveal-task.js';
import { refresh, restartServer, showLog } from './server.js';
import { showPlaces } from './show-places.js';
import { showRule } from './show-rule.js';
import { showStatus } from './show-status.js';

export const commands: readonly Feature[] = [
  addProgress,
  clearFilter,
  continueLine,
  draft,
  exportCommand,
  filter,
  hideClosed,
  issueGate,
  newDirective,
  openExample,
  openLedger,
  openTimeline,
  openTrace,
  openWalkthrough,
  probeDeadline,
  refresh,
  restartServer,
  revealTask,
  showClosed,
  showLog,
  showPlaces,
  showRule,
  showStatus,
];
