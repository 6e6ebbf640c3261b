/**
 * Says what is being done while it is done, and how long it took; on a terminal the seconds count up.
 * Passes on the answer or the failure of `work`.
 */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - start) / 1000)} s`;
  const live = process.stdout.isTTY;
  const timer = setInterval(() => process.stdout.write(live ? `\r  ${what} … ${seconds()}` : '.'), live ? 1000 : 5000);
  process.stdout.write(`  ${what} …`);
  let end = 'failed after';
  try {
    const answer = await work();
    end = 'done in';
    return answer;
  } finally {
    clearInterval(timer);
    process.stdout.write(live ? `\r  ${what}: ${end} ${seconds()}\n` : ` ${end} ${seconds()}\n`);
  }
}
