export * from './built-in.js';
export * from './template.js';
