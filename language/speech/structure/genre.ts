/** What kind of text a sentence stands in; a text may be more than one (a report of a meeting with its minutes). */
export type Genre = 'report' | 'notice' | 'minutes' | 'speech' | 'interview';

/** So much of a text shows what it is. */
const OPENING = 400;
const TITLE = 80;
const DAY = /\d月\d{1,2}日|近日|昨[日天]|日前|[本上]周/;
const MEETING = /召开|主持|督查|调研|举行|召集|参加/;
const MINUTES = /会议(?:原则)?同意|会议?议定|纪要/;
const SPOKEN = /同志们|我(?:再|就|来)?讲|我们|大家/;
const QUESTION = /^(?:主持人|记者|网友|问)\s*[:：]/m;

/** The genres of a text, by its first lines and the words that only one of them uses. */
export function genresOf(text: string): ReadonlySet<Genre> {
  const genres = new Set<Genre>();
  const opening = text.slice(0, OPENING);
  if (DAY.test(opening) && MEETING.test(opening)) genres.add('report');
  if (text.slice(0, TITLE).includes('通知')) genres.add('notice');
  if (MINUTES.test(text)) genres.add('minutes');
  if (SPOKEN.test(text)) genres.add('speech');
  if (QUESTION.test(text)) genres.add('interview');
  return genres;
}
