import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { onStop } from './stop.ts';
import { UsageError } from './usage-error.ts';

/** Writes to standard output, waiting while the reader is slower. */
async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((drained) => process.stdout.once('drain', drained));
}

/**
 * Writes to a file or, without one, to standard output. A file is written whole or not at all: to a temporary file
 * beside it, which is then renamed; a device or a pipe is written to as it is. Throws UsageError where the folder is
 * missing or the disk refuses.
 */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return print(text);
  demandPlace(file);
  try {
    if (isDevice(file)) writeFileSync(file, text);
    else await writeFileAtomic(file, text);
  } catch (error) {
    throw refused(file, error);
  }
}

/** Lines that are written as they come: to standard output, or to a temporary file that `close` renames. */
export interface Lines {
  write(line: string): Promise<void>;
  close(): Promise<void>;
  /** Leaves nothing half-written behind. */
  discard(): void;
}

/** Throws UsageError as `writeOutput` does. */
export function openLines(file: string | undefined): Lines {
  if (file === undefined) return { write: (line) => print(`${line}\n`), close: async () => {}, discard: () => {} };
  demandPlace(file);
  const isDirect = isDevice(file);
  const target = existsSync(file) ? realpathSync(file) : file;
  const temporary = isDirect ? file : `${target}.${process.pid}.tmp`;
  const discard = (): void => {
    if (!isDirect) rmSync(temporary, { force: true });
  };
  const settled = isDirect ? () => {} : onStop(discard);
  try {
    const descriptor = openSync(temporary, 'w');
    return {
      write: async (line) => {
        try {
          writeSync(descriptor, `${line}\n`);
        } catch (error) {
          throw refused(file, error);
        }
      },
      close: async () => {
        closeSync(descriptor);
        if (!isDirect) renameSync(temporary, target);
        settled();
      },
      discard: () => {
        discard();
        settled();
      },
    };
  } catch (error) {
    throw refused(file, error);
  }
}

/** A thing to write to that no file may take the place of: `/dev/null`, a named pipe. */
function isDevice(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Throws UsageError where no file can stand. */
function demandPlace(file: string): void {
  demandFolder(file);
  if (/[/\\]$/.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw refused(file, { code: 'EISDIR' });
}

/** Throws UsageError where the folder that a path lies in is missing. */
export function demandFolder(file: string): void {
  if (!existsSync(dirname(resolve(file)))) throw new UsageError(`${file}: the folder ${dirname(file)} does not exist; make it first`);
}

function refused(file: string, error: unknown): UsageError {
  return new UsageError(`${file}: ${whyRefused(error)}; nothing was written`);
}

/** Why something cannot be written, as the end of a sentence. */
export function whyRefused(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EACCES: 'it may not be written',
    EPERM: 'it may not be written',
    EROFS: 'the disk is read-only',
    EISDIR: 'it is a folder',
  };
  return known[code] ?? `it cannot be written (${code || String(error)})`;
}
