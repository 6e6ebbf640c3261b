import type { Event, StorySignature } from '../model.ts';

/** How many of a story's most salient names are keys: two reports of one event share at least one of them. */
const keyTerms = 8;

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
const day = 86_400_000;

/**
 * Do both stories tell of one event? Named operations decide where both name one. Else they must share names, the more the
 * less speaks for it otherwise: days that are close, one country, figures of their tops, a kind of event. Dates far apart,
 * and for what recurs at one place other figures, part them. Symmetric.
 */
export function sameEvent(a: StorySignature, b: StorySignature): boolean {
  const [first, second] = [a.operations[0], b.operations[0]];
  if (first !== undefined && second !== undefined) return first.key === second.key;
  const { score, shared } = likeness(a, b);
  if (shared === 0) return false;
  const { apart, sure } = distance(a, b);
  const figures = Math.min(ease.mostFigures, sharedFigures(a, b));
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
    ((first ?? second) === undefined ? 0 : ease.oneOperation) +
    (apart === undefined && sameActors(a, b) && lacksTop(a, b) && lacksTop(b, a) ? ease.otherNames : 0);
  return score >= needed;
}

function closeness(apart: number | undefined): number {
  if (apart === undefined || apart > 3) return 0;
  return apart <= 1 ? ease.sameDay : ease.sameDays;
}

/**
 * How many days lie between two stories, and whether both say when they came out. Where one does not, days that it tells of
 * may be much older than it is: the nearest two that both name count.
 */
function distance(a: StorySignature, b: StorySignature): { apart: number | undefined; sure: boolean } {
  const own = daysBetween(a.date, b.date);
  if (own === undefined || (isPublished(a) && isPublished(b))) return { apart: own, sure: own !== undefined };
  const days = daysOf(a).flatMap((first) => daysOf(b).map((second) => daysBetween(first, second) ?? own));
  const apart = Math.min(own, ...days);
  return { apart, sure: apart === own };
}

function isPublished({ marks }: StorySignature): boolean {
  return marks.includes('published');
}

function daysOf({ marks, date }: StorySignature): string[] {
  return [...(date === undefined ? [] : [date]), ...marks.flatMap((mark) => (mark.startsWith('day:') ? [mark.slice(4)] : []))];
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

function sharedFigures({ figures: a }: StorySignature, { figures: b }: StorySignature): number {
  return a.filter((figure) => isTelling(figure) && b.includes(figure)).length;
}

/** Small counts are shared by chance. */
function isTelling(figure: number): boolean {
  return figure >= 5 || !Number.isInteger(figure);
}

/**
 * Days between two ISO dates that name a day each; undefined where either does not. A date without a year (`--05-17`) is taken
 * for the nearest such day.
 */
function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const yearless = a.startsWith('--') || b.startsWith('--');
  const days = Math.abs(dayOf(a, yearless) - dayOf(b, yearless)) / day;
  if (Number.isNaN(days)) return undefined;
  return yearless ? Math.min(days, 366 - days) : days;
}

function dayOf(date: string, yearless: boolean): number {
  return Date.parse(yearless ? `2000${date.slice(-6)}` : date);
}

/** The cosine of two stories' names, weighted by how salient they are in each; and how many names they share. */
function likeness(a: StorySignature, b: StorySignature): { score: number; shared: number } {
  const weights = new Map(a.terms.map((term, rank): [string, number] => [term, weightAt(rank)]));
  let sum = 0;
  let shared = 0;
  for (const [rank, term] of b.terms.entries()) {
    const weight = weights.get(term);
    if (weight === undefined) continue;
    sum += weight * weightAt(rank);
    shared++;
  }
  return { score: sum / Math.max(Number.EPSILON, norm(a.terms.length) * norm(b.terms.length)), shared };
}

function weightAt(rank: number): number {
  return 1 / Math.sqrt(1 + rank);
}

function norm(terms: number): number {
  let sum = 0;
  for (let rank = 0; rank < terms; rank++) sum += weightAt(rank) ** 2;
  return Math.sqrt(sum);
}

/** The strings under which a story meets those that may be of the same event: see README.md. */
export function storyKeys({ operations, terms }: StorySignature): readonly string[] {
  return [...operations.slice(0, 1).map(({ key }) => key), ...terms.slice(0, keyTerms).map((term) => `term:${term}`)];
}

/** The event of one connected set of stories, whatever their order: see README.md. */
export function eventOf(signatures: readonly StorySignature[]): Event {
  const [named] = signatures.flatMap(({ operations }) => operations.slice(0, 1)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const country = commonCountry(signatures);
  if (named !== undefined) return { ...named, ...(country !== undefined && { country }) };
  const title = signatures.map(({ title: own }) => own).toSorted()[0] ?? '';
  return { key: `story:${title}`, name: title, ...(country !== undefined && { country }) };
}

/** The one country of all stories that lie in one, if at least one does and none lies elsewhere. */
function commonCountry(signatures: readonly StorySignature[]): string | undefined {
  if (signatures.some(({ marks }) => marks.includes('international'))) return undefined;
  const countries = new Set(signatures.map(({ country }) => country).filter((country) => country !== undefined));
  return countries.size === 1 ? [...countries][0] : undefined;
}
