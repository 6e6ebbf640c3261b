/** A text without the blanks that mark-up left in it, and where its parts stood. */
export interface Squeezed {
  readonly text: string;
  /** Offsets in `text`, rising, behind which something was left out, and how much was left out in all up to there. */
  readonly cuts: readonly (readonly [at: number, missing: number])[];
}

/** Signs that nobody sees: the joiner (U+034F) that stands for the rest of a character reference, soft hyphens, blanks and joiners without width. */
const unseen = /[\u034f\u00ad\u200b\u2060\ufeff]/;
/** Those, and blanks in a row, but not behind what may be the end of a sentence. */
const left = /(?<![.!?…])[ \t\u00a0]{2,}|[\u034f\u00ad\u200b\u2060\ufeff]+/g;
const invisible = /[\u034f\u00ad\u200b\u2060\ufeff]+/g;
const opening = /[([“‘]/;
const closing = /[)\],;:.!?”’]/;
const dash = /[-\u2010-\u2015/]/;

/**
 * The text without signs that nobody sees and, where it is `flowing`, with one blank for each run of blanks; undefined where it has
 * neither. Behind a dash that a word or a figure touches no blank is left: `3–      7 March` was `3&ndash;7 March`. Other texts keep
 * their blanks, which tell one column from the next.
 */
export function squeezed(text: string, flowing: boolean): Squeezed | undefined {
  if (!(flowing && text.includes('  ')) && !hasUnseen(text)) return undefined;
  const cuts: [number, number][] = [];
  let short = '';
  let from = 0;
  let missing = 0;
  for (const { 0: run, index } of text.matchAll(flowing ? left : invisible)) {
    const [before = '', behind = ''] = [text[index - 1], text[index + run.length]];
    const glued =
      unseen.test(run) || opening.test(before) || closing.test(behind) || (dash.test(before) && /\S/.test(text[index - 2] ?? ''));
    short += glued ? text.slice(from, index) : `${text.slice(from, index)} `;
    from = index + run.length;
    missing = from - short.length;
    cuts.push([short.length, missing]);
  }
  return missing === 0 ? undefined : { text: short + text.slice(from), cuts };
}

/** A look for each sign is faster than one pattern for all: most texts cannot hold them. */
const hasUnseen = (text: string): boolean => unseenSigns.some((sign) => text.includes(sign));
const unseenSigns = ['\u00ad', '\u034f', '\u200b', '\u2060', '\ufeff'];

/** Where the code unit at `offset` of the squeezed text stood. */
export function unsqueezed({ cuts }: Squeezed, offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as readonly [number, number])[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return offset + (cuts[low - 1]?.[1] ?? 0);
}
