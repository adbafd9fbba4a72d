import type { Feature } from '../app.js';
import { outputsView } from './outputs-view.js';
import { trees } from './trees.js';

export const views: readonly Feature[] = [trees, outputsView];
