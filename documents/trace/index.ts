export { traceHtml } from './trace-html.js';
export { traceJson } from './trace-json.js';
export { totalsLine, traceText } from './trace-text.js';
