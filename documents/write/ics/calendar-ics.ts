import { clean } from '../clean.js';
import type { Calendar, CalendarEntry } from '../../paper/calendar.js';

/** Octets of a content line without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;
const REMIND_HOUR = 9;

/** A calendar as iCalendar text (RFC 5545), as Outlook and telephones open it. */
export function calendarIcs({ name, day, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duban//duban//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, day)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines(entry: CalendarEntry, stamp: string): string[] {
  const { id, day, summary, description, remind, rule, others = [], until, categories = [] } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(id)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}${until === undefined ? '' : `;UNTIL=${compact(until)}`}`]),
    ...(others.length > 0 ? [`RDATE;VALUE=DATE:${others.map(compact).join(',')}`] : []),
    `SUMMARY:${escapedText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapedText(description)}`]),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapedText).join(',')}`] : []),
    // The day stays free for meetings.
    'TRANSP:TRANSPARENT',
    ...remind.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${trigger(days)}`,
      `DESCRIPTION:${escapedText(summary)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** Letters and digits of the id and its other characters as hexadecimal code points: valid everywhere, and one to one. */
export const uidOf = (id: string): string =>
  `${Array.from(id)
    .map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `-${(sign.codePointAt(0) ?? 0).toString(16)}.`))
    .join('')}@duban`;

/** Nine in the morning, so many days before a day that begins at midnight. */
const trigger = (days: number): string =>
  days === 0 ? `PT${REMIND_HOUR}H` : `-P${days === 1 ? '' : `${days - 1}D`}T${24 - REMIND_HOUR}H`;

const compact = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const escapedText = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Folds a line at 75 octets, never inside a character. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      // The space that begins a continuation counts.
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
