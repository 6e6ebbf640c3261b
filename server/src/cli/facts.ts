import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Collator } from '../core/collator.ts';
import type { Collation, Facts, Strictness } from '../core/model.ts';
import { parseJsonLine, spanKey } from '../formats/jsonl.ts';
import type { LineSpan, LinesOf } from '../formats/report.ts';
import { reasonOf } from './read-source.ts';
import { UsageError } from './usage-error.ts';

/** What was compared, and where its evidence stands in lines. */
export interface Compared {
  readonly collation: Collation;
  readonly linesOf: LinesOf;
  readonly nDocuments: number;
}

/**
 * Compares facts that `collate extract --format jsonl` wrote, here or on other machines; `-` is standard input. A document
 * that comes twice counts once, its last record. Throws UsageError where a file or a line is no such thing.
 */
export async function compareFacts(files: readonly string[], strictness: Strictness): Promise<Compared> {
  const collator = new Collator(strictness);
  const linesByDocument = new Map<string, Readonly<Record<string, LineSpan>>>();
  for (const file of files) {
    let number = 0;
    let nRecords = 0;
    for await (const line of linesOfFile(file)) {
      number++;
      if (line.trim() === '') continue;
      const record = parseJsonLine(line);
      if (record === undefined || !takes(collator, record.facts))
        throw new UsageError(`${file}:${number}: this line was not written by collate extract --format jsonl`);
      linesByDocument.set(record.facts.uri, record.lines);
      nRecords++;
    }
    if (nRecords === 0) process.stderr.write(`collate: ${file}: there are no facts in it\n`);
  }
  const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    collation: collator.collation(),
    linesOf: ({ uri, claim }) => linesByDocument.get(uri)?.[spanKey(claim)] ?? nowhere,
    nDocuments: linesByDocument.size,
  };
}

/** False for facts that somebody has changed since they were written. */
function takes(collator: Collator, facts: Facts): boolean {
  try {
    collator.putFacts(facts);
    return true;
  } catch {
    return false;
  }
}

async function* linesOfFile(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}
