import { parentPort, workerData } from 'node:worker_threads';
import { type Additions, compileResources } from '../core/resources.ts';
import { DigestWriter } from './digest.ts';
import { disk } from './disk.ts';
import { readSources, type SourceReading, type SourceRequest } from './source-reading.ts';

/** What the thread is started with, beside whatever else its script is. */
export interface ThreadData {
  /** {@link Additions}, as JSON. */
  readonly collateReads: string;
}

/** Sources that are read together: what is found in one lives until all of them are read. */
const together = 8;

/** True in a thread that was started to read sources. */
export function isReadingThread(): boolean {
  return parentPort !== null && typeof (workerData as Partial<ThreadData> | null)?.collateReads === 'string';
}

/** Answers every batch of requests with one batch of readings, until the thread is ended. */
export function serveReading(): void {
  const resources = compileResources(JSON.parse((workerData as ThreadData).collateReads) as Additions);
  const writer = new DigestWriter();
  parentPort?.on('message', async (requests: readonly SourceRequest[]) => {
    const readings: SourceReading[] = [];
    for (let from = 0; from < requests.length; from += together)
      readings.push(...(await readSources(disk, requests.slice(from, from + together), resources, writer)));
    const digests = readings.flatMap((reading) => ('digest' in reading ? reading.digest.buffer : []));
    parentPort?.postMessage(readings, digests);
  });
}
