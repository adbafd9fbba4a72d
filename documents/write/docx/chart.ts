import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { type Chart, highest, inkOn, scaleMarks } from '../../paper/chart.js';
import { clean } from '../clean.js';

const WIDTH = 580;
/** Of one bar and of what stands around the bars, in pixels. */
const BAR = 26;
const AROUND = 120;
const TALL = 300;
const FONT = { name: '宋体' };

/**
 * A chart that Word, WPS and LibreOffice draw themselves and that the office may still edit: no picture would show Chinese
 * without a font of ten megabytes.
 */
export function chartOf(chart: Chart): Paragraph {
  const { categories, series, title, unit, stacked } = chart;
  const marks = scaleMarks(
    highest(chart),
    series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value))),
  );
  const lying = chart.shape === 'bars';
  const common = {
    title: { text: `${clean(title)}（${unit}）`, font: { size: 13, bold: true } },
    font: FONT,
    categories: categories.map(clean),
    // Zeros of a stack would only stand on each other.
    series: series.map(({ name, color, values }) => ({
      name,
      color,
      dataLabels: { value: true, font: { size: 9, color: stacked ? inkOn(color) : '222222' } },
      values: stacked ? values.map((value) => (value === 0 ? null : value)) : [...values],
    })),
    valueAxis: {
      minimum: 0,
      maximum: marks.at(-1) ?? 1,
      font: { size: 9 },
      ...(lying ? { crossesAt: 'maximum' as const } : {}),
    },
    altText: { name: clean(title), description: altText(chart) },
  } as const;
  const height = lying ? categories.length * BAR * (stacked ? 1 : Math.max(1, series.length * 0.7)) + AROUND : TALL;
  const transformation = { width: WIDTH, height: Math.round(Math.min(760, Math.max(190, height))) };
  const run = lying
    ? new ChartRun({
        ...common,
        type: 'bar',
        stacking: stacked ? 'stacked' : 'none',
        gapWidth: 40,
        // Word counts from below.
        categoryAxis: { reverseOrder: true, font: { size: 9 } },
        transformation,
      })
    : chart.shape === 'columns'
      ? new ChartRun({
          ...common,
          type: 'column',
          stacking: stacked ? 'stacked' : 'none',
          gapWidth: 60,
          transformation,
        })
      : new ChartRun({ ...common, type: 'line', markers: true, transformation });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // An exact line would cut the chart off.
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
    children: [run],
  });
}

/** What the chart says, for those who cannot see it and for search. */
const altText = ({ title, unit, categories, series }: Chart): string =>
  clean(
    `${title}（${unit}）。${categories
      .map((name, index) => `${name}：${series.map((each) => `${each.name} ${each.values[index] ?? '—'}`).join('，')}`)
      .join('；')}`,
  );
