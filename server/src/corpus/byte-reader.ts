/** Reads what a `ByteWriter` wrote. Throws where the bytes end too early; what else may be damaged, a sum has to tell before. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  whole(): number {
    let byte = this.#next();
    if (byte < 128) return byte;
    let value = byte - 128;
    let unit = 128;
    do {
      byte = this.#next();
      value += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127);
    return value;
  }

  float(): number {
    const value = this.#bytes.readDoubleLE(this.#at);
    this.#at += 8;
    return value;
  }

  /** So many bytes of text. */
  text(length: number, encoding: 'utf8' | 'utf16le'): string {
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('the bytes are not whole');
    return this.#bytes.toString(encoding, this.#at - length, this.#at);
  }

  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the bytes are not whole');
    return byte;
  }
}
