import type { Status } from '../../views/status/status.js';

/** The status for programs (docs/status.schema.json). */
export const statusJson = (status: Status): string => `${JSON.stringify(status, undefined, 1)}\n`;
