import type { Files } from './files.ts';
import type { Rules } from './rules.ts';

export interface Folder {
  readonly uri: string;
  readonly rules: Rules;
  /** ISO dates of publication that a person set, by path relative to the folder. */
  readonly published?: Readonly<Record<string, string>>;
}

interface Ruled extends Folder {
  readonly isSource: (uri: string) => boolean;
}

/** The folders whose sources are compared, and what they say of single uris. Uris are canonical. */
export class Folders {
  readonly all: readonly Folder[];
  readonly #ruled: readonly Ruled[];
  readonly #hasDates: boolean;

  private constructor(ruled: readonly Ruled[]) {
    this.all = ruled;
    this.#ruled = ruled;
    this.#hasDates = ruled.some(({ published }) => Object.keys(published ?? {}).length > 0);
  }

  static readonly none: Folders = new Folders([]);

  /** A folder whose rules cannot be read has no sources. */
  static async of(folders: readonly Folder[], files: Files): Promise<Folders> {
    const ruled = folders.map(async (folder) => ({
      ...folder,
      isSource: await files.rule(folder.uri, folder.rules).catch(() => () => false),
    }));
    return new Folders(await Promise.all(ruled));
  }

  isSource(uri: string): boolean {
    return this.#homes(uri).some((folder) => folder.isSource(uri));
  }

  /** What the folders make of an open document; one that is in no folder was opened for a reason. */
  judge(uri: string, length: number): 'taken' | 'left out' | 'too large' {
    const homes = this.#homes(uri);
    const taking = homes.filter((folder) => folder.isSource(uri));
    if (homes.length > 0 && taking.length === 0) return 'left out';
    return taking.length > 0 && taking.every(({ rules }) => length > rules.maxFileSize) ? 'too large' : 'taken';
  }

  /** The ISO date of publication that a person set for a document. */
  publishedOf(uri: string): string | undefined {
    if (!this.#hasDates) return undefined;
    for (const folder of this.#homes(uri)) {
      const found = folder.published?.[decodeURIComponent(uri.slice(folder.uri.length + 1))];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Bytes; 0 outside all folders. */
  maxFileSize(uri: string): number {
    return this.#homes(uri).reduce((most, { rules }) => Math.max(most, rules.maxFileSize), 0);
  }

  #homes(uri: string): readonly Ruled[] {
    return this.#ruled.filter((folder) => isIn(folder.uri, uri));
  }
}

/** True for what lies in a folder, however deep. */
export function isIn(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
