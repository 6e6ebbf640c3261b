import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const folder = new URL('results/', import.meta.url).pathname;

/** Where a benchmark ran: what makes its times comparable, or not. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
}

export interface Result<T> {
  readonly date: string;
  readonly machine: Machine;
  readonly result: T;
}

/** Writes the newest result of a benchmark to `bench/results/<name>.json`, with date, machine and versions. */
export function record<T>(name: string, result: T): void {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, result }, null, 2)}\n`,
  );
}

export function readResult<T>(name: string): Result<T> {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Result<T>;
}
