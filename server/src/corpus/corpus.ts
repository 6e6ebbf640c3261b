import { annotateAgain } from '../core/annotate.ts';
import { Collator } from '../core/collator.ts';
import type { Annotation, Collation, Document, Finding, Group, Strictness } from '../core/model.ts';
import type { ParagraphMentions } from '../core/recognise.ts';
import { compileResources, type Resources } from '../core/resources.ts';
import { LineIndex } from '../core/text/lines.ts';

/** Told of an error in the analysis of one document. The corpus goes on without what the document says. */
export type OnError = (error: unknown, uri: string) => void;

/** How many disagreements a corpus or a document has; each counts once, at its first place. */
export interface Tally {
  readonly disagreements: number;
  readonly conflicts: number;
}

/** All documents in their current versions, what each says and where they disagree. Knows no file and no editor. */
export class Corpus {
  readonly #annotations = new Map<string, Annotation>();
  /** What an open document's last version leaves for its next; a document on disk changes too seldom to keep it. */
  readonly #seen = new Map<string, ParagraphMentions>();
  readonly #lines = new WeakMap<Annotation, LineIndex>();
  readonly #tallies = new Map<string, Tally>();
  readonly #touched = new Set<string>();
  readonly #onError: OnError;
  readonly #annotateAgain: typeof annotateAgain;
  #resources: Resources = compileResources();
  #strictness: Strictness = 'normal';
  #collator: Collator = new Collator();
  #total: Tally = { disagreements: 0, conflicts: 0 };

  /** `annotate` is for tests of what happens when an analysis fails. */
  constructor(onError: OnError, annotate: typeof annotateAgain = annotateAgain) {
    this.#onError = onError;
    this.#annotateAgain = annotate;
  }

  get size(): number {
    return this.#annotations.size;
  }

  /** Another strictness compares everything anew. */
  setStrictness(strictness: Strictness): void {
    if (strictness === this.#strictness) return;
    this.#strictness = strictness;
    this.#collator = new Collator(strictness);
    for (const annotation of this.#annotations.values()) this.#compare(annotation);
  }

  /** Puts a document in its newest version; where the text is the same as before, only the version is noted. */
  put(document: Document): void {
    const before = this.#annotations.get(document.uri);
    const isSame = before?.document.text === document.text && before.document.published === document.published;
    const annotation = isSame ? { ...before, document } : this.#annotate(document);
    this.#annotations.set(document.uri, annotation);
    this.#touched.add(document.uri);
    if (!isSame) this.#compare(annotation);
  }

  remove(uri: string): void {
    if (!this.#annotations.delete(uri)) return;
    this.#seen.delete(uri);
    this.#touched.add(uri);
    for (const other of this.#collator.remove(uri)) this.#touched.add(other);
  }

  annotation(uri: string): Annotation | undefined {
    return this.#annotations.get(uri);
  }

  /** In no particular order. */
  annotations(): IterableIterator<Annotation> {
    return this.#annotations.values();
  }

  /** Offset to line and back, for the text that the annotation of this document speaks of. */
  lines(uri: string): LineIndex | undefined {
    const annotation = this.#annotations.get(uri);
    if (annotation === undefined) return undefined;
    let lines = this.#lines.get(annotation);
    if (lines === undefined) {
      lines = new LineIndex(annotation.document.text);
      this.#lines.set(annotation, lines);
    }
    return lines;
  }

  collation(): Collation {
    return this.#collator.collation();
  }

  /** In order of start. */
  findings(uri: string): readonly Finding[] {
    return this.#guarded(uri, () => this.#collator.findingsOf(uri), []);
  }

  /** The groups that hold a claim of this document. */
  groups(uri: string): readonly Group[] {
    return this.#guarded(uri, () => this.#collator.groupsOf(uri), []);
  }

  /** The documents that were put or removed, or whose findings may be others, since this was last asked. */
  takeTouched(): Set<string> {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    return touched;
  }

  /** Over all documents, as they stood when they were last {@link count}ed. */
  tally(): Tally {
    return this.#total;
  }

  /** Brings the tally up to date with the findings of one document. */
  count(uri: string): void {
    const before = this.#tallies.get(uri) ?? { disagreements: 0, conflicts: 0 };
    const firsts = this.findings(uri).filter(isFirstPlace);
    const now = { disagreements: firsts.length, conflicts: firsts.filter(({ disagreement }) => disagreement.kind === 'conflict').length };
    if (now.disagreements === 0) this.#tallies.delete(uri);
    else this.#tallies.set(uri, now);
    this.#total = {
      disagreements: this.#total.disagreements + now.disagreements - before.disagreements,
      conflicts: this.#total.conflicts + now.conflicts - before.conflicts,
    };
  }

  /** Documents are compared only when they are asked for, so that is where an error shows. */
  #guarded<T>(uri: string, compare: () => T, otherwise: T): T {
    try {
      return compare();
    } catch (error) {
      this.#onError(error, uri);
      return otherwise;
    }
  }

  #annotate(document: Document): Annotation {
    try {
      const { annotation, seen } = this.#annotateAgain(document, this.#resources, this.#seen.get(document.uri));
      if (document.version > 0) this.#seen.set(document.uri, seen);
      else this.#seen.delete(document.uri);
      return annotation;
    } catch (error) {
      this.#onError(error, document.uri);
      return emptyAnnotation(document);
    }
  }

  #compare(annotation: Annotation): void {
    const { document } = annotation;
    try {
      for (const uri of this.#collator.put(annotation)) this.#touched.add(uri);
    } catch (error) {
      this.#onError(error, document.uri);
      for (const uri of this.#collator.remove(document.uri)) this.#touched.add(uri);
    }
  }
}

function isFirstPlace({ uri, start, end, side, disagreement }: Finding): boolean {
  const first = disagreement.readings[0].evidence[0];
  return side === 0 && first !== undefined && first.uri === uri && first.claim.start === start && first.claim.end === end;
}

function emptyAnnotation(document: Document): Annotation {
  return { document, page: { text: document.text, paragraphs: [], stories: [], quotes: [] }, mentions: [], claims: [], signatures: [] };
}
