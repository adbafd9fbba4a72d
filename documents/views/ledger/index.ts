export * from './columns.js';
export * from './item.js';
export * from './view.js';
