import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../paper/calendar.js';
import { calendarIcs, folded, uidOf } from './calendar-ics.js';

const ENTRY: CalendarEntry = {
  id: '重点0306#1-1/due',
  day: '2026-12-31',
  summary: '【到期】修通滨河路；架桥, 铺轨（市交通局）',
  description: '第一行\n第二行',
  remind: [7, 1, 0],
};
const ics = (entry: Partial<CalendarEntry> = {}): string =>
  calendarIcs({ name: '督办日历', day: '2026-06-15', entries: [{ ...ENTRY, ...entry }] });
const unfolded = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n');

test('a day is a whole day, also over the end of the year', () => {
  expect(unfolded(ics())).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101']));
});

test('text is escaped (RFC 5545, 3.3.11)', () => {
  const lines = unfolded(ics());
  expect(lines).toContain('SUMMARY:【到期】修通滨河路；架桥\\, 铺轨（市交通局）');
  expect(lines).toContain('DESCRIPTION:第一行\\n第二行');
});

test('reminders at nine in the morning, some days before or on the day', () => {
  expect(unfolded(ics()).filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER:-P6DT15H',
    'TRIGGER:-PT15H',
    'TRIGGER:PT9H',
  ]);
});

test('a rhythm is a rule with its end', () => {
  expect(unfolded(ics({ rule: 'FREQ=MONTHLY;BYMONTHDAY=28', until: '2026-12-31' }))).toContain(
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=28;UNTIL=20261231',
  );
});

test('ids are plain, stable and one to one', () => {
  expect(uidOf('重点0306#1-1/due')).toBe('-91cd.-70b9.0306-23.1-2d.1-2f.due@duban');
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (uidOf(a) === uidOf(b)) === (a === b)));
});

test('every line has at most 75 octets and comes back whole', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text));
  fc.assert(
    fc.property(words, (line) => {
      const out = folded(line);
      for (const each of out.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
      expect(out.replace(/\r\n /g, '')).toBe(line);
    }),
  );
});

test('lines end with CRLF and nothing else breaks them', () => {
  expect(ics({ summary: 'a\u2028b\rc' }).replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});
