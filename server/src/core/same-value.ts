/** Equal values of plain data, sets, and maps in their order, in all but the offsets `start` and `end`, which lie further on by so many UTF-16 code units. What is the same object is not looked into. */
export function isSame(known: unknown, now: unknown, by: number = 0): boolean {
  if (!isObject(known) || !isObject(now)) return known === now;
  if (known === now && by === 0) return true;
  if (Array.isArray(known)) return Array.isArray(now) && areSame(known, now, by);
  if (known instanceof Set) return now instanceof Set && (known === now || sameMembers(known, now));
  if (known instanceof Map) return now instanceof Map && areSame([...known], [...now], by);
  let fields = 0;
  for (const key in known) {
    const [before, after] = [known[key], now[key]];
    if (key === 'start' || key === 'end' ? Number(before) + by !== after : before !== after && !isSame(before, after, by)) return false;
    fields++;
  }
  for (const _key in now) fields--;
  return fields === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The same of lists. */
export function areSame(known: readonly unknown[], now: readonly unknown[], by: number): boolean {
  if (known === now && by === 0) return true;
  if (known.length !== now.length) return false;
  for (let index = 0; index < now.length; index++) {
    if ((by !== 0 || known[index] !== now[index]) && !isSame(known[index], now[index], by)) return false;
  }
  return true;
}

function sameMembers(known: ReadonlySet<unknown>, now: ReadonlySet<unknown>): boolean {
  if (known.size !== now.size) return false;
  for (const member of known) if (!now.has(member)) return false;
  return true;
}
