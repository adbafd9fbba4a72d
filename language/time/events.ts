import { type KnownEvent, knownEvents } from './data/events.js';
import type { NamedEvent } from './types.js';

/** The events that the tool ships: 汛期, 供暖期, 全国两会 …; each dates with a warning until the office declares its own. */
export const defaultEvents: readonly NamedEvent[] = knownEvents;

const isNamed = (event: NamedEvent, name: string): boolean => event.name === name || event.aliases.includes(name);

/**
 * The event of this name or alias. An office's own go before the tool's, and take over the tool's aliases: who declares
 * 汛期 has declared 入汛 too.
 */
export function findEvent(name: string, events: readonly NamedEvent[]): KnownEvent | undefined {
  const known = knownEvents.find((event) => isNamed(event, name));
  const own =
    events.find((event) => event.declared && isNamed(event, name)) ??
    events.find((event) => event.declared && known !== undefined && event.name === known.name);
  if (own !== undefined) return { ...own, source: '' };
  const undeclared = known ?? events.find((event) => isNamed(event, name));
  return undeclared === undefined ? undefined : { source: '', ...undeclared };
}
