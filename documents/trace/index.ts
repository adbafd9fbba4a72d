export { totalsLine, type TraceSubject } from './account.js';
export { traceHtml } from './trace-html.js';
export { traceJson } from './trace-json.js';
export { traceText } from './trace-text.js';
