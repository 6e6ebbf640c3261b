/** Bytes of a slab: more than allocators keep among small things, so that the memory goes back to the system when the slab does. */
const slabSize = 1 << 18;

/**
 * Keeps many small runs of bytes in few large ones. Runs that come from other threads are copied: where those threads allocated
 * them, they would hold what lies around them for as long as they live.
 */
export class Slabs {
  #slab: Buffer = Buffer.alloc(0);
  #used = 0;

  copy(bytes: Uint8Array): Buffer {
    if (bytes.length > slabSize / 8) return Buffer.from(bytes);
    if (this.#used + bytes.length > this.#slab.length) {
      this.#slab = Buffer.allocUnsafeSlow(slabSize);
      this.#used = 0;
    }
    this.#slab.set(bytes, this.#used);
    this.#used += bytes.length;
    return this.#slab.subarray(this.#used - bytes.length, this.#used);
  }
}
