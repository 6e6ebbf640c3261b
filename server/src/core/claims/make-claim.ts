import type { Claim, DateMention, Event, FigureMention, Modifier, Span } from '../model.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import { changingValue } from './changing-value.ts';
import type { DayOfCount } from './counted-on.ts';
import { eventOfOperation } from './frame.ts';
import { headOf } from './lexicon.ts';
import type { Name } from './names.ts';
import { placeOf } from './place.ts';
import type { Reading } from './read-figure.ts';
import type { Sentence } from './read-sentence.ts';
import { scopeOf } from './scope.ts';
import type { Subject } from './subject.ts';
import type { Token } from './tokens.ts';

/** What was read once for all figures of a sentence. */
interface Context {
  readonly names: readonly Name[];
  readonly attributions: readonly Attribution[];
  readonly day: DayOfCount;
}

/** Joins what is read of a figure with where, when, of whom and of which event it is. `before` are the last claims. */
export function makeClaim(sentence: Sentence, reading: Reading, context: Context, before: readonly Claim[]): Claim {
  const { text, clause, paragraph, frame, places, carried } = sentence;
  const { at, predicate, subject, counted, part, person } = reading;
  const { tokens } = clause;
  const mention = hedged(tokens, at);
  const event = person === undefined ? eventAt(sentence, at) : frame.operation;
  const place = person === undefined ? placeOf(tokens, at, places, carried.place, suffered.has(predicate)) : undefined;
  const isHome = place === frame.home && frame.operation === undefined && (event === undefined || event === carried.background);
  const list = place?.includes('+') === true ? place : undefined;
  const scope = person ?? (mention.type === 'date' ? undefined : (scopeOf(tokens, at, predicate, context.names, frame) ?? list));
  const whole = part === 'before' ? wholeOf(predicate, before, mention) : undefined;
  const attribution = attributionAt(context.attributions, at);
  const day = context.day(mention, predicate, at);
  const unsure = mention.type === 'number' && mention.value === 1 && mention.modifier === '=';
  return {
    start: mention.start,
    end: mention.end,
    mention,
    story: paragraph.story,
    ...(event !== undefined && { event }),
    predicate,
    subject: surfaceOf(text, tokens, subject) ?? counted ?? '',
    ...countedAs(tokens, reading, mention),
    ...(place !== undefined && place !== 'several' && list === undefined && !isHome && { place }),
    ...(scope !== undefined && !(event === carried.background && event?.key.endsWith(` ${scope}`)) && { scope }),
    ...(whole !== undefined && { partOf: whole }),
    ...(attribution !== undefined && { attribution }),
    ...(day !== undefined && { countedOn: day }),
    zone: mention.zone,
    sentence: { start: clause.start, end: clause.end },
    confidence: unsure ? 'low' : reading.confidence,
  };
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

/** `at least magnitude-5.9`: the hedge of a figure stands before its measure. */
function hedged(tokens: readonly Token[], at: number): FigureMention | DateMention {
  const mention = (tokens[at] as Token).mention as FigureMention | DateMention;
  const measure = tokens[at - 1]?.tag === 'hyphen' ? at - 2 : at - 1;
  if (mention.type !== 'number' || mention.modifier !== '=' || !tokens[measure]?.triggers.some(({ role }) => role === 'measure'))
    return mention;
  const ahead = `${tokens[measure - 2]?.text ?? ''} ${tokens[measure - 1]?.text ?? ''} `;
  const modifier = hedges.find(([pattern]) => pattern.test(ahead))?.[1];
  return modifier === undefined ? mention : { ...mention, modifier };
}

function surfaceOf(text: string, tokens: readonly Token[], { from, whole }: Subject): string | undefined {
  if (whole <= from) return undefined;
  return text.slice((tokens[from] as Token).start, (tokens[whole - 1] as Token).end).replace(/\s+/g, ' ');
}

/**
 * The operation named last before the figure in its sentence; else the earlier event that
 * the sentence tells of; else the operation that the text goes on about.
 */
function eventAt({ clause: { tokens }, frame, carried }: Sentence, at: number): Event | undefined {
  const isOperation = ({ mention }: Token): boolean => mention?.type === 'operation';
  const named = (tokens.findLast((token, index) => index < at && isOperation(token)) ?? tokens.find(isOperation))?.mention;
  const event = named?.type === 'operation' ? eventOfOperation(named) : undefined;
  if (event !== undefined) return event;
  if (carried.background !== undefined && at >= comparedFrom(tokens, frame.date?.slice(0, 4))) return carried.background;
  const first = tokens.find(({ tag }) => tag !== 'quote')?.text;
  return carried.operation !== undefined && (first === 'it' || first === 'that') ? carried.operation : frame.operation;
}

/**
 * `costlier than the storm of 2017`, `the worst since 1985`, `31 arrests; two years ago it was 112`: what stands before is not
 * told of that year. 0 where nothing is compared.
 */
function comparedFrom(tokens: readonly Token[], year: string | undefined): number {
  const at = tokens.findIndex(
    ({ text }, index) => (text === 'than' || text === 'since') && tokens.slice(index + 1, index + 7).some(({ tag }) => tag === 'date'),
  );
  if (at >= 0) return at;
  const past = tokens.findIndex(
    ({ mention }, index) =>
      (mention?.type === 'date' && year !== undefined && /^\d{4}/.test(mention.from) && mention.from.slice(0, 4) < year) ||
      (mention?.type === 'duration' && /^(?:ago|earlier|before)$/.test(tokens[index + 1]?.text ?? '')),
  );
  return Math.max(
    0,
    tokens.findLastIndex(({ text }, index) => index < past && contrasts.has(text)),
  );
}
const contrasts: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'compared']);

/** Head and qualifiers: of a count its noun, of an amount what the predicate measures, by the share or the month. */
function countedAs(
  tokens: readonly Token[],
  { at, predicate, subject, counted, besides }: Reading,
  { type }: FigureMention | DateMention,
): Pick<Claim, 'head' | 'qualifiers'> {
  const whole = counted ?? predicate;
  if (type === 'number' || type === 'duration' || type === 'age') {
    const qualifiers = besides ? [...subject.qualifiers, 'besides'].sort() : subject.qualifiers;
    return { head: subject.head ?? headOf(whole) ?? whole, qualifiers };
  }
  const per = predicate === 'savings' ? undefined : perUnit(tokens, at);
  const debt = predicate === 'price' && withDebt(tokens) ? 'with debt' : undefined;
  const value = predicate === 'rose' || predicate === 'fell' ? changingValue(tokens, at) : undefined;
  return { head: whole, qualifiers: [per, debt, value].filter((qualifier) => qualifier !== undefined) };
}

/** `including debt, the deal is worth`: a price on another basis. */
function withDebt(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ text }) => text === 'including' || text === 'excluding');
  return at >= 0 && tokens.slice(at, at + 6).some(({ text }) => text === 'debt');
}

const periods = /^(?:year|month|week|day|hour|person|head|share|barrel|tonne|ton|litre|liter|gallon)$/;

/** `$25 a share`, `$25-per-share`, `900 euros a month`. */
function perUnit(tokens: readonly Token[], at: number): string | undefined {
  const words = tokens.slice(at + 1, at + 5).flatMap(({ text }) => text.split('-').filter((word) => word !== ''));
  const [opener = '', unit = ''] = words;
  return /^(?:per|a|an|each|every)$/.test(opener) && periods.test(unit) ? `per ${unit}` : undefined;
}

/** The last figure told of the same predicate, in this sentence or before; failing that the last count that can hold the part. */
function wholeOf(predicate: string, before: readonly Claim[], part: FigureMention | DateMention): Span | undefined {
  const least = part.type === 'date' ? 0 : part.value;
  const known =
    before.findLast((claim) => claim.predicate === predicate && claim.partOf === undefined) ??
    before.findLast(({ mention, partOf }) => mention.type === 'number' && partOf === undefined && mention.value >= least);
  return known && { start: known.start, end: known.end };
}
