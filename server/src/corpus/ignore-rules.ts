import ignore, { type Ignore } from 'ignore';

/** What holds for the files of one folder. */
interface FolderRules {
  /** Relative to the top; a later pattern wins over an earlier. */
  readonly patterns: readonly string[];
  /** Undefined where there are none. */
  readonly ignore: Ignore | undefined;
  /** The folder itself is ignored: nothing below it can be taken back. */
  readonly isIgnored: boolean;
}

/** The rules of all ignore files below one folder, the top; those that lie deeper win. Paths are relative to the top, with `/`. */
export class IgnoreRules {
  readonly #read: (folder: string) => string;
  readonly #ignoresCase: boolean;
  readonly #folders = new Map<string, FolderRules>();

  /** `first` is the text of an ignore file that all others win over; `read` gives that of a folder, empty where it has none, and is asked once. */
  constructor(first: string, read: (folder: string) => string, ignoresCase: boolean) {
    this.#read = read;
    this.#ignoresCase = ignoresCase;
    this.#folders.set(
      '',
      this.#with({ patterns: [], ignore: undefined, isIgnored: false }, [...patternsIn(first, ''), ...patternsIn(read(''), '')]),
    );
  }

  ignores(path: string, isFolder: boolean): boolean {
    const { ignore, isIgnored } = isFolder ? this.#rulesIn(path) : this.#rulesIn(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    return isIgnored || (!isFolder && ignore?.ignores(path) === true);
  }

  #rulesIn(folder: string): FolderRules {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const around = this.#rulesIn(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    const isIgnored = around.isIgnored || around.ignore?.ignores(`${folder}/`) === true;
    const rules = isIgnored ? { ...around, isIgnored } : this.#with(around, patternsIn(this.#read(folder), folder));
    this.#folders.set(folder, rules);
    return rules;
  }

  #with(around: FolderRules, own: readonly string[]): FolderRules {
    if (own.length === 0) return around;
    const patterns = [...around.patterns, ...own];
    return { patterns, ignore: ignore({ ignorecase: this.#ignoresCase }).add(patterns), isIgnored: false };
  }
}

/** The patterns of an ignore file, as if it lay at the top. */
function patternsIn(text: string, folder: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => rebased(line, folder));
}

/** A pattern with a slash before its end says where a path lies; any other holds at every depth. */
function rebased(line: string, folder: string): string {
  if (folder === '') return line;
  const isTakenBack = line.startsWith('!');
  const pattern = withoutTrailingSpace(isTakenBack ? line.slice(1) : line);
  const slash = pattern.indexOf('/');
  const isPlaced = slash !== -1 && slash < pattern.length - 1;
  const base = `/${folder.replace(/[\\*?[\]]/g, '\\$&')}/`;
  return `${isTakenBack ? '!' : ''}${base}${isPlaced ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}

/** A space at the end counts only after a backslash. */
function withoutTrailingSpace(pattern: string): string {
  const trimmed = pattern.trimEnd();
  return trimmed.endsWith('\\') && trimmed.length < pattern.length ? `${trimmed} ` : trimmed;
}
