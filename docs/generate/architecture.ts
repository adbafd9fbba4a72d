import { readFileSync } from 'node:fs';
import rooms from './rooms.json' with { type: 'json' };

const START = '<!-- rooms: made of docs/generate/rooms.json by “npm run generate architecture” -->';
const END = '<!-- /rooms -->';

/** The table of ARCHITECTURE.md, from the list of rooms that the import lint is made of. */
export function generate(): Record<string, string> {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const [before, behind] = [page.indexOf(START), page.indexOf(END)];
  if (before < 0 || behind < before) throw new Error('ARCHITECTURE.md has no place for the table of rooms.');
  return { 'ARCHITECTURE.md': `${page.slice(0, before)}${START}\n\n${table()}\n\n${page.slice(behind)}` };
}

function table(): string {
  const rows = rooms.map(({ room, what, uses }) => `| \`${room}\` | ${what} | ${usesOf(room, uses)} |`);
  return ['| room | what | imports |', '|---|---|---|', ...rows].join('\n');
}

/** Rooms of the same house by their own names. */
function usesOf(room: string, uses: readonly string[]): string {
  const house = room.split('/')[0];
  const names = uses.map((used) => (used.startsWith(`${house}/`) ? used.slice(used.indexOf('/') + 1) : used));
  return names.length > 0 ? names.join(', ') : '–';
}
