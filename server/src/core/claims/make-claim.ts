import type { Claim, DateMention, Event, FigureMention, Modifier, Span } from '../model.ts';
import { hasYear } from '../text/iso-date.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import { changingValue } from './changing-value.ts';
import { type DayOfCount, isPeriodic } from './counted-on.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { wholeLength } from './durations.ts';
import { eventOfOperation } from './frame.ts';
import { headOf } from './lexicon.ts';
import type { Name } from './names.ts';
import { placeOf } from './place.ts';
import type { Reading } from './read-figure.ts';
import type { Sentence } from './read-sentence.ts';
import { scopeOf } from './scope.ts';
import type { Subject } from './subject.ts';
import { type Token, tokenAt, written } from './tokens.ts';

/** An operation that a sentence names, and the index of its token. */
export interface NamedOperation {
  readonly at: number;
  readonly event: Event;
}

/** What was read once for all figures of a sentence. */
interface Context {
  readonly names: readonly Name[];
  readonly attributions: readonly Attribution[];
  readonly day: DayOfCount;
  readonly operations: readonly NamedOperation[];
  /** From which token on it is told of the earlier event, where there is one. */
  readonly pastFrom: number;
}

type Draft = { -readonly [Field in keyof Claim]: Claim[Field] };

/** Joins what is read of a figure with where, when, of whom and of which event it is. `before` are the last claims. */
export function makeClaim(sentence: Sentence, reading: Reading, context: Context, before: readonly Claim[]): Claim {
  const { text, clause, paragraph, frame, places, carried } = sentence;
  const { at, predicate, subject, counted, part, person } = reading;
  const { tokens } = clause;
  const mention = predicate === 'aged' ? asAge(tokens, at) : (wholeLength(tokens, at) ?? hedged(tokens, at));
  const event = person === undefined ? eventAt(sentence, context, at) : frame.operation;
  const place = person === undefined ? placeOf(tokens, at, places, carried.place, suffered.has(predicate)) : undefined;
  const isHome = place === frame.home && frame.operation === undefined && (event === undefined || event === carried.background);
  const list = place?.includes('+') === true ? place : undefined;
  const scope = person ?? (mention.type === 'date' ? undefined : (scopeOf(tokens, at, predicate, context.names, frame) ?? list));
  const whole = part === 'before' ? wholeOf(predicate, before, mention) : undefined;
  const attribution = attributionAt(context.attributions, at);
  const day = context.day(mention, predicate, at);
  const unsure = mention.type === 'number' && mention.value === 1 && mention.modifier === '=';
  const isCount = mention.type === 'number' || mention.type === 'duration' || mention.type === 'age';
  const claim: Draft = {
    start: mention.start,
    end: mention.end,
    mention,
    story: paragraph.story,
    predicate,
    subject: surfaceOf(text, tokens, subject) ?? counted ?? '',
    head: headOfClaim(reading, isCount),
    qualifiers: isCount ? qualifiersOfCount(reading) : qualifiersOfAmount(tokens, reading),
    zone: mention.zone,
    sentence: { start: clause.start, end: clause.end },
    confidence: unsure ? 'low' : reading.confidence,
  };
  if (event !== undefined) claim.event = event;
  if (place !== undefined && place !== 'several' && list === undefined && !isHome) claim.place = place;
  if (scope !== undefined && !(event === carried.background && event?.key.endsWith(` ${scope}`))) claim.scope = scope;
  if (whole !== undefined) claim.partOf = whole;
  if (attribution !== undefined) claim.attribution = attribution;
  if (day !== undefined) claim.countedOn = day;
  return claim;
}

/** What happens to people where it happens, whoever says so. */
const suffered: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'aboard', 'displaced']);

const hedges: readonly (readonly [RegExp, Modifier])[] = [
  [/(?:^| )at least $/, '>='],
  [/(?:^| )(?:more than|over) $/, '>'],
  [/(?:^| )(?:up to|at most) $/, '<='],
  [/(?:^| )(?:about|around|roughly|approximately|some) $/, '~'],
  [/(?:^| )(?:nearly|almost|under) $/, '<'],
];

/** `Tom Reed, 53, of Hull`: a plain number that is read as an age is one, to be held against `53-year-old`. */
function asAge(tokens: readonly Token[], at: number): FigureMention | DateMention {
  const mention = (tokens[at] as Token).mention as FigureMention | DateMention;
  return mention.type === 'number' && mention.unit === undefined ? { ...mention, type: 'age', unit: 'year' } : mention;
}

/** `at least magnitude-5.9`: the hedge of a figure stands before its measure. */
function hedged(tokens: readonly Token[], at: number): FigureMention | DateMention {
  const mention = (tokens[at] as Token).mention as FigureMention | DateMention;
  const measure = tokenAt(tokens, at - 1)?.tag === 'hyphen' ? at - 2 : at - 1;
  if (mention.type !== 'number' || mention.modifier !== '=' || !tokenAt(tokens, measure)?.triggers.some(({ role }) => role === 'measure'))
    return mention;
  const ahead = `${tokenAt(tokens, measure - 2)?.text ?? ''} ${tokenAt(tokens, measure - 1)?.text ?? ''} `;
  const modifier = hedges.find(([pattern]) => pattern.test(ahead))?.[1];
  return modifier === undefined ? mention : { ...mention, modifier };
}

function surfaceOf(text: string, tokens: readonly Token[], { from, whole }: Subject): string | undefined {
  if (whole <= from) return undefined;
  return written(text, tokens, from, whole);
}

/**
 * The operation named last before the figure in its sentence; else the earlier event that
 * the sentence tells of; else the operation that the text goes on about.
 */
function eventAt({ clause: { tokens }, frame, carried }: Sentence, { operations, pastFrom }: Context, at: number): Event | undefined {
  const named = operations.findLast((operation) => operation.at < at) ?? operations[0];
  if (named !== undefined) return named.event;
  if (carried.background !== undefined && at >= pastFrom) return carried.background;
  if (carried.operation === undefined) return frame.operation;
  const first = tokens.find(({ tag }) => tag !== 'quote')?.text;
  return first === 'it' || first === 'that' ? eventOfOperation({ name: carried.operation }) : frame.operation;
}

/**
 * `costlier than the storm of 2017`, `the worst since 1985`, `31 arrests; two years ago it was 112`: what stands before is not
 * told of that year. An index of a token; 0 where nothing is compared. `year` is the story's own.
 */
export function comparedFrom(tokens: readonly Token[], year: string | undefined): number {
  const at = tokens.findIndex(
    ({ text }, index) => (text === 'than' || text === 'since') && tokens.slice(index + 1, index + 7).some(({ tag }) => tag === 'date'),
  );
  if (at >= 0) return at;
  const past = tokens.findIndex(
    ({ mention }, index) =>
      (mention?.type === 'date' && year !== undefined && hasYear(mention.from) && mention.from.slice(0, 4) < year) ||
      (mention?.type === 'duration' && /^(?:ago|earlier|before)$/.test(tokens[index + 1]?.text ?? '')),
  );
  return Math.max(
    0,
    tokens.findLastIndex(({ text }, index) => index < past && contrasts.has(text)),
  );
}
const contrasts: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'compared']);

/** Of a count its noun, of an amount what the predicate measures. */
function headOfClaim({ subject, counted, predicate }: Reading, isCount: boolean): string {
  const whole = counted ?? predicate;
  return isCount ? (subject.head ?? headOf(whole) ?? whole) : whole;
}

function qualifiersOfCount({ subject, besides }: Reading): readonly string[] {
  return besides ? [...subject.qualifiers, 'besides'].sort() : subject.qualifiers;
}

/** By the share or the month, with or without debt, of what it rose; what somebody expects is not what was. */
function qualifiersOfAmount(tokens: readonly Token[], { at, predicate }: Reading): readonly string[] {
  const per = predicate === 'savings' ? undefined : perUnit(tokens, at);
  const debt = predicate === 'price' && withDebt(tokens) ? 'with debt' : undefined;
  const value = predicate === 'rose' || predicate === 'fell' ? changingValue(tokens, at) : undefined;
  const foreseen = isPeriodic(predicate) && isForeseen(tokens, at) ? 'foreseen' : undefined;
  return [per, debt, foreseen, value].filter((qualifier) => qualifier !== undefined);
}

/** `expects inflation of 2.8 percent`, `a profit of $1 billion expected` */
function isForeseen(tokens: readonly Token[], at: number): boolean {
  return foresees.has(tokens[at + 1]?.text ?? '') || tokens.slice(Math.max(0, at - 9), at).some(({ text }) => foresees.has(text));
}
const foresees: ReadonlySet<string> = new Set(grammar.foresees);

/** `including debt, the deal is worth`: a price on another basis. */
function withDebt(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ text }) => text === 'including' || text === 'excluding');
  return at >= 0 && tokens.slice(at, at + 6).some(({ text }) => text === 'debt');
}

const periods: ReadonlySet<string> = new Set('year month week day hour person head share barrel tonne ton litre liter gallon'.split(' '));
const each: ReadonlySet<string> = new Set(['per', 'a', 'an', 'each', 'every']);

/** `$25 a share`, `$25-per-share`, `900 euros a month`: the two words behind the figure, hyphens apart. */
function perUnit(tokens: readonly Token[], at: number): string | undefined {
  let opened = false;
  for (let index = at + 1; index < tokens.length && index - at < 5; index++) {
    for (const word of (tokens[index] as Token).text.split('-')) {
      if (word === '') continue;
      if (opened) return periods.has(word) ? `per ${word}` : undefined;
      if (!each.has(word)) return undefined;
      opened = true;
    }
  }
  return undefined;
}

/** The last figure told of the same predicate, in this sentence or before; failing that the last count that can hold the part. */
function wholeOf(predicate: string, before: readonly Claim[], part: FigureMention | DateMention): Span | undefined {
  const least = part.type === 'date' ? 0 : part.value;
  const known =
    before.findLast((claim) => claim.predicate === predicate && claim.partOf === undefined) ??
    before.findLast(({ mention, partOf }) => mention.type === 'number' && partOf === undefined && mention.value >= least);
  return known && { start: known.start, end: known.end };
}
