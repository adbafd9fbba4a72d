import { type SpeechResult, unreadable } from './types.js';
export async function readPdf(_bytes: Uint8Array): Promise<SpeechResult> {
  return unreadable('。');
}
