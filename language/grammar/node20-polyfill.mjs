/**
 * Langium 4.4 (through chevrotain 12 and later) calls Object.groupBy, which came with Node 21. Loaded before `langium
 * generate` (`node --import`) and injected into every bundle.
 */
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};
