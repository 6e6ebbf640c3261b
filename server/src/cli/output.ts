import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from './usage-error.ts';

/** Writes to standard output, waiting while the reader is slower. */
async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((drained) => process.stdout.once('drain', drained));
}

/**
 * Writes to a file or, without one, to standard output. A file is written whole or not at all: to a temporary file
 * beside it, which is then renamed. Throws UsageError where the folder is missing or the disk refuses.
 */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return print(text);
  demandFolder(file);
  try {
    await writeFileAtomic(file, text);
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
  demandFolder(file);
  const temporary = `${file}.${process.pid}.tmp`;
  const discard = (): void => rmSync(temporary, { force: true });
  process.once('exit', discard);
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
        renameSync(temporary, file);
        process.off('exit', discard);
      },
      discard,
    };
  } catch (error) {
    throw refused(file, error);
  }
}

function demandFolder(file: string): void {
  if (!existsSync(dirname(resolve(file)))) throw new UsageError(`${file}: the folder ${dirname(file)} does not exist; make it first`);
}

function refused(file: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EACCES: 'it may not be written',
    EPERM: 'it may not be written',
    EROFS: 'the disk is read-only',
    EISDIR: 'it is a folder',
  };
  return new UsageError(`${file}: ${known[code] ?? `it cannot be written (${code || String(error)})`}; nothing was written`);
}
