import type { AgeMention, DateMention } from '../../model.ts';
import { phraseNumber } from '../../numbers/phrase.ts';
import { hasYear } from '../../text/iso-date.ts';
import { type DocumentCheck, type Found, foundIn, hasMentions, nothingFound, type Passage, sideOf } from './check.ts';

const born = /\b(?:born|b\.)\s+(?:(?:on|in)\s+)?$/;
/** The age at another time than the text's. */
const another = /\b(?:died|dead|death|then|when|at the time|would have|killed|murdered|turned|since)\b/i;

/**
 * Check `age`: an age fits the year of birth that stands with it.
 *
 * Speaks where one paragraph gives exactly one age and exactly one date of birth (`born in 1980`, `born 12 May 1980`), the
 * document says when it was published, and the two differ by more than the birthday explains.
 * Silent where the person has died or the age is of another time (`when`, `then`, `at the time`), and for documents without
 * a date: today plays no part.
 */
export const ageCheck: DocumentCheck = {
  check: 'age',
  find: ({ page }, passages) => {
    const { published, text } = page;
    if (published === undefined || !hasYear(published)) return [];
    return foundIn(passages, (passage) => findIn(text, published, passage));
  },
};

function findIn(text: string, published: string, passage: Passage): readonly Found[] {
  if (!hasMentions(passage, 'age', 1)) return nothingFound;
  const { paragraph, mentions } = passage;
  const ages = mentions.filter((mention): mention is AgeMention => mention.type === 'age');
  const [age] = ages;
  if (age === undefined || ages.length > 1) return [];
  const births = mentions.filter(
    (mention): mention is DateMention => mention.type === 'date' && born.test(text.slice(Math.max(0, mention.start - 12), mention.start)),
  );
  const [birth] = births;
  if (birth === undefined || births.length > 1 || !hasYear(birth.from)) return [];
  if (another.test(text.slice(paragraph.start, paragraph.end))) return [];
  const least = yearsBetween(`${birth.to}-12-31`.slice(0, 10), published);
  const most = yearsBetween(`${birth.from}-01-01`.slice(0, 10), published);
  if (age.value >= least && age.value <= most) return [];
  const counted = least === most ? phraseNumber(most) : `${phraseNumber(least)} or ${phraseNumber(most)}`;
  const reason = `born ${text.slice(birth.start, birth.end)} makes ${counted} on ${published}, not ${phraseNumber(age.value)}`;
  return [{ kind: 'conflict', reason, sides: [sideOf(age), sideOf(birth)] }];
}

/** Full years from one ISO date to another. */
function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
