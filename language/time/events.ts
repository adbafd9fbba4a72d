import { type KnownEvent, knownEvents } from './data/events.js';
import type { NamedEvent } from './types.js';

/** The events that the tool ships: 汛期, 供暖期, 全国两会 …; each dates with a warning until the office declares its own. */
export const defaultEvents: readonly NamedEvent[] = knownEvents;

/** The event of this name or alias; an office's own go before the tool's. */
export function findEvent(name: string, events: readonly NamedEvent[]): KnownEvent | undefined {
  const declared = events.find((event) => event.declared && (event.name === name || event.aliases.includes(name)));
  const found = declared ?? events.find((event) => event.name === name || event.aliases.includes(name));
  if (found === undefined) return undefined;
  if (found.declared) return { ...found, source: '' };
  const known = knownEvents.find((event) => event.name === found.name);
  // An office that declares 汛期 means the tool's aliases too (入汛前).
  const own = known === undefined ? undefined : events.find((event) => event.declared && event.name === known.name);
  if (own !== undefined) return { ...own, source: '' };
  return known ?? { ...found, source: '' };
}
