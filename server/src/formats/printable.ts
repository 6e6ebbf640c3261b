/** A text on one line of a terminal: what would move the cursor, change its colours or begin a new line is shown as U+FFFD. As long as it was. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '\ufffd');
}
