import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Spot } from '../analysis.js';
import { acceptOffer } from './accept-offer.js';
import { extractMilestone } from './extract-milestone.js';
import { mergeTasks } from './merge-tasks.js';
import { numberAll } from './number-all.js';
import { shiftDeadlines } from './shift-deadlines.js';
import { splitTask } from './split-task.js';
import { spreadGroup } from './spread-group.js';

/** A refactoring looks at a place (and the selected range) and offers nothing where it does not fit. */
export type Refactoring = (spot: Spot, range: Range) => CodeAction[];

export const REFACTORINGS: readonly Refactoring[] = [
  splitTask,
  mergeTasks,
  extractMilestone,
  spreadGroup,
  shiftDeadlines,
  numberAll,
  acceptOffer,
];
