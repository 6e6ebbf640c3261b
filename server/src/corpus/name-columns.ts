import type { Zone } from '../core/model.ts';
import type { Named } from './names.ts';

const zones: readonly Zone[] = ['headline', 'body', 'list', 'caption', 'quote', 'comment', 'boilerplate'];

/** Numbers that a name takes: its key, its form, start, end and zone. */
const width = 5;

/** Keeps the names of many documents as columns of numbers, twenty bytes a name; what they refer to and how they are written once for all. */
export class NameColumns {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();

  pack(names: readonly Named[]): Uint32Array {
    const columns = new Uint32Array(names.length * width);
    for (const [index, { key, form, start, end, zone }] of names.entries()) {
      columns.set([this.#numberOf(key), this.#numberOf(form), start, end, zones.indexOf(zone)], index * width);
    }
    return columns;
  }

  /** The names, or those of one entity, in order of start. */
  unpack(columns: Uint32Array, only?: string): Named[] {
    const wanted = only === undefined ? undefined : this.#numbers.get(only);
    if (only !== undefined && wanted === undefined) return [];
    const names: Named[] = [];
    for (let at = 0; at < columns.length; at += width) {
      if (wanted !== undefined && columns[at] !== wanted) continue;
      const [key = 0, form = 0, start = 0, end = 0, zone = 0] = columns.subarray(at, at + width);
      names.push({ key: this.#words[key] ?? '', form: this.#words[form] ?? '', start, end, zone: zones[zone] ?? 'body' });
    }
    return names;
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      this.#words.push(word);
      this.#numbers.set(word, number);
    }
    return number;
  }
}
