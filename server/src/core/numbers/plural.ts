/** True for a word (in lower case) that is most likely the plural of a noun, and no verb of the same ending. */
export function isPlural(word: string): boolean {
  return (
    word.length > 3 &&
    /[^su]s$/.test(word) &&
    !/^(?:was|has|does|says|makes|takes|plans|wins|goes|loses|lands|crashes|begins|starts|ends)$/.test(word)
  );
}
