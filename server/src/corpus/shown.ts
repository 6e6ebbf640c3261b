import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusState, readState, writeState } from './corpus-state.ts';
import { Segment, SegmentWriter } from './segment.ts';
import type { Tally } from './tallies.ts';

/** What was shown of one document. */
export interface Shown {
  readonly uri: string;
  readonly tally: Tally;
  /** As JSON. */
  readonly diagnostics: string;
  /** Of the diagnostics. */
  readonly fingerprint: number;
}

/** What was shown of all documents when they were in this state. */
export interface LastRound {
  readonly state: CorpusState;
  /** Throws, perhaps on the way, where it is damaged. */
  shown(): Iterable<Shown>;
}

/** Remembers from one start to the next what was shown of all documents, so that nothing is compared again where nothing is new. */
export interface ShownCache {
  /** What was shown last for a place: folders, settings, editor. */
  read(place: string): LastRound | undefined;
  /** Keeps what is added until `finish`, in place of whatever was shown for the same place. */
  write(place: string, state: CorpusState): ShownWriter;
}

export interface ShownWriter {
  add(shown: Shown): void;
  /** It lasts from here on. */
  finish(): void;
  abandon(): void;
}

interface About {
  readonly uri?: string;
  readonly tally?: Tally;
  readonly fingerprint?: number;
}

const ending = '.shown';
/** Folders and editors that share a folder for caches; the rest has to be compared again. */
const mostPlaces = 8;

/** One file for each place, written whole or not at all. One that cannot be written or read is no error: everything is compared again. */
export class DiskShownCache implements ShownCache {
  readonly #folder: string;
  readonly #version: string;

  /** `version` names the program that shows: what another one showed is not looked at. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  read(place: string): LastRound | undefined {
    const path = this.#pathOf(place);
    try {
      const segment = new Segment<About>(path, statSync(path).size);
      const [first] = segment.entries;
      const state = first && segment.body(first);
      segment.close();
      if (state !== undefined) return { state: readState(state), shown: () => shownIn(path) };
    } catch {
      takeAway(path);
    }
    return undefined;
  }

  write(place: string, state: CorpusState): ShownWriter {
    let to: SegmentWriter<About> | undefined;
    const guarded = (work: () => void): void => {
      try {
        work();
      } catch {
        to?.abandon();
        to = undefined;
      }
    };
    guarded(() => {
      mkdirSync(this.#folder, { recursive: true });
      to = new SegmentWriter<About>(this.#pathOf(place));
      to.add({}, writeState(state));
    });
    return {
      add: ({ uri, tally, fingerprint, diagnostics }) => guarded(() => to?.add({ uri, tally, fingerprint }, Buffer.from(diagnostics))),
      finish: () =>
        guarded(() => {
          to?.finish();
          to = undefined;
          this.#trim();
        }),
      abandon: () => guarded(() => to?.abandon()),
    };
  }

  #pathOf(place: string): string {
    const name = createHash('sha1').update(place).digest('hex').slice(0, 16);
    return join(this.#folder, `${this.#version}-${name}${ending}`);
  }

  /** The oldest files go. */
  #trim(): void {
    const files = readdirSync(this.#folder).filter((name) => name.endsWith(ending) || name.endsWith(`${ending}.new`));
    const aged = files.map((name) => ({ name, time: statSync(join(this.#folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
    for (const { name } of aged.slice(mostPlaces)) rmSync(join(this.#folder, name), { force: true });
  }
}

/** What cannot be taken away is written anew, or stays damaged. */
function takeAway(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing depends on it.
  }
}

function* shownIn(path: string): Generator<Shown> {
  const segment = new Segment<About>(path, statSync(path).size);
  try {
    for (const entry of segment.entries.slice(1)) {
      const diagnostics = segment.body(entry)?.toString();
      const { uri, tally, fingerprint } = entry.about;
      if (diagnostics === undefined || uri === undefined || tally === undefined || fingerprint === undefined)
        throw new Error('what was shown is damaged');
      yield { uri, tally, fingerprint, diagnostics };
    }
  } finally {
    segment.close();
  }
}
