import type { Host } from './host.js';

/** The colours that our own reports use; a report that is not for a screen has none. */
const OURS = new RegExp(`^${String.fromCharCode(27)}\\[(?:0|1|2|4|22|24|31|32|33|36|39)m`);
/** What moves the cursor, changes the terminal, or turns the direction of a line around. A line end is none of these. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const COMMANDS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** The same host, on whose screen the words of files stand as words: titles, speeches and file names may hold commands. */
export function withSafeScreen(host: Host): Host {
  return Object.create(host, {
    out: { value: (text: string) => host.out(harmless(text, host.color)) },
    err: { value: (text: string) => host.err(harmless(text, host.color)) },
  }) as Host;
}

function harmless(text: string, color: boolean): string {
  const isJson = text.startsWith('{') || text.startsWith('[');
  return text.replace(COMMANDS, (sign, at: number) => {
    if (sign === '\r' && text[at + 1] === '\n') return sign;
    if (color && OURS.test(text.slice(at, at + 6))) return sign;
    // In JSON every sign can be written another way, and nothing is lost.
    return isJson ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : '�';
  });
}
