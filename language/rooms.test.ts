import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import rooms from '../docs/generate/rooms.json' with { type: 'json' };

/** ARCHITECTURE's table, the import lint and the code are one thing: docs/generate/rooms.json. */

const HOUSES = ['language', 'documents', 'server', 'cli', 'extension', 'bench'];
const NOT_OURS = /\.test\.ts$|\.fixture\.ts$|(^|\/)(testing|generated)\/|^extension\/(test|grammar)\//;

const sources = HOUSES.flatMap((house) =>
  readdirSync(house, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(house, file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts') && !NOT_OURS.test(file)),
);
const roomOf = (file: string): string | undefined =>
  rooms.findLast(({ room }) => file.startsWith(`${room}/`) || file === `${room}.ts`)?.room;

/** What each room imports from others, types included. */
function imported(): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>(rooms.map(({ room }) => [room, new Set()]));
  for (const file of sources) {
    const from = roomOf(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g)) {
      const to = roomOf(path.posix.normalize(path.posix.join(path.posix.dirname(file), `${target}.ts`)));
      if (from !== undefined && to !== undefined && from !== to) graph.get(from)?.add(to);
    }
  }
  return graph;
}

test('every file stands in a room', () => {
  expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('the list says what each room imports, no more and no less', () => {
  const graph = imported();
  for (const { room, uses } of rooms)
    expect([room, ...uses].toSorted()).toEqual([room, ...(graph.get(room) ?? [])].toSorted());
});

test('rooms stand on rooms above them in the list: there is no cycle', () => {
  const above = new Set<string>();
  for (const { room, uses } of rooms) {
    expect(
      uses.filter((used) => !above.has(used)),
      room,
    ).toEqual([]);
    above.add(room);
  }
});
