import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ThreadData } from './reading-thread.ts';
import type { SourceReader, SourceReading, SourceRequest } from './source-reading.ts';

/** Documents that a thread reads before it answers. Each answer interrupts the editor's thread; the last ones are small, so that all threads end together. */
const largestBatch = 32;
const smallestBatch = 8;

/** Megabytes; ten times what reading the largest allowed source takes. A thread that needs more is ended and replaced. */
const threadMemory = 512;

/** So many threads may end before any has answered; then the machine has none for us. */
const mostLost = 3;

/** As many threads as there are cores read the sources; they are started for each round of reading and ended with it. */
export class ReadingThreads implements SourceReader {
  /** What the editor's thread reads while a thread starts. */
  readonly fewest = 40;
  readonly #script: string;
  readonly #count: number;

  /** `script` is what the threads run; it must serve reading where {@link isReadingThread}. */
  constructor(script: string, count: number = availableParallelism()) {
    this.#script = script;
    this.#count = count;
  }

  async *read(requests: readonly SourceRequest[], additions: string): AsyncGenerator<readonly SourceReading[]> {
    const round = new Round(this.#script, additions, requests);
    try {
      await round.start(Math.min(this.#count, Math.ceil(requests.length / smallestBatch)));
      while (!round.isDone) yield await round.next();
    } finally {
      await round.end();
    }
  }
}

/** One round of reading: what still waits, who reads what, and what was read and not yet asked for. */
class Round {
  readonly #script: string;
  readonly #data: ThreadData;
  readonly #waiting: (readonly SourceRequest[])[];
  readonly #busy = new Map<Worker, readonly SourceRequest[]>();
  readonly #read: (readonly SourceReading[])[] = [];
  #wake: (() => void) | undefined;
  #isEnded = false;
  #hasAnswered = false;
  #lost = 0;
  #failure: Error | undefined;

  constructor(script: string, additions: string, requests: readonly SourceRequest[]) {
    this.#script = script;
    this.#data = { collateReads: additions };
    this.#waiting = batchesOf(requests);
  }

  get isDone(): boolean {
    return this.#read.length === 0 && this.#busy.size === 0 && this.#waiting.length === 0;
  }

  /** Each start holds this thread up for some ten milliseconds, so each has a turn of its own. */
  async start(count: number): Promise<void> {
    for (let thread = 0; thread < count; thread++) {
      await nextTurn();
      this.#startThread();
    }
    await nextTurn();
  }

  async next(): Promise<readonly SourceReading[]> {
    while (this.#read.length === 0 && !this.isDone && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
    return this.#read.shift() ?? [];
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    this.#waiting.length = 0;
    await Promise.all(Array.from(this.#busy.keys(), (worker) => worker.terminate()));
  }

  #startThread(): void {
    const worker = new Worker(this.#script, {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: threadMemory },
      // What a thread prints must not get between the messages to the editor.
      stdout: true,
    });
    worker.on('message', (readings: readonly SourceReading[]) => {
      this.#hasAnswered = true;
      this.#take(readings);
      this.#handOut(worker);
    });
    worker.on('error', (error) => this.#lose(worker, error.message));
    worker.on('exit', () => this.#lose(worker, 'the thread that read it ended'));
    this.#handOut(worker);
  }

  #handOut(worker: Worker): void {
    const batch = this.#waiting.shift();
    if (batch === undefined) {
      this.#busy.delete(worker);
      void worker.terminate();
      this.#wake?.();
      return;
    }
    this.#busy.set(worker, batch);
    worker.postMessage(batch);
  }

  #take(readings: readonly SourceReading[]): void {
    this.#read.push(readings);
    this.#wake?.();
  }

  /** A thread is gone: of a batch each document gets another try by itself, and the one that ends a thread alone is told of. */
  #lose(worker: Worker, message: string): void {
    const batch = this.#busy.get(worker);
    if (batch === undefined || this.#isEnded) return;
    this.#busy.delete(worker);
    if (!this.#hasAnswered && ++this.#lost >= mostLost) {
      this.#failure = new Error(message);
      this.#wake?.();
      return;
    }
    const [first] = batch;
    if (batch.length === 1 && first !== undefined) this.#take([{ uri: first.uri, error: message }]);
    else this.#waiting.push(...batch.map((request) => [request]));
    if (this.#waiting.length > 0) this.#startThread();
    this.#wake?.();
  }
}

function batchesOf(requests: readonly SourceRequest[]): (readonly SourceRequest[])[] {
  const batches: (readonly SourceRequest[])[] = [];
  for (let from = 0; from < requests.length; ) {
    const size = Math.max(smallestBatch, Math.min(largestBatch, Math.ceil((requests.length - from) / largestBatch)));
    batches.push(requests.slice(from, from + size));
    from += size;
  }
  return batches;
}
