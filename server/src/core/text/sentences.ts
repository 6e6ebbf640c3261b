import type { Span } from '../model.ts';

const abbreviations: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof rev hon gen col lt sgt capt cmdr maj brig adm gov sen rep pres supt insp det messrs jr sr st mt ft no nos vol pp p fig art sec ch ed eds cf viz al vs v etc approx est dept univ assn bros co corp inc ltd llc plc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo u.s u.k u.n e.g i.e a.m p.m d.c ph.d b.c a.d u.s.a e.u min max ca'.split(
    ' ',
  ),
);
/** After these a capital letter begins a new sentence more often than not. */
const closing: ReadonlySet<string> = new Set('co corp inc ltd llc plc etc jr sr u.s u.k u.n u.s.a e.u a.m p.m d.c al'.split(' '));
const opener =
  /^(?:the|a|an|in|on|at|it|he|she|they|we|i|this|that|these|those|but|and|however|according|after|as|when|while|officials|authorities|police|there|his|her|its|their|our|if|no|so|some|more|many|most|about|among|by|for|with|from|since|both|one|two|three)$/i;
const end = /[.!?…]+[\u034f”’"'»)\]]*(?=\s|$|[“"‘«•·(])|(?<=[\p{Ll}\d)][.!?][”"’]?)(?=[·•])|\n[\s]*\n/gu;

/**
 * The sentences of `text` within `span`, in order, without the white space between them. Abbreviations, initials,
 * decimals and list numbers do not end one; quote marks and brackets behind a stop belong to it.
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  const within = text.slice(span.start, span.end);
  let from = 0;
  const push = (to: number): void => {
    const inside = within.slice(from, to);
    const trimmed = inside.trim();
    if (trimmed !== '') {
      const start = span.start + from + inside.length - inside.trimStart().length;
      sentences.push({ start, end: start + trimmed.length });
    }
    from = to;
  };
  for (const match of within.matchAll(end)) {
    const stop = match.index + match[0].length;
    if (match[0] === '' || match[0].startsWith('\n') || isEnd(within, from, match.index, match[0], stop)) push(stop);
  }
  push(within.length);
  return sentences;
}

function isEnd(text: string, from: number, at: number, mark: string, stop: number): boolean {
  const next = nextWord(text, stop);
  if (next === '') return true;
  if (/^[\p{Ll}]/u.test(next)) return false;
  if (mark[0] !== '.' || (mark.length > 1 && mark[1] === '.')) return true;
  const word = /[\p{L}\d.]+$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase())) {
    const folded = word.toLowerCase();
    return (closing.has(folded) || (/\./.test(word) && !abbreviations.has(folded))) && opener.test(next);
  }
  return !(/^\d{1,2}$/.test(word) && text.slice(from, at - word.length).trim() === '' && /^\p{L}/u.test(next));
}

function nextWord(text: string, stop: number): string {
  return /^[\s“"‘'«([•·]*([\p{L}\d$€£][\p{L}\d'’-]*)?/u.exec(text.slice(stop, stop + 60))?.[1] ?? (stop < text.trimEnd().length ? '-' : '');
}
