import type { Event } from '../core/model.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Where values are written to: numbers in place, texts and events by their numbers in tables. */
export interface WrittenTo {
  readonly bytes: ByteWriter;
  wordNumber(word: string): number;
  quoteNumber(quote: string): number;
  eventNumber(event: Event): number;
}

/** Where values are read from. */
export interface ReadFrom {
  readonly bytes: ByteReader;
  readonly uri: string;
  readonly words: readonly string[];
  readonly quotes: readonly string[];
  readonly events: readonly Event[];
}

/** How the values of a type are written as bytes and read again. */
export interface Shape<T> {
  write(value: T, to: WrittenTo): void;
  read(from: ReadFrom): T;
}

/** An integer from 0 up. */
export const whole: Shape<number> = {
  write: (value, { bytes }) => bytes.whole(value),
  read: ({ bytes }) => bytes.whole(),
};

/** An index that may be -1. */
export const index: Shape<number> = {
  write: (value, { bytes }) => bytes.whole(value + 1),
  read: ({ bytes }) => bytes.whole() - 1,
};

/** Any number; one that is no integer from 0 up takes nine bytes. */
export const number: Shape<number> = {
  write(value, { bytes }) {
    if (Number.isInteger(value) && value >= 0 && value < 2 ** 50 && !Object.is(value, -0)) bytes.whole(value + 1);
    else {
      bytes.whole(0);
      bytes.float(value);
    }
  },
  read({ bytes }) {
    const value = bytes.whole();
    return value === 0 ? bytes.float() : value - 1;
  },
};

export const flag: Shape<boolean> = {
  write: (value, { bytes }) => bytes.whole(Number(value)),
  read: ({ bytes }) => bytes.whole() === 1,
};

/** A text that other documents say too. */
export const word: Shape<string> = {
  write: (value, to) => to.bytes.whole(to.wordNumber(value)),
  read: (from) => textAt(from.words, from.bytes.whole()),
};

/** A text that hardly any other document says. */
export const quote: Shape<string> = {
  write: (value, to) => to.bytes.whole(to.quoteNumber(value)),
  read: (from) => textAt(from.quotes, from.bytes.whole()),
};

export const namedEventFields: Fields<Event> = { key: word, name: word, country: word };

/** One object for all claims of a document that are of the event. */
export const namedEvent: Shape<Event> = {
  write: (value, to) => to.bytes.whole(to.eventNumber(value)),
  read(from) {
    const event = from.events[from.bytes.whole()];
    if (event === undefined) throw new RangeError('there is no such event');
    return event;
  },
};

/** The uri of the document itself: it is known, and takes nothing. */
export const ownUri: Shape<string> = { write: () => undefined, read: ({ uri }) => uri };

/** One of few values. */
export function oneOf<T extends string>(values: readonly T[]): Shape<T> {
  const numbers = new Map(values.map((value, at) => [value, at]));
  return {
    write(value, { bytes }) {
      const at = numbers.get(value);
      if (at === undefined) throw new RangeError(`${value} is none of ${values.join(', ')}`);
      bytes.whole(at);
    },
    read({ bytes }) {
      const value = values[bytes.whole()];
      if (value === undefined) throw new RangeError(`there is no such value: it is one of ${values.join(', ')}`);
      return value;
    },
  };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    write(values, to) {
      to.bytes.whole(values.length);
      for (const value of values) item.write(value, to);
    },
    read(from) {
      const values: T[] = [];
      for (let left = from.bytes.whole(); left > 0; left--) values.push(item.read(from));
      // A copy has no room to grow, and signatures are kept for as long as their documents.
      return values.slice();
    },
  };
}

/** The shapes of all fields that a type, or any type of a union, has. The compiler asks for each. */
export type Fields<T> = { readonly [K in KeyOfAny<T>]-?: Shape<FieldOfAny<T, K>> };
type KeyOfAny<T> = T extends unknown ? keyof T : never;
type FieldOfAny<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? Exclude<T[K], undefined> : never) : never;

/** An object with at most 31 fields; those that it does not have take one bit. */
export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  const shapes = Object.values(fields) as Shape<unknown>[];
  return {
    write(value, to) {
      let present = 0;
      for (let at = 0; at < names.length; at++) if (value[names[at] as keyof T] !== undefined) present |= 1 << at;
      to.bytes.whole(present);
      for (let at = 0; at < names.length; at++) if ((present & (1 << at)) !== 0) shapes[at]?.write(value[names[at] as keyof T], to);
    },
    read(from) {
      const present = from.bytes.whole();
      const value = {} as T;
      for (let at = 0; at < names.length; at++) {
        if ((present & (1 << at)) !== 0) value[names[at] as keyof T] = shapes[at]?.read(from) as T[keyof T];
      }
      return value;
    },
  };
}

function textAt(texts: readonly string[], at: number): string {
  const text = texts[at];
  if (text === undefined) throw new RangeError('there is no such text');
  return text;
}
