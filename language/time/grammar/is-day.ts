import type { PeriodNode } from '../ast.js';

/** True where the finest unit named is a day, so that a clock time may follow. */
export function isDay(node: PeriodNode): boolean {
  switch (node.type) {
    case 'calendar':
      return node.day !== undefined || node.edge === 'end';
    case 'day':
    case 'offset':
    case 'festival':
      return true;
    case 'backAtWork':
      return node.unit === 'workday';
    case 'lunar':
      return node.day !== undefined;
    case 'week':
      return node.part !== 'whole';
    case 'nth':
      return node.unit === 'day' || node.unit === 'workday' || typeof node.unit === 'object';
    case 'range':
      return isDay(node.to);
    case 'list':
      return node.items.some(isDay);
    default:
      return false;
  }
}
