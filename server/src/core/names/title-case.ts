/** Headlines are short; a longer text in capitals is a list of names. */
const LONGEST_HEADLINE = 160;

/**
 * True for a line in which nearly every longer word has a capital and no stop ends it: a headline in title case or in
 * capitals, where a capital letter says nothing of names.
 */
export function isTitleCase(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || /[.!?]["”’)]?\s*$/.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals / words.length > 0.7;
}
