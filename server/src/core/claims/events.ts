import type { Event, StorySignature } from '../model.ts';

/** How many of a story's most salient names are keys: two reports of one event share at least one of them. */
const keyTerms = 8;

/** How alike the names of two stories must be, from 0 to 1, to tell of one event. */
const alike = 0.35;
/** The same where only one of them names an operation, or where names alone must carry it. */
const veryAlike = 0.5;
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
const day = 86_400_000;

/**
 * Do both stories tell of one event? Named operations decide where both name one. Else the stories must share names and a
 * kind of event and be dated within days; other years in their tops, and for what recurs at one place other figures,
 * weigh against. Symmetric.
 */
export function sameEvent(a: StorySignature, b: StorySignature): boolean {
  const [first, second] = [a.operations[0], b.operations[0]];
  if (first !== undefined && second !== undefined) return first.key === second.key;
  if (!shareKind(a, b)) return false;
  const { score, shared } = likeness(a, b);
  const apart = daysBetween(a.date, b.date);
  const needed = (first ?? second) !== undefined ? veryAlike : alike;
  if (score < needed || shared < (Math.min(a.terms.length, b.terms.length) < 8 ? 2 : 3)) return false;
  if (apart !== undefined) return apart <= (score >= veryAlike ? weeksApart : daysApart);
  return shareFigure(a, b) || !a.kinds.some((kind) => recurring.has(kind));
}

function shareKind({ kinds: a }: StorySignature, { kinds: b }: StorySignature): boolean {
  return a.length === 0 || b.length === 0 || a.some((kind) => b.includes(kind));
}

function shareFigure({ figures: a }: StorySignature, { figures: b }: StorySignature): boolean {
  return a.length < 2 || b.length < 2 || a.some((figure) => isTelling(figure) && b.includes(figure));
}

/** Small counts are shared by chance. */
function isTelling(figure: number): boolean {
  return figure >= 5 || !Number.isInteger(figure);
}

/** Days between two ISO dates that name a day each; undefined where either does not. */
function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / day;
  return Number.isNaN(days) ? undefined : days;
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
  const countries = new Set(signatures.map(({ country }) => country).filter((country) => country !== undefined));
  return countries.size === 1 ? [...countries][0] : undefined;
}
