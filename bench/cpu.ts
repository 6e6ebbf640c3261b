/** Milliseconds of CPU time (user and system, all threads of this process) that `work` takes; the fastest of `rounds`. */
function cpuOf(work: () => void, rounds = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The same, of as many rounds as `milliseconds` of CPU time hold; at least two. */
export function cpuWithin(work: () => void, milliseconds: number): number {
  let best = cpuOf(work, 2);
  for (let spent = best * 2; spent < milliseconds; ) {
    const round = cpuOf(work, 1);
    best = Math.min(best, round);
    spent += round;
  }
  return best;
}

/** Megabytes (10⁶ bytes of UTF-8) a second. */
export function megabytesPerSecond(texts: readonly string[], milliseconds: number): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000 / milliseconds;
}
