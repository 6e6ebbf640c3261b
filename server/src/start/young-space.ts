import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/** What V8 begins with, in bytes. */
const initial = 1024 * 1024;
/** In bytes; two megabytes have to survive before V8 gives more room. */
const piece = 16_384;
/** Where V8 has not given the room by then, it will not. */
const mostPieces = 500;
const bytesOfNumber = 8;

/**
 * Makes V8's space for young objects so large, in bytes, and leaves it so: by itself it begins with a megabyte, in which a
 * keystroke is followed by two rounds of clearing away, and doubles each time that much survives, up to 16 MB, which are then
 * never given back. Its size can be chosen when Node starts, but who starts a language server starts a file and no more; so a
 * few megabytes are kept here for a moment, and V8 told by what to grow. Other threads begin with what their flags say.
 */
export function sizeYoungSpace(bytes: number): void {
  if (isMainThread) {
    setFlagsFromString(`--semi-space-growth-factor=${Math.round(bytes / initial)}`);
    const kept: number[][] = [];
    // V8 counts the space twice, as what survives is copied from one half to the other.
    while (kept.length < mostPieces && youngSpace() < 2 * bytes) kept.push(new Array<number>(piece / bytesOfNumber).fill(kept.length));
  }
  setFlagsFromString('--semi-space-growth-factor=1');
}

function youngSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}
