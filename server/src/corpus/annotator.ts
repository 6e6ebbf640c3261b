import type { annotateAgain, Remains } from '../core/annotate.ts';
import type { Annotation, Document } from '../core/model.ts';
import { type Additions, compileResources, type Resources } from '../core/resources.ts';

/** Told of an error in the analysis of one document. The corpus goes on without what the document says. */
export type OnError = (error: unknown, uri: string) => void;

/** Reads texts with the built-in knowledge and what a person adds to it, and an open document's next version with what its last one left. */
export class Annotator {
  readonly #onError: OnError;
  readonly #annotateAgain: typeof annotateAgain;
  /** What an open document's last version leaves for its next. */
  readonly #seen = new Map<string, Remains>();
  /** Made when the first text is read: where all is known from an earlier start, none is. */
  #resources: Resources | undefined;
  #additions: string = JSON.stringify({});

  constructor(onError: OnError, annotate: typeof annotateAgain) {
    this.#onError = onError;
    this.#annotateAgain = annotate;
  }

  /** What the texts are read with beside the built-in knowledge, as JSON. */
  get additions(): string {
    return this.#additions;
  }

  /** False where they are as before; otherwise whatever was read may read differently now. */
  setAdditions(additions: Additions): boolean {
    const written = JSON.stringify(Object.fromEntries(Object.entries(additions).filter(([, added]) => Object.keys(added).length > 0)));
    if (written === this.#additions) return false;
    this.#additions = written;
    this.#resources = undefined;
    this.#seen.clear();
    return true;
  }

  /** A text whose analysis fails says nothing. */
  annotate(document: Document): Annotation {
    try {
      this.#resources ??= compileResources(JSON.parse(this.#additions) as Additions);
      const { annotation, seen } = this.#annotateAgain(document, this.#resources, this.#seen.get(document.uri));
      if (document.version > 0) this.#seen.set(document.uri, seen);
      return annotation;
    } catch (error) {
      this.#onError(error, document.uri);
      return emptyAnnotation(document);
    }
  }

  /** The document is not open any more: there is no next version. */
  forget(uri: string): void {
    this.#seen.delete(uri);
  }
}

/** Of a document that says nothing. */
export function emptyAnnotation(document: Document): Annotation {
  return { document, page: { text: document.text, paragraphs: [], stories: [], quotes: [] }, mentions: [], claims: [], signatures: [] };
}
