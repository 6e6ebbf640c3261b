/**
 * For each of the items now the index of the same among those before, or -1; texts are the same where they are equal. What both lists begin
 * and end with is found by a look from either end, and only what lies between is looked up: most of a document stays as it was. Linear.
 */
export function sameItems<T>(before: readonly T[], now: readonly T[]): Int32Array {
  const same = new Int32Array(now.length).fill(-1);
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  for (; head < shorter && before[head] === now[head]; head++) same[head] = head;
  const moved = before.length - now.length;
  let end = now.length;
  for (; end > head && end + moved > head && before[end - 1 + moved] === now[end - 1]; end--) same[end - 1] = end - 1 + moved;
  if (head === end || head === end + moved) return same;
  const between = new Map<T, number>();
  for (let at = end + moved - 1; at >= head; at--) between.set(before[at] as T, at);
  for (let at = head; at < end; at++) same[at] = between.get(now[at] as T) ?? -1;
  return same;
}
