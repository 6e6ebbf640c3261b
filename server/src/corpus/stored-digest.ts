import type { Disagreement, Evidence } from '../core/model.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { Filing, StoredFacts } from '../core/verdicts/stored-facts.ts';
import { ByteReader } from './byte-reader.ts';
import { headLength, type Part, parts } from './digest.ts';
import { evidenceShape, filingShape, namesShape } from './digest-shapes.ts';
import type { Named } from './names.ts';
import { readSection } from './section.ts';
import { mayContain } from './texts.ts';
import type { Words } from './words.ts';

/** Nothing is said, and so nothing is looked up. */
const nothing: readonly never[] = [];

/**
 * What is known of a document on disk, kept as the bytes of its digest; all that is asked for is read from them. Throws where
 * the bytes are no digest.
 */
export class StoredDigest implements StoredFacts {
  readonly uri: string;
  readonly bytes: Buffer;
  readonly #words: Words;

  constructor(uri: string, bytes: Uint8Array, words: Words) {
    this.uri = uri;
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#words = words;
    if (bytes.length < headLength || this.#end(parts.length - 1) !== bytes.length) throw new RangeError('these bytes are no digest');
  }

  filing(): Filing {
    return readSection(filingShape, this.#part('filing'), this.uri, this.#words);
  }

  evidence(): readonly Evidence[] {
    return readSection(evidenceShape, this.#part('evidence'), this.uri, this.#words);
  }

  checks(): readonly Disagreement[] {
    const json = this.#part('checks').toString();
    if (json === '') return nothing;
    const { uri } = JSON.parse(json) as { uri: string };
    const named = uri === this.uri ? json : json.replaceAll(inJson(uri), inJson(this.uri));
    return (JSON.parse(named) as { checks: Disagreement[] }).checks;
  }

  /** In order of start. */
  names(): readonly Named[] {
    return readSection(namesShape, this.#part('names'), this.uri, this.#words);
  }

  /** False where the document names no such entity; true where it may. */
  mayName(key: string): boolean {
    return mayContain(this.#part('names'), key);
  }

  lines(): LineIndex {
    const from = new ByteReader(this.#part('lines'));
    const starts = new Uint32Array(from.whole());
    for (let line = 1; line < starts.length; line++) starts[line] = (starts[line - 1] as number) + from.whole();
    return new LineIndex({ starts, length: (starts.at(-1) ?? 0) + from.whole() });
  }

  #part(part: Part): Buffer {
    const at = parts.indexOf(part);
    return this.bytes.subarray(at === 0 ? headLength : this.#end(at - 1), this.#end(at));
  }

  #end(part: number): number {
    return this.bytes.readUInt32LE(4 * part);
  }
}

/** As it stands between the quotes of JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
