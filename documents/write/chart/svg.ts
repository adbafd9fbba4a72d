import { clean } from '../clean.js';
import { em } from '../em.js';
import { type Chart, highest, inkOn, scaleMarks, type Series } from '../../paper/chart.js';

const WIDTH = 640;
const SIZE = 12;
const ROW = 26;
const FONT = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

/** A chart as one SVG element: shapes and text, no scripts, no styles from anywhere else. */
export function chartSvg(chart: Chart): string {
  const lying = chart.shape === 'bars';
  const marks = scaleMarks(
    highest(chart),
    chart.series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value))),
  );
  const labels = lying ? Math.min(220, Math.max(40, ...chart.categories.map((name) => em(name) * SIZE)) + 10) : 44;
  const plot = {
    left: labels,
    top: 58,
    width: WIDTH - labels - 48,
    height: lying ? chart.categories.length * ROW + 6 : 210,
  };
  const height = plot.top + plot.height + 34;
  const body = lying ? bars(chart, plot, marks) : columns(chart, plot, marks);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" ` +
    `aria-label="${escaped(chart.title)}" font-family="${FONT}" font-size="${SIZE}" fill="#222">` +
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>` +
    text(WIDTH / 2, 20, chart.title, 'middle', ' font-size="15" font-weight="bold"') +
    legend(chart.series) +
    body +
    '</svg>'
  );
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function bars(chart: Chart, { left, top, width, height }: Plot, marks: readonly number[]): string {
  const most = marks.at(-1) ?? 1;
  const x = (value: number): number => left + (value / most) * width;
  const grid = marks.map(
    (mark) =>
      line(x(mark), top, x(mark), top + height) +
      text(x(mark), top + height + 16, numberText(mark), 'middle', ' fill="#666"'),
  );
  const rows = chart.categories.map((name, index) => {
    const y = top + 3 + index * ROW;
    return text(left - 6, y + ROW / 2 + 4, fitted(name, left - 10), 'end') + rowOf(chart, index, x, y);
  });
  return grid.join('') + unitText(chart, left + width + 8, top + height + 16) + rows.join('');
}

function rowOf({ stacked, series, unit }: Chart, index: number, x: (value: number) => number, y: number): string {
  const each = stacked ? ROW - 8 : (ROW - 6) / series.length;
  let from = 0;
  return series
    .map(({ color, values }, at) => {
      const value = values[index];
      if (value === null || value === undefined || (stacked && value === 0)) return '';
      const start = stacked ? from : 0;
      const end = start + value;
      if (stacked) from = end;
      const barTop = stacked ? y + 4 : y + 3 + at * each;
      const wide = x(end) - x(start);
      const label = stacked
        ? wide > 16
          ? text(
              (x(start) + x(end)) / 2,
              barTop + each / 2 + 4,
              numberText(value),
              'middle',
              ` fill="#${inkOn(color)}"`,
            )
          : ''
        : text(
            x(end) + 4,
            barTop + each / 2 + 4,
            `${numberText(value)}${unit === '%' ? '%' : ''}`,
            'start',
            ' font-size="10"',
          );
      return rect(x(start), barTop, wide, each - (stacked ? 0 : 1), color) + label;
    })
    .join('');
}

function columns(chart: Chart, { left, top, width, height }: Plot, marks: readonly number[]): string {
  const most = marks.at(-1) ?? 1;
  const y = (value: number): number => top + height - (value / most) * height;
  const slot = width / Math.max(1, chart.categories.length);
  const grid = marks.map(
    (mark) =>
      line(left, y(mark), left + width, y(mark)) + text(left - 6, y(mark) + 4, numberText(mark), 'end', ' fill="#666"'),
  );
  const names = chart.categories.map((name, index) =>
    text(left + slot * (index + 0.5), top + height + 18, name, 'middle'),
  );
  const shapes =
    chart.shape === 'lines'
      ? chart.series.map((series) => path(series, (index) => left + slot * (index + 0.5), y))
      : chart.categories.map((_, index) => columnOf(chart, index, left + slot * index, slot, y));
  return grid.join('') + unitText(chart, left + width + 6, top + 4) + names.join('') + shapes.join('');
}

function columnOf(
  { stacked, series }: Chart,
  index: number,
  left: number,
  slot: number,
  y: (value: number) => number,
): string {
  const room = Math.min(slot * 0.7, stacked ? 54 : 34 * series.length);
  const each = stacked ? room : room / series.length;
  let from = 0;
  return series
    .map(({ color, values }, at) => {
      const value = values[index];
      if (value === null || value === undefined || (stacked && value === 0)) return '';
      const start = stacked ? from : 0;
      const end = start + value;
      if (stacked) from = end;
      const x = left + (slot - room) / 2 + (stacked ? 0 : at * each);
      const tall = y(start) - y(end);
      const label = stacked
        ? tall > 14
          ? text(x + each / 2, (y(start) + y(end)) / 2 + 4, numberText(value), 'middle', ` fill="#${inkOn(color)}"`)
          : ''
        : text(x + each / 2, y(end) - 4, numberText(value), 'middle', ' font-size="10"');
      return rect(x, y(end), each - (stacked ? 0 : 2), tall, color) + label;
    })
    .join('');
}

/** A line breaks where nothing is known. */
function path({ color, values }: Series, x: (index: number) => number, y: (value: number) => number): string {
  let pen = 'M';
  let drawn = '';
  let dots = '';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    drawn += `${pen}${round(x(index))} ${round(y(value))}`;
    pen = 'L';
    dots += `<circle cx="${round(x(index))}" cy="${round(y(value))}" r="3" fill="#${color}"/>`;
    dots += text(x(index), y(value) - 7, numberText(value), 'middle', ' font-size="10"');
  });
  return `<path d="${drawn}" fill="none" stroke="#${color}" stroke-width="2"/>${dots}`;
}

function legend(series: readonly Series[]): string {
  const widths = series.map(({ name }) => em(name) * SIZE + 34);
  let x = (WIDTH - widths.reduce((sum, width) => sum + width, 0)) / 2;
  return series
    .map(({ name, color }, index) => {
      const entry = rect(x, 34, 12, 12, color) + text(x + 17, 44, name, 'start');
      x += widths[index] ?? 0;
      return entry;
    })
    .join('');
}

const unitText = ({ unit }: Chart, x: number, y: number): string => text(x, y, unit, 'start', ' fill="#666"');

function fitted(name: string, room: number): string {
  if (em(name) * SIZE <= room) return name;
  let short = '';
  for (const character of name) {
    if (em(`${short}${character}…`) * SIZE > room) break;
    short += character;
  }
  return `${short}…`;
}

const numberText = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const round = (value: number): number => Math.round(value * 10) / 10;

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#e2e4e8"/>`;

const rect = (x: number, y: number, width: number, height: number, color: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}" fill="#${color}"/>`;

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${more}>${escaped(words)}</text>`;

const escaped = (words: string): string =>
  clean(words).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
