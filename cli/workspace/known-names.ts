import { RULES } from '../../language/checks/rules/generated.js';
import type { KnownNames } from '../../language/config/read-config.js';
import { LEDGER_COLUMNS } from '../../documents/views/ledger/columns.js';

/** Every name that a configuration may use. */
export const knownNames = (): KnownNames => ({
  rules: new Set(RULES.flatMap(({ code, name }) => [code, name])),
  columns: new Set(LEDGER_COLUMNS.flatMap(({ key, title }) => [key, title])),
});
