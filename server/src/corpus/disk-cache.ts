import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Circumstances, DigestCache, Remembered } from './digest-cache.ts';
import { hashOf } from './hash.ts';
import { type Entry, Segment, SegmentWriter } from './segment.ts';
import { inSlices, type Turns } from './slices.ts';

/** What an entry of a segment is about. */
interface About {
  readonly uri: string;
  readonly stamp: string;
  readonly hash: string;
  /** Hash of the circumstances and of the ending of the name, which says how the text is written. */
  readonly key: string;
  readonly note?: string;
}

interface Found {
  readonly segment: Segment<About>;
  readonly entry: Entry<About>;
}

const ending = '.digests';
/** Milliseconds: nothing is written for longer. */
const day = 86_400_000;
/** More segments than this, or more that is out of date than is not, are written anew as one. */
const mostSegments = 8;

/** The segments of a round of reading, and what they have of each source. */
interface Opened {
  readonly segments: Map<string, Segment<About>>;
  readonly byUri: Map<string, Found>;
  readonly byHash: Map<string, Found>;
}

/**
 * The cache in a folder: few files, each with what many sources say, each written whole or not at all. What another version
 * of the analysis wrote is not looked at. Two processes may use one folder: none writes where another does.
 */
export class DiskCache implements DigestCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #maxBytes: number;
  #open: Opened | undefined;
  #writer: SegmentWriter<About> | undefined;
  readonly #keys = new Keys();
  #isBroken = false;

  /** `version` names the analysis; `maxBytes` bounds all files in the folder together. */
  constructor(folder: string, version: string, maxBytes: number = 500_000_000) {
    this.#folder = folder;
    this.#version = version;
    this.#maxBytes = maxBytes;
  }

  get isEmpty(): boolean {
    return this.#opened().byUri.size === 0;
  }

  hashOf(uri: string, stamp: string, circumstances: Circumstances): string | undefined {
    return this.#found(uri, stamp, circumstances)?.entry.about.hash;
  }

  byStamp(uri: string, stamp: string, circumstances: Circumstances): Remembered | undefined {
    const found = this.#found(uri, stamp, circumstances);
    return found && this.#remembered(found);
  }

  byHash(uri: string, hash: string, circumstances: Circumstances): Remembered | undefined {
    const found = this.#opened().byHash.get(hash);
    return found?.entry.about.key === this.#keys.of(uri, circumstances) ? this.#remembered(found) : undefined;
  }

  put(uri: string, stamp: string, circumstances: Circumstances, { digest, hash, note }: Remembered): void {
    this.#opened();
    if (this.#isBroken) return;
    this.#guarded(() => {
      this.#writer ??= this.#newWriter();
      this.#writer.add({ uri, stamp, hash, key: this.#keys.of(uri, circumstances), ...(note !== undefined && { note }) }, digest);
    });
  }

  async saveInSlices(turns: Turns): Promise<void> {
    await inSlices(
      this.#saving(),
      turns,
      () => undefined,
      () => false,
    );
  }

  /** The same in one go, for a process that ends. */
  save(): void {
    finish(this.#saving());
  }

  /** In steps: what a file or a source takes. */
  *#saving(): Generator<void> {
    this.#guarded(() => {
      this.#writer?.finish();
      this.#writer = undefined;
    });
    if (this.#isWasteful()) yield* this.#guardedSteps(this.#merging());
    for (const segment of this.#open?.segments.values() ?? []) segment.close();
    this.#open = undefined;
    yield;
    this.#guarded(() => this.#trim());
  }

  #found(uri: string, stamp: string, circumstances: Circumstances): Found | undefined {
    const found = this.#opened().byUri.get(uri);
    return found?.entry.about.stamp === stamp && found.entry.about.key === this.#keys.of(uri, circumstances) ? found : undefined;
  }

  #opened(): Opened {
    if (this.#open === undefined) this.#guarded(() => finish(this.#opening()));
    return this.#open ?? nothing();
  }

  *#opening(): Generator<void> {
    this.#open = nothing();
    mkdirSync(this.#folder, { recursive: true });
    const names = this.#files().map(({ name }) => name);
    for (const name of names.sort()) {
      if (!name.startsWith(this.#version) || !name.endsWith(ending)) continue;
      this.#load(name);
      yield;
    }
  }

  /** Later segments win. One that is not whole is taken away. */
  #load(name: string): void {
    const path = join(this.#folder, name);
    try {
      const segment = new Segment<About>(path, statSync(path).size);
      this.#open?.segments.set(name, segment);
      for (const entry of segment.entries) {
        const found = { segment, entry };
        this.#open?.byUri.set(entry.about.uri, found);
        this.#open?.byHash.set(entry.about.hash, found);
      }
    } catch {
      rmSync(path, { force: true });
    }
  }

  #remembered({ segment, entry: { about, ...place } }: Found): Remembered | undefined {
    const { hash, note } = about;
    const body = segment.body(place);
    if (body === undefined) return undefined;
    return { digest: body, hash, ...(note !== undefined && { note }) };
  }

  #isWasteful(): boolean {
    if (this.#open === undefined) return false;
    const { segments, byUri } = this.#open;
    const entries = [...segments.values()].reduce((sum, segment) => sum + segment.entries.length, 0);
    return segments.size >= mostSegments || entries > 2 * byUri.size;
  }

  /** All that is not out of date, as one segment. Begun after a round, when what the round found is on disk. */
  *#merging(): Generator<void> {
    for (const segment of this.#open?.segments.values() ?? []) segment.close();
    yield* this.#opening();
    const { segments, byUri } = this.#opened();
    const writer = this.#newWriter();
    this.#writer = writer;
    for (const { segment, entry } of byUri.values()) {
      const body = segment.body(entry);
      if (body !== undefined) writer.add(entry.about, body);
      yield;
    }
    writer.finish();
    this.#writer = undefined;
    for (const name of segments.keys()) rmSync(join(this.#folder, name), { force: true });
  }

  /** Takes the oldest files away until the rest is small enough, and what a process that was ended left half written. */
  #trim(): void {
    let total = 0;
    for (const { name, size, time } of this.#files()) {
      total += size;
      const isLeft = name.endsWith('.new') && Date.now() - time > day;
      if (isLeft || total > this.#maxBytes) rmSync(join(this.#folder, name), { force: true });
    }
  }

  /** The newest first. */
  #files(): { readonly name: string; readonly size: number; readonly time: number }[] {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(ending) || name.endsWith(`${ending}.new`));
    const files = names.flatMap((name) => {
      const stats = statSync(join(this.#folder, name), { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ name, size: stats.size, time: stats.mtimeMs }];
    });
    return files.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
  }

  /** Numbered, as clocks are too coarse to tell which of two files is the later; and named at random, as two processes may count alike. */
  #newWriter(): SegmentWriter<About> {
    const last = Array.from(this.#opened().segments.keys(), (name) => Number(name.split('-')[1])).sort((a, b) => b - a)[0] ?? 0;
    const number = String(last + 1).padStart(9, '0');
    return new SegmentWriter(join(this.#folder, `${this.#version}-${number}-${randomUUID()}${ending}`));
  }

  /** A cache that cannot be written is no cache, and no error: everything is read anew. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch {
      this.#giveUp();
    }
  }

  *#guardedSteps(steps: Iterable<void>): Generator<void> {
    try {
      yield* steps;
    } catch {
      this.#giveUp();
    }
  }

  #giveUp(): void {
    this.#isBroken = true;
    this.#writer?.abandon();
    this.#writer = undefined;
  }
}

function nothing(): Opened {
  return { segments: new Map(), byUri: new Map(), byHash: new Map() };
}

/** Takes all steps at once. */
function finish(steps: Iterator<void>): void {
  while (steps.next().done !== true);
}

/** The version of the analysis: whatever is changed in the script that does it changes it. */
export function versionOf(script: string): string {
  return createHash('sha1').update(readFileSync(script)).digest('hex').slice(0, 16);
}

/** Hashes of circumstances: most documents are read in the same. */
class Keys {
  #of = '';
  #key = '';

  of(uri: string, { published, additions }: Circumstances): string {
    const circumstances = `${published ?? ''}\n${extname(uri).toLowerCase()}\n${additions}`;
    if (this.#of !== circumstances) {
      this.#of = circumstances;
      this.#key = hashOf(circumstances);
    }
    return this.#key;
  }
}
