import { measureEditor } from './editor-session.js';

/** `npm run bench:editor`: the bars of the editor, measured over LSP against the bundled server. */
const BARS = { start: 200, cold: 3000, keystroke: 60, completion: 40 };

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(9);
const table: string[] = ['                     1,000 tasks   10,000 tasks   bar'];
const small = await measureEditor(1_000);
const large = await measureEditor(10_000);
const row = (label: string, of: (figures: typeof small) => number, bar = ''): void => {
  table.push(`${label.padEnd(22)}${ms(of(small))}      ${ms(of(large))}   ${bar}`);
};
row('start to initialized', (figures) => figures.start, `${BARS.start} ms`);
row('cold, to diagnostics', (figures) => figures.cold, `${BARS.cold} ms`);
row('keystroke, median', (figures) => figures.keystroke.median, '20 ms at 1,000');
row('keystroke, p95', (figures) => figures.keystroke.p95, `${BARS.keystroke} ms at 10,000`);
row('completion, p95', (figures) => figures.completion.p95, `${BARS.completion} ms`);
row('hover, p95', (figures) => figures.hover.p95);
row('10 keys at 30 ms', (figures) => figures.burst);
console.log(table.join('\n'));
