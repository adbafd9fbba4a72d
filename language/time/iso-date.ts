/** A calendar day as `YYYY-MM-DD`; no clock time and no time zone. */
export type IsoDate = string;
