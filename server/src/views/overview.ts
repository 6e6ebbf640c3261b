import type { Disagreement } from '../core/model.ts';
import { disagreementsInOrder } from '../core/order.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { OperationSummary, Operations } from '../protocol-views.ts';
import { eventOf, nCompared, operationsInOrder, summaryOf } from './operations.ts';
import { Standings } from './standing.ts';

/** What is known of an event until something else is said of it. */
interface Known {
  readonly summary: OperationSummary;
  /** How many of its claims two or more sources make. */
  readonly compared: number;
  readonly disagreements: readonly Disagreement[];
}

/** What the views show of the whole corpus. A change costs what the events have that it touches, however many others there are. */
export class Overview {
  readonly #corpus: Corpus;
  readonly #events = new Map<string, Known>();
  /** What documents say against themselves, by uri. */
  readonly #checks = new Map<string, readonly Disagreement[]>();
  #operations: readonly OperationSummary[] = [];
  #disagreements: readonly Disagreement[] = [];
  #compared = 0;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Of the corpus as it was when it was last {@link refresh}ed; or those that these keys name. */
  operations(keys?: ReadonlySet<string>): Operations {
    const meant = keys === undefined ? this.#operations : this.#operations.filter(({ key }) => keys.has(key));
    const compared = keys === undefined ? this.#compared : meant.reduce((sum, { key }) => sum + (this.#events.get(key)?.compared ?? 0), 0);
    return { operations: meant, compared };
  }

  /** In the order of the corpus as it was when it was last {@link refresh}ed. */
  disagreements(): readonly Disagreement[] {
    return this.#disagreements;
  }

  /** Takes in what has changed, event by event; `rest` is awaited after each, so that others may have their turn. */
  async refresh(rest: () => Promise<void>): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#refresh(rest));
    await this.#refreshing;
  }

  async #refresh(rest: () => Promise<void>): Promise<void> {
    const { isAll, events, documents } = this.#corpus.takeChanges();
    const before = { events: isAll ? this.#events.keys() : events, documents: isAll ? this.#checks.keys() : documents };
    const gone = new Set([...before.events].flatMap((key) => this.#events.get(key) ?? []));
    const goneDisagreements = new Set([...gone].flatMap(({ disagreements }) => disagreements));
    for (const uri of before.documents) for (const one of this.#checks.get(uri) ?? []) goneDisagreements.add(one);
    if (isAll) {
      this.#events.clear();
      this.#checks.clear();
    }
    const [come, comeDisagreements]: [OperationSummary[], Disagreement[]] = [[], []];
    for (const key of events) {
      const known = this.#know(key);
      if (known === undefined) this.#events.delete(key);
      else {
        this.#events.set(key, known);
        come.push(known.summary);
        comeDisagreements.push(...known.disagreements);
      }
      await rest();
    }
    for (const uri of documents) {
      const checks = this.#corpus.checksOf(uri);
      if (checks.length === 0) this.#checks.delete(uri);
      else this.#checks.set(uri, checks);
      comeDisagreements.push(...checks);
      await rest();
    }
    this.#operations = merged(this.#operations, new Set(Array.from(gone, ({ summary }) => summary)), come, operationsInOrder);
    this.#disagreements = merged(this.#disagreements, goneDisagreements, comeDisagreements, disagreementsInOrder);
    for (const { compared } of gone) this.#compared -= compared;
    for (const { key } of come) this.#compared += this.#events.get(key)?.compared ?? 0;
  }

  #know(key: string): Known | undefined {
    const { groups, disagreements, checks } = this.#corpus.collationOf(key);
    const event = eventOf(key, { groups });
    if (event === undefined) return undefined;
    const summary = summaryOf(event, new Standings([...disagreements, ...checks]));
    return { summary, compared: nCompared(event), disagreements };
  }
}

/** A list in order without what is gone and with what has come, in order: one walk over the list. */
function merged<T>(list: readonly T[], gone: ReadonlySet<T>, come: T[], order: (a: T, b: T) => number): T[] {
  come.sort(order);
  const all: T[] = [];
  let next = 0;
  for (const item of list) {
    if (gone.has(item)) continue;
    for (let one = come[next]; one !== undefined && order(one, item) < 0; one = come[++next]) all.push(one);
    all.push(item);
  }
  for (; next < come.length; next++) all.push(come[next] as T);
  return all;
}
