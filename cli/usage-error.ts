/** Something the person typed on the command line cannot be done; the message says what to type instead. */
export class UsageError extends Error {}
