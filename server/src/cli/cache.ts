import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { annotate } from '../core/annotate.ts';
import type { Annotation, Document } from '../core/model.ts';
import { type Additions, compileResources, type Resources } from '../core/resources.ts';
import type { DigestCache } from '../corpus/digest-cache.ts';
import { DiskCache } from '../corpus/disk-cache.ts';
import { whyRefused } from './output.ts';
import { onStop } from './stop.ts';
import { UsageError } from './usage-error.ts';
import { readAnnotation, writeAnnotation } from './written-annotation.ts';

/** Reads what a document says. */
export type Annotate = (document: Document) => Annotation;

/** Says that a folder is a cache, to people and to backups: see https://bford.info/cachedir/. */
const tag = 'CACHEDIR.TAG';
const tagText = `Signature: 8a477f597d28d172789f06886806bc55
# What Collate read of its sources, so that the next run need not read it again. It can be deleted at any time.
`;

/** Annotates with the built-in knowledge and what is added to it; what an earlier run annotated comes from the cache in `folder`, where one is named. */
export function annotator(additions: Additions, folder: string | undefined, warn: (line: string) => void): Annotate {
  let resources: Resources | undefined;
  const read: Annotate = (document) => {
    resources ??= compileResources(additions);
    return annotate(document, resources);
  };
  if (folder === undefined) return read;
  const cache = openCache(folder, warn);
  // Also where the run is stopped: what was read until then is there for the next.
  onStop(() => cache.save());
  return remembering(read, cache, JSON.stringify(additions));
}

/** The same answers as from `read`, from the cache where it has them. What a text says depends on the text, the ending of its name, and the circumstances. */
function remembering(read: Annotate, cache: DigestCache, additions: string): Annotate {
  return (document) => {
    const hash = createHash('sha1').update(document.text).digest('base64url');
    const circumstances = { published: document.published, additions };
    const found = cache.byHash(document.uri, hash, circumstances);
    const known = found && readAnnotation(Buffer.from(found.digest).toString(), document);
    if (known !== undefined) return known;
    const annotation = read(document);
    // Files are known by what they hold alone: a time tells too little of a file that was checked out or copied.
    cache.put(document.uri, '', circumstances, { digest: Buffer.from(writeAnnotation(annotation)), hash });
    return annotation;
  };
}

/** Throws UsageError for what is no folder, for one that holds other things, and where none can be made. */
function openCache(folder: string, warn: (line: string) => void): DiskCache {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new UsageError(`${folder}: it is a file; --cache takes a folder`);
    mkdirSync(folder, { recursive: true });
    const names = readdirSync(folder);
    if (names.length === 0) {
      writeFileSync(join(folder, tag), tagText);
      writeFileSync(join(folder, '.gitignore'), '*\n');
    } else if (!isOurs(folder))
      throw new UsageError(`${folder}: it holds other files; --cache takes a folder of its own, which need not exist yet`);
    const cache = new DiskCache(folder, version());
    // Looks at all files, and takes away what is damaged.
    const isEmpty = cache.isEmpty;
    const gone = names.filter((name) => !existsSync(join(folder, name)));
    if (gone.length > 0) warn(`${folder}: ${isEmpty ? 'the cache' : 'a part of the cache'} was damaged; what it held is read again`);
    return cache;
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(`${folder}: ${whyRefused(error)}; --cache takes a folder that may be written`);
  }
}

function isOurs(folder: string): boolean {
  const file = join(folder, tag);
  return existsSync(file) && readFileSync(file, 'utf8') === tagText;
}

/** Names what does the analysis: the bundle, or all modules where it runs from its source. */
function version(): string {
  // Of the bundle; what runs from its source is a module, which has no such name.
  const script = typeof __filename === 'string' ? __filename : (process.argv[1] ?? '');
  const folder = join(dirname(script), '..');
  const files = script.endsWith('.ts')
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|json)$/.test(file))
    : [];
  const hash = createHash('sha1');
  for (const file of files.length === 0 ? [script] : files.sort().map((name) => join(folder, name))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
