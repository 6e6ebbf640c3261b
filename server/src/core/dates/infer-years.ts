import type { DateMention, Mention, Page } from '../model.ts';
import { spanAt } from '../text/span.ts';
import { partsOf, weekdayOf, withYear } from './calendar.ts';

/** A page as far as years are told from it. */
type Dated = Pick<Page, 'text' | 'stories' | 'published'>;

interface Now {
  readonly year: number;
  readonly month: number;
}

/**
 * Gives dates without a year the year that the date of their story, or of the page, makes most likely: the latest that is not more
 * than three months after it, as reports tell of what was, and announce what is near; the next that comes where the sentence speaks
 * of what is to be (`will open in September`). Where the text names the weekday, and only the year before fits it, that one. `from`
 * and `to` stay as written. Without a date of publication, nothing is inferred.
 */
export function inferYears(mentions: readonly Mention[], page: Dated): Mention[] {
  const now = nowOf(page.published);
  const dated = page.stories.some(({ published }) => published !== undefined);
  if (now === undefined && !dated) return [...mentions];
  return mentions.map((mention) => {
    if (mention.type !== 'date' || !mention.from.startsWith('--')) return mention;
    const told = (dated ? nowOf(spanAt(page.stories, mention.start)?.published) : undefined) ?? now;
    return told === undefined ? mention : withInferredYear(mention, told, page.text);
  });
}

function nowOf(published: string | undefined): Now | undefined {
  const { year, month } = (published === undefined ? undefined : partsOf(published)) ?? {};
  return year === undefined || month === undefined ? undefined : { year, month };
}

/** How many months ahead of its own date a report may look. */
const ahead = 3;
/** How far before a date its sentence is looked at for the words that speak of what is to be, in code units. */
const reach = 90;
const toBe =
  /\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned)|due (?:in|on|by)|scheduled (?:for|to)|set for|plans? to|upcoming|next)\b(?:(?!\b(?:was|were|had|last)\b)[^.!?])*$/i;

function withInferredYear(mention: DateMention, now: Now, text: string): DateMention {
  const month = partsOf(mention.from)?.month;
  if (month === undefined) return mention;
  const months = month - now.month;
  const far = months > ahead || (months < 0 && months > ahead - 12);
  const inferredYear =
    far && toBe.test(text.slice(Math.max(0, mention.start - reach), mention.start))
      ? now.year + (months < 0 ? 1 : 0)
      : months > ahead
        ? now.year - 1
        : months <= ahead - 12
          ? now.year + 1
          : now.year;
  return { ...mention, inferredYear: fits(mention, inferredYear) || !fits(mention, inferredYear - 1) ? inferredYear : inferredYear - 1 };
}

function fits({ from, weekday }: DateMention, year: number): boolean {
  return weekday === undefined || weekdayOf(withYear(from, year)) === weekday;
}
