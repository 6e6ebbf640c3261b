import { annotateAgain } from '../core/annotate.ts';
import type { Ignoring } from '../core/decisions.ts';
import type { Annotation, Claim, Collation, Disagreement, Document, Finding, Group, Strictness } from '../core/model.ts';
import type { Additions } from '../core/resources.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { Annotator, emptyAnnotation, type OnError } from './annotator.ts';
import { type Changes, Comparison, type EventCollation } from './comparison.ts';
import { DigestWriter } from './digest.ts';
import { claimsOf, type Kept, lineIndexOf, publishedOf } from './kept.ts';
import { Lent } from './lent.ts';
import { type Named, namesIn } from './names.ts';
import { Recent } from './recent.ts';
import { StoredDigest } from './stored-digest.ts';
import { Tallies, type Tally } from './tallies.ts';
import { Words } from './words.ts';

/** How many documents' lines are known at one time: a diagnostic speaks of a few documents, and its neighbours of the same. */
const mostLines = 256;

/** All documents in their current versions, what each says and where they disagree. Knows no file and no editor, and keeps the text of open documents only. */
export class Corpus {
  readonly #kept = new Map<string, Kept>();
  readonly #lent = new Lent();
  readonly #words = new Words();
  readonly #writer = new DigestWriter();
  readonly #lines = new Recent<Kept, LineIndex>(mostLines, lineIndexOf);
  readonly #tallies = new Tallies();
  readonly #annotator: Annotator;
  readonly #comparison: Comparison;
  readonly #onError: OnError;
  #comings = 0;

  /** `annotate` is for tests of what happens when an analysis fails. */
  constructor(onError: OnError, annotate: typeof annotateAgain = annotateAgain) {
    this.#onError = onError;
    this.#annotator = new Annotator(onError, annotate);
    this.#comparison = new Comparison(onError);
  }

  get size(): number {
    return this.#kept.size;
  }

  /** How often a document came or went: as long as it stays, the {@link uris} are the same. */
  get comings(): number {
    return this.#comings;
  }

  /** What the texts are read with beside the built-in knowledge, as JSON. */
  get additions(): string {
    return this.#annotator.additions;
  }

  /**
   * What a person adds to the knowledge that texts are read with. Where it is other than before, open documents are read again at once;
   * true then, as those on disk must be {@link put} again.
   */
  setAdditions(additions: Additions): boolean {
    if (!this.#annotator.setAdditions(additions)) return false;
    this.#lent.clear();
    for (const [uri, kept] of this.#kept) {
      if (kept.annotation === undefined) this.#kept.set(uri, { ...kept, hash: undefined });
      else this.#keep(uri, { annotation: this.#annotator.annotate(kept.annotation.document) }, false);
    }
    return true;
  }

  /**
   * Puts a document in its newest version; where the text is the same as before, only the version is noted. A document of the
   * version 0 is on disk: it is read, compared, and not kept. `hash` tells its content from others.
   */
  put(document: Document, hash?: string): void {
    const { uri, version, published } = document;
    const before = this.#kept.get(uri)?.annotation;
    const isSame = before?.document.text === document.text && before.document.published === published;
    const annotation = isSame ? { ...before, document } : this.#annotator.annotate(document);
    if (version > 0) this.#keep(uri, { annotation }, isSame);
    else this.file(uri, this.#writer.write(annotation), published, hash);
  }

  /**
   * Puts what is known of a document on disk, in place of its text: what a `DigestWriter` wrote of it here or elsewhere. Nothing
   * happens where just this content is filed. Throws where the bytes are no digest.
   */
  file(uri: string, digest: Uint8Array, published: string | undefined, hash: string | undefined): void {
    if (this.isFiled(uri, published, hash)) return;
    this.#keep(uri, { published, hash, digest: new StoredDigest(uri, digest, this.#words) }, false);
    this.#annotator.forget(uri);
  }

  /** Takes a document of which nothing could be read: it counts, and says nothing. */
  fail(uri: string, error: unknown): void {
    this.#onError(error, uri);
    this.file(uri, this.#writer.write(emptyAnnotation({ uri, version: 0, text: '' })), undefined, undefined);
  }

  /** True where the document is known from disk with just this content and this date. */
  isFiled(uri: string, published: string | undefined, hash: string | undefined): boolean {
    const kept = this.#kept.get(uri);
    return kept !== undefined && kept.annotation === undefined && hash !== undefined && kept.hash === hash && kept.published === published;
  }

  remove(uri: string): void {
    if (!this.#kept.delete(uri)) return;
    this.#comings += 1;
    this.#annotator.forget(uri);
    this.#lent.delete(uri);
    this.#comparison.remove(uri);
  }

  has(uri: string): boolean {
    return this.#kept.has(uri);
  }

  /** In no particular order. */
  uris(): IterableIterator<string> {
    return this.#kept.keys();
  }

  /** The date that a person set for a document. */
  published(uri: string): string | undefined {
    return publishedOf(this.#kept.get(uri));
  }

  /** The editor's version of an open document; undefined where it is not open. */
  version(uri: string): number | undefined {
    return this.#kept.get(uri)?.annotation?.document.version;
  }

  /** All that a document says, for one that is open or was {@link lend lent}. */
  annotation(uri: string): Annotation | undefined {
    return this.#kept.get(uri)?.annotation ?? this.#lent.get(uri);
  }

  /** Takes the text of a document that is not open, so that its {@link annotation} can be asked for; only the last few are held. */
  lend(document: Document): Annotation {
    const annotation = this.#annotator.annotate(document);
    this.#lent.set(annotation);
    return annotation;
  }

  /** What is known of a document on disk, and of which content, where that is known. */
  closed(uri: string): { readonly digest: Uint8Array; readonly hash: string } | undefined {
    const kept = this.#kept.get(uri);
    if (kept === undefined || kept.annotation !== undefined || kept.hash === undefined) return undefined;
    return { digest: kept.digest.bytes, hash: kept.hash };
  }

  /** What a document claims, in order of start. */
  claims(uri: string): readonly Claim[] {
    const kept = this.#kept.get(uri);
    return kept === undefined ? [] : claimsOf(kept);
  }

  /** The names in a document, or those of one entity, in order of start. */
  names(uri: string, only?: string): readonly Named[] {
    const kept = this.#kept.get(uri);
    if (kept === undefined) return [];
    if (kept.annotation === undefined && only !== undefined && !kept.digest.mayName(only)) return [];
    const names = kept.annotation === undefined ? kept.digest.names() : namesIn(kept.annotation.page.text, kept.annotation.mentions);
    return only === undefined ? names : names.filter(({ key }) => key === only);
  }

  /** Offset to line and back, for the text that what is known of this document speaks of. */
  lines(uri: string): LineIndex | undefined {
    const kept = this.#kept.get(uri);
    return kept && this.#lines.get(kept);
  }

  /** Another strictness compares everything anew. */
  setStrictness(strictness: Strictness): void {
    this.#comparison.setStrictness(strictness, this.#kept);
  }

  /** Other decisions may show or hide something in every document. */
  setIgnoring(ignoring: Ignoring): void {
    this.#comparison.setIgnoring(ignoring, this.#kept.keys());
  }

  /** All that the documents say together, also what people decided to ignore. */
  everything(): Collation {
    return this.#comparison.everything();
  }

  /** What is said of one event and people have not decided to ignore, and what its documents say against themselves. Nothing is kept of it. */
  collationOf(event: string): EventCollation {
    return this.#comparison.collationOf(event);
  }

  /** What one document says against itself and people have not decided to ignore. */
  checksOf(uri: string): readonly Disagreement[] {
    return this.#comparison.checksOf(uri);
  }

  /** What people have not decided to ignore, in order of start. */
  findings(uri: string): readonly Finding[] {
    return this.#comparison.findings(uri);
  }

  /** The groups that hold a claim of this document. */
  groups(uri: string): readonly Group[] {
    return this.#comparison.groups(uri);
  }

  /** The same documents in the order in which their findings are found with the least work. */
  gathered(uris: Iterable<string>): Iterable<string> {
    return this.#comparison.gathered(uris);
  }

  /** Lets go of what was compared for a document that nobody looks at; it is compared again when it is asked for. */
  release(uri: string): void {
    this.#comparison.release(uri);
  }

  /** What may say something else than when this was last asked. */
  takeChanges(): Changes {
    return this.#comparison.takeChanges(this.#kept.keys());
  }

  /** The documents that were put or removed, or whose findings may be others, since this was last asked. */
  takeTouched(): Set<string> {
    return this.#comparison.takeTouched();
  }

  /** Over all documents, as they stood when they were last {@link count}ed. */
  tally(): Tally {
    return this.#tallies.total;
  }

  /** Brings the tally up to date with the findings of one document. */
  count(uri: string): void {
    this.#tallies.count(uri, this.findings(uri));
  }

  /** What one document was counted to have. */
  tallyOf(uri: string): Tally {
    return this.#tallies.of(uri);
  }

  /** Takes the tally of a document from an earlier count. */
  restoreTally(uri: string, tally: Tally): void {
    this.#tallies.set(uri, tally);
  }

  #keep(uri: string, kept: Kept, isSame: boolean): void {
    if (!this.#kept.has(uri)) this.#comings += 1;
    this.#kept.set(uri, kept);
    this.#lent.delete(uri);
    this.#comparison.put(uri, kept, isSame);
  }
}
