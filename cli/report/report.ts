import type { Finding, Severity } from '../../language/checks/rule.js';
import type { RunProblem } from '../workspace/run-problem.js';

/** What a check found, ready to be written in any format. */
export interface CheckReport {
  readonly asOf: string;
  /** Of the named files, in the order of files and places. */
  readonly findings: readonly Finding[];
  /** Findings that a 例外 silenced. */
  readonly exempted: readonly Finding[];
  readonly problems: readonly RunProblem[];
  readonly files: number;
  readonly tasks: number;
  /** How the path of a finding is shown. */
  readonly shown: (path: string) => string;
}

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A message quotes what was written; a value of a million characters must not fill the screen. */
const MOST_CHARACTERS = 600;

export function messageOf({ message }: { readonly message: string }): string {
  if (message.length <= MOST_CHARACTERS) return message;
  return `${message.slice(0, MOST_CHARACTERS - 200)} …… ${message.slice(-180)}`;
}
