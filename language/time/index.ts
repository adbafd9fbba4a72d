export * from './calendar.js';
export * from './conventions.js';
export * from './days.js';
export { dueDates } from './due-dates.js';
export { defaultEvents } from './events.js';
export * from './full-date.js';
export * from './types.js';
export { understandDeadline } from './understand.js';
export * from './workdays.js';
