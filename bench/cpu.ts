/** Milliseconds of CPU time (user and system, all threads of this process) that `work` takes; the fastest of `rounds`. */
export function cpuOf(work: () => void, rounds = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Megabytes (10⁶ bytes of UTF-8) a second. */
export function megabytesPerSecond(texts: readonly string[], milliseconds: number): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000 / milliseconds;
}
