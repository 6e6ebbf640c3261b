import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Document } from '../core/model.ts';
import { decode } from '../corpus/decode.ts';
import { relativePath } from './path.ts';
import type { Source } from './sources.ts';
import { UsageError } from './usage-error.ts';

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
    const read = documentOf(uri, readFileSync(file), warn);
    return 'problem' in read ? skip(read.problem) : read;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return skip(path.includes('\ufffd') ? 'its name is not UTF-8; rename it' : reasonOf(error));
  }
}

/** The document that bytes hold, with its byte order mark, or why they are no text. */
function documentOf(uri: string, bytes: Uint8Array, warn: (line: string) => void): Document | { readonly problem: string } {
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  if (decoded.note !== undefined) warn(`${relativePath(uri)}: ${decoded.note}`);
  return { uri, version: 0, text: hasMark(bytes) ? `\ufeff${decoded.text}` : decoded.text };
}

/** The document on standard input, under the uri that {@link inputUri} gives. Throws UsageError where it is no text. */
export async function readInput(uri: string, warn: (line: string) => void): Promise<Document> {
  const read = documentOf(uri, await buffer(process.stdin), warn);
  if ('problem' in read) throw new UsageError(`standard input: ${read.problem}`);
  return read;
}

/** The uri of what comes from standard input, by its name. Throws UsageError for the name of a folder, which was surely meant as a path. */
export function inputUri(name: string | true): string {
  if (name === true) return 'stdin.txt';
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      `--stdin takes ${name} for the name of the document; write --stdin=draft.txt ${name}, or --stdin behind the paths`,
    );
  return pathToFileURL(resolve(name)).href;
}

/** A byte order mark of UTF-8 or UTF-16, which decoding takes off. */
function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** Why something cannot be read, as the end of a sentence. */
export function reasonOf(error: unknown): string {
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
