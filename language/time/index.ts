export * from './calendar.js';
export * from './days.js';
export * from './full-date.js';
export * from './types.js';
export * from './workdays.js';
