import type { Annotation, Claim, Event, Evidence, Facts, StorySignature } from '../core/model.ts';
import { LineIndex, type LineStarts } from '../core/text/lines.ts';
import { factsOf } from '../core/verdicts/facts.ts';
import { type Named, namesIn } from './names.ts';

/** What stays of a document whose text is not kept: what comparing needs, where its lines start, and whom it names. Plain data. */
export interface Digest {
  readonly facts: Facts;
  readonly lines: LineStarts;
  readonly names: readonly Named[];
}

/** May share memory with the document's text: what is to stay when the text goes is written and read again. */
export function digestOf(annotation: Annotation): Digest {
  const { document, page, mentions } = annotation;
  return { facts: factsOf(annotation), lines: new LineIndex(document.text).starts(), names: namesIn(page.text, mentions) };
}

/** As a string of JSON: to be sent by a worker, or to be kept on disk. */
export function writeDigest(digest: Digest): string {
  return JSON.stringify(digest);
}

/** Throws where the string is no digest. Words that many claims share are kept once, with the help of `words`. */
export function readDigest(written: string, words: Words): Digest {
  const digest = JSON.parse(written) as Writable<Digest>;
  const facts: Writable<Facts> = digest.facts;
  facts.uri = words.once(facts.uri);
  for (const item of facts.evidence as Writable<Evidence>[]) {
    item.uri = facts.uri;
    if (item.published !== undefined) item.published = words.once(item.published);
    words.share(item.claim);
  }
  for (const signature of facts.signatures as Writable<StorySignature>[]) {
    signature.terms = signature.terms.map((term) => words.once(term));
  }
  return digest;
}

/** What was read from JSON a moment ago is nobody else's yet: changed in place it takes half the memory of a copy. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Enough for the words of a large corpus; what comes later is kept as often as it is said. */
const mostWords = 200_000;

/** The words that claims share: predicates, subjects, events. Each is kept once, so that ten thousand documents stay small. */
export class Words {
  readonly #words = new Map<string, string>();
  readonly #events = new Map<string, Event>();

  once(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    if (this.#words.size < mostWords) this.#words.set(word, word);
    return word;
  }

  /** Gives a claim shared words for its own. */
  share(claim: Writable<Claim>): void {
    claim.subject = this.once(claim.subject);
    claim.head = this.once(claim.head);
    claim.predicate = this.once(claim.predicate);
    claim.qualifiers = claim.qualifiers.length === 0 ? none : claim.qualifiers.map((word) => this.once(word));
    if (claim.event !== undefined) claim.event = this.#event(claim.event);
    if (claim.scope !== undefined) claim.scope = this.once(claim.scope);
    if (claim.attribution !== undefined) claim.attribution = this.once(claim.attribution);
  }

  #event(event: Event): Event {
    const key = `${event.key}\n${event.name}\n${event.country ?? ''}`;
    const known = this.#events.get(key);
    if (known !== undefined) return known;
    if (this.#events.size < mostWords) this.#events.set(key, event);
    return event;
  }
}

const none: readonly string[] = [];
