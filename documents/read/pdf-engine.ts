/**
 * PDF.js and the Chinese character maps: by far the heaviest thing that the servers carry. A module of its own, so that
 * it is one file beside both of them, loaded with the first PDF.
 */
export { getDocumentProxy } from 'unpdf';
export { CMAP_LOCATION, CMapFactory } from './pdf-cmaps.js';
