import type { LedgerView } from '../../views/ledger/view.js';

/** The ledger for programs: keys of columns as names, days as `YYYY-MM-DD`, `percent` as a share of 1. */
export function ledgerJson(view: LedgerView): string {
  const { title, asOf, counts, allColumns, parts, units } = view;
  const json = {
    version: 1,
    title,
    asOf,
    counts,
    columns: allColumns.map(({ key, title: name }) => ({ key, title: name })),
    tasks: parts.flatMap((part) =>
      part.groups.flatMap((group) =>
        group.items.map((item) => ({
          meeting: part.title,
          section: group.title ?? null,
          lightCode: item.tracking.light.code,
          stateCode: item.tracking.state.code,
          daysLeft: item.tracking.daysLeft ?? null,
          ...Object.fromEntries(
            allColumns.map((column) => {
              const value = column.get(item);
              return [column.key, typeof value === 'object' && value !== null ? value.date : value];
            }),
          ),
        })),
      ),
    ),
    units,
  };
  return `${JSON.stringify(json, undefined, 1)}\n`;
}
