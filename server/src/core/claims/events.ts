import type { Event, StorySignature } from '../model.ts';
import { rarity } from './rare-figure.ts';

/** How many of a story's most salient names are keys: two reports of one event share at least one of them. */
const keyTerms = 8;
/** So many of the figures of its top that hardly another event has: reports may share these and no name. */
const keyFigures = 4;

/** The strings under which a story meets those that may be of the same event: see README.md. */
export function storyKeys({ operations, terms, figures }: StorySignature): readonly string[] {
  const rare = figures.filter((figure) => rarity(figure) > 0).slice(0, keyFigures);
  return [...operations.slice(0, 1).map(({ key }) => key), ...terms.slice(0, keyTerms), ...rare.map((figure) => `figure ${figure}`)];
}

/** What stories of one event say of it, as far as it decides which event that is. */
export interface EventTraits {
  readonly operation: Event | undefined;
  readonly title: string | undefined;
  readonly isInternational: boolean;
  /** The one country of all that lie in one; null where they lie in several. */
  readonly country: string | undefined | null;
}

export function traitsOf({ operations: [operation], title, marks, terms, country }: StorySignature): EventTraits {
  const isInternational = marks.includes('international') || (operation !== undefined && country === undefined && namesSeveral(terms));
  return { operation, title, isInternational, country };
}

/** Does the story of an operation name two countries, and lies in neither? */
function namesSeveral(terms: readonly string[]): boolean {
  return terms.filter((term) => term.startsWith('country ')).length > 1;
}

/** What the stories behind both say together, whatever their order. */
export function bothTraits(a: EventTraits, b: EventTraits): EventTraits {
  const isFirst = b.operation === undefined || (a.operation !== undefined && a.operation.key <= b.operation.key);
  return {
    operation: isFirst ? a.operation : b.operation,
    title: a.title === undefined || (b.title !== undefined && b.title < a.title) ? b.title : a.title,
    isInternational: a.isInternational || b.isInternational,
    country: bothCountries(a.country, b.country),
  };
}

function bothCountries(a: EventTraits['country'], b: EventTraits['country']): EventTraits['country'] {
  if (a === undefined || a === b) return b;
  return b === undefined ? a : null;
}

/** The event of one connected set of stories: see README.md. It has a country if at least one story lies in one, and none elsewhere. */
export function eventOf({ operation, title, isInternational, country }: EventTraits): Event {
  const where = isInternational || country === undefined || country === null ? {} : { country };
  return operation === undefined ? { key: `story:${title ?? ''}`, name: title ?? '', ...where } : { ...operation, ...where };
}
