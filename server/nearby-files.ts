import type { Runtime } from './runtime.js';

/** How long a list of files is good for: completion asks at every letter. */
const FRESH = 5000;

/** The files beside and below a directive file, for whoever writes a path. */
export class NearbyFiles {
  private readonly lists = new Map<string, { readonly until: number; readonly paths: Promise<readonly string[]> }>();

  constructor(private readonly runtime: Runtime) {}

  /** Paths relative to the directive file. */
  of(uri: string): Promise<readonly string[]> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const known = this.lists.get(folder);
    if (known && known.until > performance.now()) return known.paths;
    const paths = this.runtime.findMaterials(folder).then(
      (uris) => uris.map((file) => relative(file, folder)).filter((path) => path !== ''),
      () => [],
    );
    this.lists.set(folder, { until: performance.now() + FRESH, paths });
    return paths;
  }
}

/** Compared decoded: hosts differ in what they escape. */
function relative(uri: string, folder: string): string {
  const [file, base] = [decodeURIComponent(uri), `${decodeURIComponent(folder)}/`];
  return file.startsWith(base) ? file.slice(base.length) : '';
}
