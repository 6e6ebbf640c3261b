import type { Claim, Event, Mention, Paragraph } from '../model.ts';
import { attributionsOf } from './attribution.ts';
import type { StoryFrame } from './background.ts';
import { dayOfCount } from './counted-on.ts';
import { datelineEnd, isImprint } from './dateline.ts';
import { eventOfOperation } from './frame.ts';
import { kindOf, type Predicate } from './lexicon.ts';
import { listable, underIntro } from './list-intro.ts';
import { comparedFrom, makeClaim, type NamedOperation } from './make-claim.ts';
import { type Name, namesOf } from './names.ts';
import type { Place, Places } from './places.ts';
import { type Reading, readFigure } from './read-figure.ts';
import type { Clause, Token } from './tokens.ts';

/** What the sentences before hand on within a story. */
export interface Carried {
  readonly background: Event | undefined;
  /** Name of the operation that the sentence before named. */
  readonly operation: string | undefined;
  readonly place: Place;
  readonly seen: ReadonlySet<string>;
  readonly wholes: readonly Claim[];
  /** What the words that open a list say of its items. */
  readonly intro: Predicate | undefined;
}

/** A sentence that holds a figure, with all that is known around it. */
export interface Sentence {
  readonly text: string;
  readonly clause: Clause;
  readonly paragraph: Paragraph;
  readonly frame: StoryFrame;
  readonly places: Places;
  readonly carried: Carried;
}

/** True for figures and dates: what a claim can be of. */
export function isClaimed({ type }: Mention): boolean {
  return type !== 'country' && type !== 'organization' && type !== 'operation';
}

const noClaims: readonly Claim[] = [];
/** An earlier event begins its own count. */
const nothingSeen: ReadonlySet<string> = new Set();

/** A sentence with more figures is a table that lost its lines: nobody says anything of them, and each would be held against all. */
const mostFigures = 100;

/** The claims of one sentence, in order. Each token is looked at once for each figure near it. Silent on tables without lines. */
export function readSentence(sentence: Sentence): Claim[] {
  const { tokens, mentioned } = sentence.clause;
  const { frame, carried } = sentence;
  const operations: NamedOperation[] = [];
  const figures: number[] = [];
  let onlyDates = true;
  for (const index of mentioned) {
    const mention = (tokens[index] as Token).mention as Mention;
    if (mention.type === 'operation') operations.push({ at: index, event: eventOfOperation(mention) });
    if (!isClaimed(mention) || (mention.type === 'date' && isImprint(tokens, index, frame.date))) continue;
    figures.push(index);
    if (mention.type !== 'date') onlyDates = false;
  }
  if (figures.length > mostFigures) return [];
  const names = onlyDates ? noNames : namesBehind(datelineEnd(tokens), sentence);
  const seen = carried.background === undefined ? carried.seen : nothingSeen;
  const readings: Reading[] = [];
  for (const at of figures) {
    const reading = readFigure(tokens, at, names, readings, seen, carried.wholes);
    if (reading !== undefined) readings.push(reading);
  }
  if (readings.length === 0) return [];
  const context = {
    names,
    attributions: attributionsOf(sentence.text, tokens),
    day: dayOfCount(sentence.text, sentence.clause, frame.date),
    operations,
    pastFrom: carried.background === undefined ? 0 : comparedFrom(tokens, frame.date?.slice(0, 4)),
  };
  const claims: Claim[] = [];
  const joined = joinLists(tokens, readings);
  for (const reading of carried.intro === undefined ? joined : underIntro(tokens, joined, carried.intro)) {
    const { part } = reading;
    if (part === undefined) {
      claims.push(makeClaim(sentence, reading, context, noClaims));
      continue;
    }
    const before = [...carried.wholes, ...claims];
    const claim = makeClaim(sentence, reading, context, before);
    const whole = typeof part === 'object' ? tokens[part.of] : undefined;
    const partOf = whole === undefined ? claim.partOf : { start: whole.start, end: whole.end };
    const told = partOf && before.find(({ start }) => start === partOf.start);
    const predicate = told?.predicate ?? readings.find(({ at }) => whole !== undefined && tokens[at] === whole)?.predicate;
    claims.push(partOf === undefined ? claim : { ...claim, partOf, ...apartFromWhole(claim, told, predicate) });
  }
  return claims;
}

/** The names of a sentence behind its dateline, which ends before the token at `from`. A date is nobody's and needs none. */
function namesBehind(from: number, { clause, frame, paragraph }: Sentence): readonly Name[] {
  const names = namesOf(clause.tokens, frame.principals, paragraph.zone === 'headline');
  return from === 0 ? names : names.filter((name) => name.from >= from);
}
const noNames: readonly Name[] = [];

/**
 * `281 arrests, 74 of them in Kenya`: only the place makes the part, where the whole has none or another. `164 held, 81 of
 * them charged`, `close 174 of its 412 outlets`: what is said of the part makes it, and is said of no more than the part.
 */
function apartFromWhole(
  { place, head, predicate, qualifiers, confidence }: Claim,
  whole: Claim | undefined,
  ofWhole: string | undefined,
): Pick<Claim, 'partBy'> {
  if (qualifiers.length > 0 || kindOf(head) === 'part') return {};
  if (whole !== undefined && place !== undefined && place !== whole.place) return { partBy: 'place' };
  if (ofWhole === undefined || confidence !== 'high' || predicate === ofWhole) return {};
  return ofWhole === 'counted' || ofPersons.has(predicate) ? { partBy: 'predicate' } : {};
}

/** What is done to some of those who were told of: it counts them on its own. */
const ofPersons: ReadonlySet<string> = new Set([
  'charged',
  'convicted',
  'sentenced',
  'acquitted',
  'extradited',
  'killed',
  'injured',
  'released',
]);

/** `1,200 kilos of cocaine, 23 cars and 14 million euros were seized`: what is said of the last is said of the list. */
function joinLists(tokens: readonly Token[], readings: Reading[]): readonly Reading[] {
  for (let index = readings.length - 2; index >= 0; index--) {
    const [reading, next] = [readings[index] as Reading, readings[index + 1] as Reading];
    const { mention } = tokens[reading.at] as Token;
    if (mention?.type !== 'number' && mention?.type !== 'money') continue;
    if (mention.unit !== undefined && ofPeople.has(next.predicate)) continue;
    if (reading.confidence !== 'low' || next.confidence === 'low' || next.part !== undefined || !listable.has(next.predicate)) continue;
    if (isListed(tokens, reading.at, next.at))
      readings[index] = { ...reading, predicate: next.predicate, counted: next.counted, confidence: 'normal' };
  }
  return readings;
}

/** What is done to those who are counted, and to no measure. */
const ofPeople: ReadonlySet<string> = new Set(['aboard', 'rescued', 'killed', 'injured', 'arrested']);

/** Nothing but nouns, commas and `and`, `of` or `in cash` between two figures. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  let joints = 0;
  for (let index = from + 1; index < to; index++) {
    const { tag, text } = tokens[index] as Token;
    if (text === 'in' && tokens[index + 1]?.text === 'cash') continue;
    if (tag === 'comma' || text === 'and') joints++;
    else if (tag !== 'word' && tag !== 'determiner' && tag !== 'name' && tag !== 'adverb' && text !== 'of') return false;
  }
  return joints > 0;
}
