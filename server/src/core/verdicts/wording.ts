/**
 * Does one of two subjects join the other with something more (`countries and territories`, `countries`)? Silent for
 * subjects that differ in any other way.
 */
export function isWider(a: string, b: string): boolean {
  return a !== b && (joins(a, b) || joins(b, a));
}

function joins(wide: string, narrow: string): boolean {
  const parts = wide.toLowerCase().split(/\s+(?:and|or)(?:\s+|$)/);
  return parts.length > 1 && parts.includes(narrow.toLowerCase());
}
