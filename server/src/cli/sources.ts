import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Document } from '../core/model.ts';
import { decode } from '../corpus/decode.ts';
import { disk } from '../corpus/disk.ts';
import type { Rules } from '../corpus/rules.ts';
import { relativePath } from './path.ts';
import { UsageError } from './usage-error.ts';

/** A file to read, and whether a person named it: a named file must be readable, one found in a folder may be skipped. */
export interface Source {
  readonly uri: string;
  readonly named: boolean;
}

/**
 * The sources that the paths name, each once, in order of path: a file as it is, a folder with all sources below it.
 * Throws UsageError for a path that is missing or may not be read.
 */
export async function findSources(paths: readonly string[], rules: Rules): Promise<Source[]> {
  const found = new Map<string, Source>();
  for (const path of paths) {
    const uri = pathToFileURL(resolve(path)).href;
    if (isFolder(path))
      for (const inFolder of await disk.find(uri, rules)) found.set(inFolder, found.get(inFolder) ?? { uri: inFolder, named: false });
    else found.set(uri, { uri, named: true });
  }
  const byPath = [...found.values()].map((source) => ({ source, path: relativePath(source.uri) }));
  return byPath.sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ source }) => source);
}

function isFolder(path: string): boolean {
  try {
    const folder = statSync(path).isDirectory();
    accessSync(path, folder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return folder;
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/**
 * The document of a source, or undefined where a file found in a folder is no text; `warn` then gets one line. A byte
 * order mark stays in the text, so that offsets are those of the file as stored. Throws UsageError for a named file.
 */
export function readSource({ uri, named }: Source, maxFileSize: number, warn: (line: string) => void): Document | undefined {
  const path = relativePath(uri);
  const skip = (problem: string): undefined => {
    if (named) throw new UsageError(`${path}: ${problem}`);
    warn(`${path}: ${problem}; skipped`);
  };
  try {
    const file = fileURLToPath(uri);
    const { size } = statSync(file);
    if (size > maxFileSize) return skip(`it is larger than ${maxFileSize} bytes (--max-file-size)`);
    const bytes = readFileSync(file);
    const decoded = decode(bytes);
    if ('problem' in decoded) return skip(decoded.problem);
    if (decoded.note !== undefined) warn(`${path}: ${decoded.note}`);
    return { uri, version: 0, text: hasMark(bytes) ? `\ufeff${decoded.text}` : decoded.text };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return skip(reasonOf(error));
  }
}

/** A byte order mark of UTF-8 or UTF-16, which decoding takes off. */
function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'there is no such file or folder',
    EACCES: 'it may not be read; check its permissions',
    EPERM: 'it may not be read; check its permissions',
    ELOOP: 'it is a loop of links',
    EISDIR: 'it is a folder where a file is needed',
  };
  return known[code] ?? `it cannot be read (${code || String(error)})`;
}
