import { parseFullDate } from '../language/time/full-date.js';
import type { Host } from './host.js';
import { UsageError } from './usage-error.js';

/** The day that `--as-of` names, in any spelling of a complete date; today without. */
export function asOfDay(host: Host, written: string | undefined): string {
  if (written === undefined) return host.today;
  const { date, span } = parseFullDate(written);
  if (date && span.end === written.trimEnd().length) return date;
  throw new UsageError(`--as-of 后面要写完整而且存在的日期，例如 --as-of 2026-06-12；写的是“${written}”。`);
}
