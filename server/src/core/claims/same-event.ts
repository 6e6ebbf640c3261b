import type { StorySignature } from '../model.ts';
import { rarity } from './rare-figure.ts';
import type { StoryTerms } from './story-terms.ts';
import { daysBetween, type ToldStory } from './told-story.ts';

/** How alike the names of two stories must be, from 0 to 1, to tell of one event if nothing else speaks for it. */
const alike = 0.35;
/** The same for stories that lie far apart in time. */
const veryAlike = 0.5;
/** So alike that another kind does not part them: one calls a siege by its robbery, a landslide is won. */
const telling = 0.4;
const tellingNames = 3;
/** Reports of one event come out within days; those on a trial or a deal, if very much alike, within weeks. */
const daysApart = 10;
const weeksApart = 45;
/** Reports of one event that share no name but its very figures come out within so many days. */
const fewDays = 3;
/** What happens at one place again and again: here an undated report must share a figure of its top. */
const recurring: ReadonlySet<string> = new Set([
  'quake',
  'storm',
  'flood',
  'fire',
  'eruption',
  'crash',
  'hijacking',
  'attack',
  'conflict',
  'crime',
  'sport',
  'election',
  'health',
]);
/** What lowers, and what raises, the likeness that is needed: tuned on reports of quakes, crashes, deals, trials and raids. */
const ease = {
  sameDay: 0.2,
  sameDays: 0.12,
  sameCountry: 0.06,
  figure: 0.06,
  mostFigures: 3,
  otherKind: 0.1,
  oneOperation: 0.08,
  otherNames: 0.1,
};
/**
 * Do both stories tell of one event? Named operations decide where both name one. Else they must share names, the more the
 * less speaks for it otherwise: days that are close, one country, figures of their tops, a kind of event. Dates far apart,
 * and for what recurs at one place other figures, part them. Symmetric. `terms` must have weighed those of the first.
 */
export function sameEvent(first: ToldStory, second: ToldStory, terms: StoryTerms): boolean {
  if (first.operation !== undefined && second.operation !== undefined) return first.operation === second.operation;
  if (areLongApart(first, second)) return false;
  const { score, shared } = terms.likenessTo(second.terms);
  const [a, b] = [first.signature, second.signature];
  const { apart, sure } = distance(first, second);
  if (apart !== undefined && apart <= fewDays && areFingerprints(a, b, apart)) return true;
  if (shared === 0) return false;
  const figures = sharedFigures(a, b);
  const kindred = shareKind(a, b) || (score >= telling && shared >= tellingNames);
  if (figures === 0 && !kindred) return false;
  if (apart !== undefined && apart > (score >= veryAlike ? weeksApart : daysApart)) return false;
  if (!sure && figures === 0 && a.figures.length > 1 && b.figures.length > 1 && recurs(a, b) && score < surely(a, b)) return false;
  const needed =
    alike -
    closeness(apart) -
    (a.country !== undefined && a.country === b.country ? ease.sameCountry : 0) -
    figures * ease.figure +
    (kindred ? 0 : ease.otherKind) +
    ((first.operation ?? second.operation) === undefined ? 0 : ease.oneOperation) +
    (apart === undefined && sameActors(a, b) && lacksTop(a, b) && lacksTop(b, a) ? ease.otherNames : 0);
  return score >= needed;
}

/** Do two stories that name no operation both, and say when they came out, lie too far apart whatever they share? */
export function areLongApart(a: ToldStory, b: ToldStory): boolean {
  return Math.abs(a.publishedOn - b.publishedOn) > weeksApart;
}

function closeness(apart: number | undefined): number {
  if (apart === undefined || apart > 3) return 0;
  return apart <= 1 ? ease.sameDay : ease.sameDays;
}

/**
 * How many days lie between two stories, and whether both say when they came out. Where one does not, days that it tells of
 * may be much older than it is: the nearest two that both name count.
 */
function distance(a: ToldStory, b: ToldStory): { apart: number | undefined; sure: boolean } {
  const own = daysBetween(a.day, b.day);
  if (own === undefined || (isPublished(a) && isPublished(b))) return { apart: own, sure: own !== undefined };
  let apart = own;
  for (const first of a.days) for (const second of b.days) apart = Math.min(apart, daysBetween(first, second) ?? own);
  return { apart, sure: apart === own };
}

function isPublished({ signature: { marks } }: ToldStory): boolean {
  return marks.includes('published');
}

/** The same companies make many deals, the same courts hold many trials. */
function sameActors(a: StorySignature, b: StorySignature): boolean {
  return [...a.kinds, ...b.kinds].some((kind) => kind === 'deal' || kind === 'earnings' || kind === 'trial');
}

/** One of the three names that matter most in `a` is not in `b` at all. */
function lacksTop({ terms }: StorySignature, b: StorySignature): boolean {
  return terms.slice(0, 3).some((term) => !term.startsWith('country ') && !b.terms.includes(term));
}

/** How alike undated stories without a common figure must be; of what nature does to one place, none is alike enough. */
function surely(a: StorySignature, b: StorySignature): number {
  return a.kinds.some((kind) => natural.has(kind) && b.kinds.includes(kind)) ? Number.POSITIVE_INFINITY : veryAlike;
}
const natural: ReadonlySet<string> = new Set(['quake', 'storm', 'flood', 'fire', 'eruption', 'health']);

function recurs(a: StorySignature, b: StorySignature): boolean {
  return [...a.kinds, ...b.kinds].some((kind) => recurring.has(kind));
}

function shareKind({ kinds: a }: StorySignature, { kinds: b }: StorySignature): boolean {
  return a.length === 0 || b.length === 0 || a.some((kind) => b.includes(kind));
}

/** How many telling figures both have, none counted beyond those that make a difference. */
function sharedFigures({ figures: a }: StorySignature, { figures: b }: StorySignature): number {
  let shared = 0;
  for (const figure of a) if (isTelling(figure) && b.includes(figure) && ++shared === ease.mostFigures) break;
  return shared;
}

/**
 * Do the tops of both share figures that hardly another event has, the rarer the more days lie between? Stories of no kind,
 * or of two, are not told by their figures.
 */
function areFingerprints({ kinds, figures }: StorySignature, b: StorySignature, apart: number): boolean {
  if (!kinds.some((kind) => b.kinds.includes(kind))) return false;
  let sum = 0;
  for (const figure of figures) if (b.figures.includes(figure)) sum += rarity(figure);
  return sum > (apart <= 1 ? 1 : 2);
}

/** Small counts are shared by chance. */
function isTelling(figure: number): boolean {
  return figure >= 5 || !Number.isInteger(figure);
}
