// Generated from the files of this folder by “npm run generate rules”. Do not edit.
import type { Rule } from '../rule.js';
import { missingLeadUnit } from './missing-lead-unit.js';

export const RULES: readonly Rule[] = [
  missingLeadUnit,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
