import type { Annotation } from '../core/model.ts';
import { LineIndex, type LineStarts } from '../core/text/lines.ts';
import { factsOf } from '../core/verdicts/facts.ts';
import { placesOf } from '../core/verdicts/stored-facts.ts';
import { ByteWriter } from './byte-writer.ts';
import { evidenceShape, filingShape, namesShape } from './digest-shapes.ts';
import { namesIn } from './names.ts';
import { SectionWriter } from './section.ts';

/** The parts of a digest, in the order of the numbers at its head that say where each ends. */
export const parts = ['filing', 'evidence', 'checks', 'names', 'lines'] as const;
export type Part = (typeof parts)[number];

/** Bytes before the first part. */
export const headLength: number = 4 * parts.length;

/**
 * Writes what stays of a document whose text is not kept: what comparing needs, where its lines start, and whom it names. As
 * bytes, of which each part can be read by itself; a quarter of what the same takes as objects. The texts that it is made of
 * are copied.
 */
export class DigestWriter {
  readonly #bytes = new ByteWriter();
  readonly #section = new SectionWriter();

  write(annotation: Annotation): Uint8Array<ArrayBuffer> {
    const { document, page, mentions } = annotation;
    const { signatures, evidence, checks } = factsOf(annotation);
    const write: Readonly<Record<Part, () => void>> = {
      filing: () => this.#section.write(filingShape, { signatures, places: placesOf(evidence) }, this.#bytes),
      evidence: () => this.#section.write(evidenceShape, evidence, this.#bytes),
      // Checks seldom find anything, and what they found names the document in its keys.
      checks: () => this.#bytes.text(checks.length === 0 ? '' : JSON.stringify({ uri: document.uri, checks }), 'utf8'),
      names: () => this.#section.write(namesShape, namesIn(page.text, mentions), this.#bytes),
      lines: () => this.#lines(new LineIndex(document.text).starts()),
    };
    this.#bytes.clear();
    this.#bytes.skip(headLength);
    const ends = parts.map((part) => {
      write[part]();
      return this.#bytes.length;
    });
    const bytes = this.#bytes.copy();
    const head = new DataView(bytes.buffer);
    for (const [part, end] of ends.entries()) head.setUint32(4 * part, end, true);
    return bytes;
  }

  /** The length of each line, and of the last one. */
  #lines({ starts, length }: LineStarts): void {
    this.#bytes.whole(starts.length);
    for (let line = 1; line < starts.length; line++) this.#bytes.whole((starts[line] as number) - (starts[line - 1] as number));
    this.#bytes.whole(length - (starts.at(-1) ?? 0));
  }
}
