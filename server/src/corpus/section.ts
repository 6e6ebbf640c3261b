import type { Event } from '../core/model.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { list, namedEventFields, type ReadFrom, record, type Shape, type WrittenTo } from './shape.ts';
import { readTexts, TextWriter } from './texts.ts';
import type { Words } from './words.ts';

const eventsShape: Shape<readonly Event[]> = list(record<Event>(namedEventFields));
const none: readonly never[] = [];

/** Values with the tables of what they say more than once: words, events and quotes, which stand before them. */
export class SectionWriter implements WrittenTo {
  readonly bytes: ByteWriter = new ByteWriter();
  readonly #words = new TextWriter();
  readonly #quotes = new TextWriter();
  readonly #events: Event[] = [];
  readonly #eventNumbers = new Map<Event, number>();

  wordNumber(word: string): number {
    return this.#words.numberOf(word);
  }

  quoteNumber(quote: string): number {
    return this.#quotes.numberOf(quote);
  }

  eventNumber(event: Event): number {
    const number = this.#eventNumbers.get(event) ?? this.#numberOfAlike(event);
    this.#eventNumbers.set(event, number);
    return number;
  }

  /** Claims of one event may have it as several objects. */
  #numberOfAlike({ key, name, country }: Event): number {
    const number = this.#events.findIndex((event) => event.key === key && event.name === name && event.country === country);
    return number < 0 ? this.#events.push({ key, name, ...(country !== undefined && { country }) }) - 1 : number;
  }

  /** Writes the values as a section of their own. */
  write<T>(shape: Shape<T>, value: T, to: ByteWriter): void {
    this.#clear();
    shape.write(value, this);
    const end = this.bytes.length;
    eventsShape.write(this.#events, this);
    this.#words.finish(to);
    to.append(this.bytes, end, this.bytes.length);
    this.#quotes.finish(to);
    to.append(this.bytes, 0, end);
  }

  /** Also after an error in the middle of a section nothing of it may get into the next. */
  #clear(): void {
    this.bytes.clear();
    this.#words.clear();
    this.#quotes.clear();
    this.#events.length = 0;
    this.#eventNumbers.clear();
  }
}

/** What a section says, in a document of this uri. Words that documents share are kept once, with the help of `shared`. */
export function readSection<T>(shape: Shape<T>, section: Buffer, uri: string, shared: Words): T {
  const bytes = new ByteReader(section);
  const words = readTexts(bytes);
  for (let at = 0; at < words.length; at++) words[at] = shared.once(words[at] as string);
  const known: ReadFrom = { bytes, uri, words, quotes: none, events: none };
  const events = eventsShape.read(known).map((event) => shared.event(event));
  return shape.read({ ...known, events, quotes: readTexts(bytes) });
}
