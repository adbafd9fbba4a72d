import { GB_CMAPS } from './generated/gb-cmaps.js';

/** PDF.js asks for character maps below a location; this one only stands for "bundled". */
export const CMAP_LOCATION = 'bundled:/';

/** Serves PDF.js the bundled character maps; fonts and other data it does not need to find text. */
export class CMapFactory {
  fetch(wanted: { kind: string; filename: string }): Promise<Uint8Array> {
    const packed = GB_CMAPS[wanted.filename.replace(/\.bcmap$/, '')];
    if (packed === undefined) return Promise.reject(new Error(`not bundled: ${wanted.filename}`));
    return Promise.resolve(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)));
  }
}
