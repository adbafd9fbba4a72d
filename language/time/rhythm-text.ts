import type { Rhythm, RhythmDay } from './rhythm.js';

const NAMES = {
  day: '天',
  workday: '个工作日',
  week: '周',
  xun: '旬',
  halfMonth: '半月',
  month: '个月',
  quarter: '个季度',
  halfYear: '个半年',
  year: '年',
  term: '个学期',
} as const;
const EVERY = {
  day: '每天',
  workday: '每个工作日',
  week: '每周',
  xun: '每旬',
  halfMonth: '每半月',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
  term: '每学期',
} as const;
const WEEKDAYS = '一二三四五六日';
const BOUNDS = { exactly: '', atLeast: '不少于', atMost: '不超过' } as const;

const monthDay = (written: string): string => `${Number(written.slice(2, 4))}月${Number(written.slice(5))}日`;

function place({ months, days, weekdays, ordinal, workday, festival, lunar }: RhythmDay): string {
  const nth = ordinal === undefined ? '' : ordinal < 0 ? '最后一个' : `第${ordinal}个`;
  const eve = (shift: number): string => (shift < 0 ? '前一日' : '');
  return [
    months === undefined ? '' : `${months.join('、')}月`,
    workday === true ? `${nth}工作日` : '',
    weekdays === undefined ? '' : weekdays.map((weekday) => `${nth}星期${WEEKDAYS.charAt(weekday - 1)}`).join('、'),
    days === undefined ? '' : days.map((n) => (n < 0 ? '最后一日' : `${n}日`)).join('、'),
    festival === undefined ? '' : `${festival.name}${eve(festival.shift)}`,
    lunar === undefined ? '' : `农历${lunar.month}月${lunar.day}日${eve(lunar.shift)}`,
  ].join('');
}

/** A rhythm in words, its act left out: `每季度1、4、7、10月20日`, `汛期内每天`, `每周不少于2次`. */
export function describeRhythm(rhythm: Rhythm): string {
  const { every, interval, days, season, from, until, count, onRestDay, dayNamed } = rhythm;
  const stretch =
    season === undefined
      ? ''
      : `${season.name ?? `${monthDay(season.from)}至${monthDay(season.to)}`}${season.outside === true ? '以外' : '内'}`;
  const begins = from === undefined ? '' : `${from} 起`;
  const ends = until === undefined ? '' : `至 ${until} `;
  const unit = interval === 1 ? EVERY[every] : `每${interval}${NAMES[every]}`;
  const often = count === undefined ? '' : `${BOUNDS[count.bound]}${count.n}次`;
  const rest = onRestDay === undefined ? '' : `（遇休息日${onRestDay === 'after' ? '顺延' : '提前'}）`;
  const where = dayNamed
    ? days.map(place).join('和')
    : days.map(({ months }) => (months === undefined ? '' : `${months.join('、')}月`)).join('和');
  return `${begins}${ends}${stretch}${unit}${where}${often}${rest}`;
}
