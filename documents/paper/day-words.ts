/** `2026年6月5日`: no leading zeros (GB/T 9704-2012, 7.3.5.4). A day that is none stays as it is. */
export function dayWords(day: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : day;
}
