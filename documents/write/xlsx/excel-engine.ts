/** What writes .xlsx: named here, so that what only reads is left out of the file beside the servers. */
export { writeXlsx } from 'hucre/xlsx';
