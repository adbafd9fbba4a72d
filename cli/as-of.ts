import { parseFullDate } from '../language/time/full-date.js';
import type { Host } from './host.js';
import { UsageError } from './usage-error.js';

/** The day that an option names, in any spelling of a complete date; today without. */
export function asOfDay(host: Host, written: string | undefined, option = '--as-of'): string {
  if (written === undefined) return host.today;
  const { date, span } = parseFullDate(written);
  if (date && span.end === written.trimEnd().length) return date;
  throw new UsageError(`${option} 后面要写完整而且存在的日期，例如 ${option} 2026-06-12；写的是“${written}”。`);
}
