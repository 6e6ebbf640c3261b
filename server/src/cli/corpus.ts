import { SingleBar } from 'cli-progress';
import { additionsOf } from '../core/decisions.ts';
import type { Annotation, Document, Strictness } from '../core/model.ts';
import { mergeAdditions } from '../core/resources.ts';
import { printable } from '../formats/printable.ts';
import { defaultSettings } from '../protocol.ts';
import { annotator } from './cache.ts';
import { type LoadedProject, loadProject, publishedIn } from './project.ts';
import { inputUri, readInput, readSource } from './read-source.ts';
import { demandNoSource, findSources } from './sources.ts';
import { unmatchedIn } from './unmatched.ts';
import { UsageError } from './usage-error.ts';

/** Options that both commands have. */
export interface CorpusOptions {
  readonly config?: string;
  readonly strictness?: Strictness;
  readonly maxFileSize?: number;
  /** Read one more document from standard input, under this name. */
  readonly stdin?: string | true;
  /** File to write to. */
  readonly output?: string;
  /** Folder where what was read stays for the next run. */
  readonly cache?: string;
}

export interface CorpusRun extends LoadedProject {
  readonly strictness: Strictness;
  /** Annotates one document after the other, in order of path, so that a caller who writes as it goes keeps none. */
  readonly annotations: AsyncGenerator<Annotation>;
}

/** Opens the documents of a run. Throws UsageError where a path is missing or the project file is not valid. */
export async function openCorpus(paths: readonly string[], options: CorpusOptions): Promise<CorpusRun> {
  const loaded = loadProject(options.config, paths);
  const { project, decisions } = loaded;
  const maxFileSize = options.maxFileSize ?? defaultSettings.maxFileSize;
  if (paths.length === 0 && options.stdin === undefined)
    throw new UsageError('name a file or a folder, or use --stdin; see collate --help');
  const rules = {
    include: project.sources ?? defaultSettings.include,
    exclude: project.exclude ?? [],
    respectGitignore: true,
    maxFileSize,
  };
  const isRuled = project.sources !== undefined || project.exclude !== undefined;
  const found = await findSources(paths, rules, isRuled ? loaded.folder : undefined);
  demandNoSource(options.output, found);
  const input = options.stdin === undefined ? undefined : inputUri(options.stdin);
  // As in an editor: what somebody is writing stands for what the disk has of it.
  const sources = found.sources.filter(({ uri }) => uri !== input);
  const warn = (line: string): void => void process.stderr.write(`collate: ${printable(line)}\n`);
  for (const line of unmatchedIn(loaded, rules, paths, found)) warn(line);
  const annotate = annotator(mergeAdditions([project, additionsOf(decisions)]), options.cache, warn);

  async function* read(): AsyncGenerator<Annotation> {
    // It changes nothing of the terminal that Ctrl-C would leave changed.
    const calm = { hideCursor: false, linewrap: true };
    const bar = new SingleBar({ ...calm, format: 'Reading {bar} {value} of {total}', clearOnComplete: true, noTTYOutput: false });
    bar.start(sources.length, 0);
    try {
      for (const source of sources) {
        const document = readSource(source, maxFileSize, warn);
        if (document !== undefined) yield annotate(dated(document, loaded));
        bar.increment();
        await signalsHeard();
      }
      if (input !== undefined) yield annotate(dated(await readInput(input, warn), loaded));
    } finally {
      bar.stop();
    }
  }
  return { ...loaded, strictness: options.strictness ?? project.strictness ?? 'normal', annotations: read() };
}

/**
 * Reading is synchronous: without a turn of the loop between two documents Ctrl-C would wait for the last, where a file is half-written.
 * Two turns, as in the first the loop may be past the point where it hears.
 */
async function signalsHeard(): Promise<void> {
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

function dated(document: Document, loaded: LoadedProject): Document {
  const published = publishedIn(loaded, document.uri);
  return published === undefined ? document : { ...document, published };
}
