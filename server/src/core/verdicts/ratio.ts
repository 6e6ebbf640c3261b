/** How many times the larger of two values is the smaller; infinite where one is zero or they differ in sign. */
export function ratioOf(a: number, b: number): number {
  const ratio = a / b;
  if (a === b) return 1;
  return ratio > 0 ? Math.max(ratio, 1 / ratio) : Number.POSITIVE_INFINITY;
}
