/**
 * Turns offsets of a text (UTF-16 code units) into code points, as Python, brat and the W3C count them.
 * Ask in rising order: the walk goes forward only, and starts again where an offset lies behind it.
 * An offset inside a surrogate pair counts as the code point it belongs to.
 */
export function codePointsOf(text: string): (offset: number) => number {
  let unit = 0;
  let point = 0;
  return (offset) => {
    if (offset < unit) {
      unit = 0;
      point = 0;
    }
    const end = Math.min(offset, text.length);
    while (unit < end) {
      const width = (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
      if (unit + width > end) break;
      unit += width;
      point++;
    }
    return point;
  };
}
