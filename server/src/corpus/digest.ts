import type { Annotation, Claim, Event, Facts } from '../core/model.ts';
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
  const digest = JSON.parse(written) as Digest;
  const { facts } = digest;
  const uri = words.once(facts.uri);
  return {
    ...digest,
    facts: { ...facts, uri, evidence: facts.evidence.map((item) => ({ ...item, uri, claim: words.claim(item.claim) })) },
  };
}

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

  /** The same claim, of shared words. */
  claim(claim: Claim): Claim {
    const { event, subject, head, predicate, scope, attribution, qualifiers } = claim;
    return {
      ...claim,
      subject: this.once(subject),
      head: this.once(head),
      predicate: this.once(predicate),
      qualifiers: qualifiers.length === 0 ? none : qualifiers.map((word) => this.once(word)),
      ...(event !== undefined && { event: this.#event(event) }),
      ...(scope !== undefined && { scope: this.once(scope) }),
      ...(attribution !== undefined && { attribution: this.once(attribution) }),
    };
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
