/** The writer for Word with the library under it: the heaviest of the writers. */
export { paperDocx } from './paper-docx.js';
