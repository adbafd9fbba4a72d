/**
 * V8 is set for programs that run for long; a command is over in seconds and keeps nearly all that it makes. So code must run
 * three times as long before it is optimised, for much was optimised that was hardly used any more (a tenth of a large check);
 * and the space of new objects grows to its usual limit at once, for small steps copy what stays again and again (a twentieth).
 *
 * Only for the V8 of Node 20 (11.x), where this was measured: a later one no longer knows the first flag and says so on stderr.
 */
export const flagsForShortRuns = (v8: string): readonly string[] =>
  v8.startsWith('11.') ? ['--interrupt-budget=400000', '--semi-space-growth-factor=16'] : [];
