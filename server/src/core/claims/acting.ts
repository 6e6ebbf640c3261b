import type { CountryMention, Mention } from '../model.ts';
import grammar from './data/grammar.json' with { type: 'json' };

const authority = new RegExp(`\\s(?:${grammar.authorities.join('|')})\\b`, 'y');

/** Do its authorities stand behind a demonym (`British police`)? */
export function isOfAuthority(text: string, { end, form }: CountryMention): boolean {
  if (form === 'name') return false;
  authority.lastIndex = end;
  return authority.test(text);
}

/** Between an operation and its year stands no more. */
const behind = /^(?: in | of | \(|, in |, )$/;

/** `the 2019 Operation Kestrel`, `Operation Kestrel in 2019`: an operation that a text names with its year, as one among others. */
export function isOfYear(text: string, { start, end }: Mention, before: Mention | undefined, after: Mention | undefined): boolean {
  if (isYear(before) && text.slice(before.end, start) === ' ') return true;
  return isYear(after) && after.start - end <= 6 && behind.test(text.slice(end, after.start));
}

function isYear(mention: Mention | undefined): mention is Mention {
  return mention?.type === 'date' && mention.from.length === 4;
}
