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

/** The event of one connected set of stories, whatever their order: see README.md. */
export function eventOf(signatures: readonly StorySignature[]): Event {
  let named: Event | undefined;
  let title: string | undefined;
  for (const { operations, title: own } of signatures) {
    const [operation] = operations;
    if (operation !== undefined && (named === undefined || operation.key < named.key)) named = operation;
    if (title === undefined || own < title) title = own;
  }
  const country = commonCountry(signatures);
  if (named !== undefined) return { ...named, ...(country !== undefined && { country }) };
  return { key: `story:${title ?? ''}`, name: title ?? '', ...(country !== undefined && { country }) };
}

/** The one country of all stories that lie in one, if at least one does and none lies elsewhere. */
function commonCountry(signatures: readonly StorySignature[]): string | undefined {
  if (signatures.some(({ marks }) => marks.includes('international'))) return undefined;
  const countries = new Set(signatures.map(({ country }) => country).filter((country) => country !== undefined));
  return countries.size === 1 ? [...countries][0] : undefined;
}
