/** Bytes in JSON, with what both Node and browsers have. */
export function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** In slices: a call cannot have a million arguments. */
export function toBase64(bytes: Uint8Array): string {
  const slice = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice) binary += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(binary);
}
