import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedDocument } from './corpus.ts';

/** The documents as files in a folder of their own, which is gone when the process ends. */
export function folderOf(documents: readonly GeneratedDocument[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const { name, text } of documents) writeFileSync(join(folder, name), text);
  return folder;
}

/** The value that a share of the sorted values lies below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
