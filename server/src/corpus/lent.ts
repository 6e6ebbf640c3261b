import type { Annotation } from '../core/model.ts';

/** How many documents that are not open are held as they were annotated: those that a reader was led to last. */
const mostLent = 8;

/** Annotations of documents that are not open, for as long as a reader may look at them: the last few. */
export class Lent {
  readonly #annotations = new Map<string, Annotation>();

  get(uri: string): Annotation | undefined {
    return this.#annotations.get(uri);
  }

  /** The one that was lent longest ago gives way. */
  set(annotation: Annotation): void {
    const { uri } = annotation.document;
    this.#annotations.delete(uri);
    this.#annotations.set(uri, annotation);
    const [oldest] = this.#annotations.keys();
    if (this.#annotations.size > mostLent && oldest !== undefined) this.#annotations.delete(oldest);
  }

  delete(uri: string): void {
    this.#annotations.delete(uri);
  }

  clear(): void {
    this.#annotations.clear();
  }
}
