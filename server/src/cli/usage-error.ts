/** Wrong use or an unreadable path: one clear line on standard error that says what to do, and exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
