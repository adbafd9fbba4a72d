import { type Limits, tooMuch, type TooMuch } from './limits.js';

/** Smaller buffers are not counted: they come and go by the thousand. */
const LARGE = 1024 * 1024;

/**
 * Runs a reading of PDF.js, which unpacks streams into buffers of whatever size a file makes them and has no option
 * against that. While it runs, large buffers are counted where they are made, and what the platform's own streams
 * unpack where it comes out. Readings must not overlap; the caller sees to that.
 * @throws TooMuch where the buffers are more than a document needs; whatever PDF.js made of that.
 */
export async function withCountedBuffers<Result>(limits: Limits, run: () => Promise<Result>): Promise<Result> {
  const platform = { Uint8Array: globalThis.Uint8Array, DecompressionStream: globalThis.DecompressionStream };
  let left = limits.bufferBytes;
  let refused: TooMuch | undefined;
  const take = (size: number): void => {
    left -= size;
    if (left < 0) throw (refused = tooMuch('bufferBytes', limits));
  };
  globalThis.Uint8Array = new Proxy(platform.Uint8Array, {
    construct(target, args: unknown[], newTarget) {
      const [size] = args;
      if (typeof size === 'number' && size >= LARGE) take(size);
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
  globalThis.DecompressionStream = class {
    readonly readable: DecompressionStream['readable'];
    readonly writable: DecompressionStream['writable'];

    constructor(format: ConstructorParameters<typeof DecompressionStream>[0]) {
      const { readable, writable } = new platform.DecompressionStream(format);
      this.writable = writable;
      this.readable = readable.pipeThrough(
        new TransformStream({
          transform(chunk: Uint8Array<ArrayBuffer>, controller) {
            take(chunk.byteLength);
            controller.enqueue(chunk);
          },
        }),
      );
    }
  };
  try {
    const result = await run();
    if (refused) throw refused;
    return result;
  } catch (error) {
    throw refused ?? error;
  } finally {
    Object.assign(globalThis, platform);
  }
}
