import type { Translate } from '../translate.js';

/** “1 task”, “12 tasks”: English knows a singular. */
export const taskCount = (count: number, t: Translate): string => (count === 1 ? t('1 task') : t('{0} tasks', count));
