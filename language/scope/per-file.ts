import type { DirectiveFile } from './workspace.js';

/** Works something out once for each state of a file; a file that did not change is the same object. */
export function perFile<T>(compute: (file: DirectiveFile) => T): (file: DirectiveFile) => T {
  const known = new WeakMap<DirectiveFile, { readonly value: T }>();
  return (file) => {
    let entry = known.get(file);
    if (!entry) {
      entry = { value: compute(file) };
      known.set(file, entry);
    }
    return entry.value;
  };
}
