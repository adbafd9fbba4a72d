/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST = 60;

/**
 * A unit's name as the name of a file on every system: no folders, no characters that a system forbids, no name twice
 * (compared without case).
 */
export function fileNameOf(unit: string, ending: string, taken: Set<string>): string {
  const plain = Array.from(unit, (char) => (/[\p{L}\p{N}（）()·-]/u.test(char) ? char : '_'))
    .slice(0, MOST)
    .join('')
    .replace(/^[.\s_]+|[.\s]+$/g, '');
  const base = plain === '' || RESERVED.test(plain) ? `单位${plain}` : plain;
  let name = `${base}.${ending}`;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}(${count}).${ending}`;
  taken.add(name.toLowerCase());
  return name;
}
