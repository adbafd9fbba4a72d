import type { Translate } from '../translate.js';

/** “12 days left”, “due today”, “3 days late”; nothing where there is no date. */
export function daysLeftText(days: number | null, t: Translate): string {
  if (days === null) return '';
  if (days === 0) return t('due today');
  if (Math.abs(days) === 1) return days > 0 ? t('1 day left') : t('1 day late');
  return days > 0 ? t('{0} days left', days) : t('{0} days late', -days);
}
