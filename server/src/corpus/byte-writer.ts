/** Writes numbers into bytes that grow as needed; small numbers take one byte. */
export class ByteWriter {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** An integer from 0 to 2^53 - 1: seven bits a byte, the lowest first. */
  whole(value: number): void {
    this.#reserve(8);
    let left = value;
    while (left > 127) {
      this.#bytes[this.#length++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    this.#bytes[this.#length++] = left;
  }

  /** Any number, in eight bytes. */
  float(value: number): void {
    this.#reserve(8);
    this.#bytes.writeDoubleLE(value, this.#length);
    this.#length += 8;
  }

  /** The text alone, without its length. */
  text(text: string, encoding: 'utf8' | 'utf16le'): void {
    this.#reserve(3 * text.length);
    this.#length += this.#bytes.write(text, this.#length, encoding);
  }

  /** A part of what another has written. */
  append(from: ByteWriter, start: number, end: number): void {
    this.#reserve(end - start);
    from.#bytes.copy(this.#bytes, this.#length, start, end);
    this.#length += end - start;
  }

  /** Leaves room for what is known only later. */
  skip(length: number): void {
    this.#reserve(length);
    this.#length += length;
  }

  /** What was written, as bytes of their own. */
  copy(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#length);
    bytes.set(this.#bytes.subarray(0, this.#length));
    return bytes;
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafe(2 * (this.#bytes.length + size));
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }
}
