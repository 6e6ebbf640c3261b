import type { Claim, Confidence, DateMention, Event, FigureMention, Mention, Paragraph, Span } from '../model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Attribution, attributionAt, attributionsOf } from './attribution.ts';
import { backgroundOf, type StoryFrame } from './background.ts';
import { beforeFigure } from './before.ts';
import { countedOn } from './counted-on.ts';
import { predicateOfDuration } from './durations.ts';
import { predicateOfDate } from './event-dates.ts';
import { eventOfOperation } from './frame.ts';
import { headOf } from './lexicon.ts';
import { type Name, namesOf } from './names.ts';
import { type Part, partOf } from './part-of.ts';
import { personOf } from './person-facts.ts';
import { type Place, type Places, placeOf, readPlaces } from './place.ts';
import { govern } from './predicate.ts';
import { scopeOf } from './scope.ts';
import { readSubject, type Subject } from './subject.ts';
import { type Clause, readClause, type Token } from './tokens.ts';

/** What a paragraph hands on to the next of its story: small, so that an unchanged paragraph can be told by it. */
export interface Carry {
  /** The earlier event that the last sentence told of. */
  readonly background?: Event;
  /** The last figures, for `of which` in a sentence of its own. */
  readonly wholes?: readonly Claim[];
}

/**
 * The claims of one paragraph, from its text and mentions, what its story says of itself (`frame`) and what the
 * paragraph before handed on. Sentences without a figure or a date are passed over unread.
 */
export function readParagraphClaims(
  text: string,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  frame: StoryFrame,
  carry: Carry,
): { claims: Claim[]; carry: Carry } {
  const claims: Claim[] = [];
  if (mentions.length === 0) return { claims, carry: {} };
  let place: Place;
  let background = carry.background;
  let operation: Event | undefined;
  let next = 0;
  for (const span of sentencesOf(text, paragraph)) {
    const within: Mention[] = [];
    while (next < mentions.length && (mentions[next] as Mention).start < span.end) within.push(mentions[next++] as Mention);
    if (within.length === 0) {
      background = undefined;
      continue;
    }
    const clause = readClause(text, span, within);
    const places = readPlaces(clause.tokens);
    background = backgroundOf(clause.tokens, frame, background);
    operation = operationOf(within, frame, operation, clause.tokens);
    if (within.some(isClaimed)) {
      const before = [...(carry.wholes ?? []), ...claims];
      claims.push(
        ...readSentence(
          { text, clause, paragraph, frame, places, carried: place, ...(background && { background }), ...(operation && { operation }) },
          before,
        ),
      );
    }
    place = carriedPlace(places, clause.tokens, place);
  }
  return { claims, carry: { ...(background && { background }), wholes: claims.length > 0 ? claims.slice(-4) : (carry.wholes ?? []) } };
}

function isClaimed({ type }: Mention): boolean {
  return type !== 'country' && type !== 'organization' && type !== 'operation';
}

/** The operation that a sentence names, or that the one before named where this one goes on (`The operation …`). */
function operationOf(
  mentions: readonly Mention[],
  { operation }: StoryFrame,
  carried: Event | undefined,
  tokens: readonly Token[],
): Event | undefined {
  const named = mentions.find((mention) => mention.type === 'operation');
  if (named !== undefined) return eventOfOperation(named);
  const first = tokens[0]?.text;
  return carried !== undefined && (first === 'it' || first === 'that' || (first === 'the' && tokens[1]?.text === 'operation'))
    ? carried
    : operation;
}

function carriedPlace({ located, several }: Places, _tokens: readonly Token[], carried: Place): Place {
  if (several) return undefined;
  const last = located.at(-1)?.iso2;
  return last ?? carried;
}

interface Sentence {
  readonly text: string;
  readonly clause: Clause;
  readonly paragraph: Paragraph;
  readonly frame: StoryFrame;
  readonly places: Places;
  readonly carried: Place;
  readonly background?: Event;
  readonly operation?: Event;
}

/** What is read of one figure before parts and conversions are joined to their wholes. */
interface Reading {
  readonly at: number;
  readonly predicate: string;
  readonly subject: Subject;
  readonly counted: string | undefined;
  readonly confidence: Confidence;
  readonly part: Part;
  readonly person?: string;
}

function readSentence(sentence: Sentence, before: readonly Claim[]): Claim[] {
  const { tokens } = sentence.clause;
  const names = namesOf(tokens, sentence.frame.principals);
  const attributions = attributionsOf(sentence.text, tokens);
  const day = countedOn(sentence.text, tokens, sentence.frame.date);
  const readings: Reading[] = [];
  const claims = new Map<number, Claim>();
  for (let at = 0; at < tokens.length; at++) {
    const mention = (tokens[at] as Token).mention;
    if (mention === undefined || !isClaimed(mention)) continue;
    const reading = readFigure(tokens, at, names, readings);
    if (reading === undefined) continue;
    readings.push(reading);
    claims.set(at, makeClaim(sentence, reading, names, attributions, day, claims, before));
  }
  for (const { at, part } of readings) {
    const claim = claims.get(at) as Claim;
    if (typeof part !== 'object' || claim.partOf !== undefined) continue;
    const whole = tokens[part.of] as Token;
    claims.set(at, { ...claim, partOf: { start: whole.start, end: whole.end } });
  }
  return [...claims.values()];
}

function readFigure(tokens: readonly Token[], at: number, names: readonly Name[], readings: readonly Reading[]): Reading | undefined {
  const mention = (tokens[at] as Token).mention as FigureMention | DateMention;
  const subject = readSubject(tokens, at);
  if (mention.type === 'date') {
    const predicate = predicateOfDate(tokens, at);
    return (
      predicate && { at, subject, part: undefined, counted: predicate.counted, predicate: predicate.id, confidence: predicate.confidence }
    );
  }
  if (mention.type === 'age') {
    const { person, nounAt } = personOf(tokens, at, names);
    const confidence = person !== undefined ? 'high' : nounAt !== undefined ? 'normal' : 'low';
    return { at, subject, part: undefined, counted: 'person', predicate: 'aged', confidence, ...(person !== undefined && { person }) };
  }
  const before = beforeFigure(tokens, at);
  const part = mention.type === 'number' ? partOf(tokens, at, before) : undefined;
  const same = restated(tokens, at, readings);
  if (same !== undefined) return { ...same, at };
  const governance = (mention.type === 'duration' ? predicateOfDuration(tokens, at, subject) : undefined) ?? govern(tokens, at, subject);
  const whole = typeof part === 'object' ? readings.find((reading) => reading.at === part.of) : undefined;
  const inherited = part !== undefined ? whole : coordinated(tokens, at, before, readings, governance?.confidence);
  if (inherited !== undefined && (governance === undefined || governance.confidence !== 'high' || part !== undefined)) {
    return { at, subject, part, counted: inherited.counted, predicate: inherited.predicate, confidence: inherited.confidence };
  }
  if (governance !== undefined)
    return { at, subject, part, counted: governance.counted, predicate: governance.predicate, confidence: governance.confidence };
  return { at, subject, part, counted: undefined, predicate: lastResort[mention.type], confidence: 'low' };
}

const lastResort: Readonly<Record<FigureMention['type'], string>> = {
  number: 'counted',
  money: 'amount',
  percent: 'share',
  age: 'aged',
  duration: 'lasted',
};

/** `58 km (36 miles)`, `320,000 dinars, or $2,400`: the same figure in another unit. */
function restated(tokens: readonly Token[], at: number, readings: readonly Reading[]): Reading | undefined {
  const last = readings.at(-1);
  if (last === undefined) return undefined;
  const opened =
    tokens[at - 1]?.tag === 'open' || tokens[at - 1]?.text === 'or' || (tokens[at - 2]?.tag === 'open' && tokens[at - 1]?.tag === 'adverb');
  if (!opened || at - last.at > 4) return undefined;
  const [a, b] = [(tokens[last.at] as Token).mention, (tokens[at] as Token).mention];
  if (a?.type === 'money' && b?.type === 'money' && a.currency !== b.currency) return last;
  return a?.type === 'number' && b?.type === 'number' && a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit
    ? last
    : undefined;
}

/** `killed 10 people and 3 horses`, `12 women and two men were held`: joined by `and` or a comma, no verb between. */
function coordinated(
  tokens: readonly Token[],
  at: number,
  before: number,
  readings: readonly Reading[],
  confidence: Confidence | undefined,
): Reading | undefined {
  const last = readings.at(-1);
  const joint = tokens[before];
  if (last === undefined || joint === undefined || confidence === 'high') return undefined;
  if (joint.tag !== 'comma' && joint.text !== 'and' && joint.text !== 'or' && joint.text !== 'plus') return undefined;
  const [a, b] = [(tokens[last.at] as Token).mention, (tokens[at] as Token).mention];
  if (a?.type !== b?.type || last.predicate === 'dates') return undefined;
  for (let index = last.at + 1; index < before; index++) {
    const { tag } = tokens[index] as Token;
    if (tag === 'verb' || tag === 'be' || tag === 'have' || tag === 'stop' || tag === 'relative') return undefined;
  }
  return last;
}

function makeClaim(
  { text, clause, paragraph, frame, places, carried, background, operation }: Sentence,
  { at, predicate, subject, counted, confidence, part, person }: Reading,
  names: readonly Name[],
  attributions: readonly Attribution[],
  day: string | undefined,
  claims: ReadonlyMap<number, Claim>,
  before: readonly Claim[],
): Claim {
  const { tokens } = clause;
  const token = tokens[at] as Token;
  const mention = token.mention as FigureMention | DateMention;
  const place = placeOf(tokens, at, places, carried);
  const scope = person ?? (mention.type === 'date' ? undefined : scopeOf(tokens, at, predicate, names, frame.principals));
  const event = background ?? operation;
  const attribution = attributionAt(attributions, at);
  const whole = part === 'before' ? wholeBefore(predicate, claims, before) : undefined;
  const surface =
    subject.whole > subject.from ? text.slice((tokens[subject.from] as Token).start, (tokens[subject.whole - 1] as Token).end) : undefined;
  const said = surface?.replace(/\s+/g, ' ') ?? counted ?? '';
  return {
    start: mention.start,
    end: mention.end,
    mention,
    story: paragraph.story,
    ...(event !== undefined && { event }),
    predicate,
    subject: said,
    ...countedAs(mention, tokens, at, predicate, subject, counted),
    ...(place !== undefined && place !== 'several' && !(place === frame.home && operation === undefined) && { place }),
    ...(scope !== undefined && { scope }),
    ...(whole !== undefined && { partOf: whole }),
    ...(attribution !== undefined && { attribution }),
    ...(day !== undefined && { countedOn: day }),
    zone: mention.zone,
    sentence: { start: clause.start, end: clause.end },
    confidence: mention.type === 'number' && mention.value === 1 && mention.modifier === '=' ? 'low' : confidence,
  };
}

/** Head and qualifiers: of a count its noun, of an amount what the predicate measures, by the share or the month. */
function countedAs(
  mention: FigureMention | DateMention,
  tokens: readonly Token[],
  at: number,
  predicate: string,
  subject: Subject,
  counted: string | undefined,
): Pick<Claim, 'head' | 'qualifiers'> {
  const whole = counted ?? predicate;
  if (mention.type === 'number' || mention.type === 'duration' || mention.type === 'age') {
    return { head: subject.head ?? headOf(whole) ?? whole, qualifiers: subject.qualifiers };
  }
  const per = perUnit(tokens, at);
  return { head: whole, qualifiers: per === undefined ? [] : [per] };
}

/** `$25 a share`, `$25-per-share`, `900 euros a month`. */
function perUnit(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at + 1; index <= at + 3; index++) {
    const { text, tag } = tokens[index] ?? { text: '', tag: 'stop' };
    const unit = /^(?:per|a|an|each|every)-?(?:year|month|week|day|hour|person|head|share|barrel|tonne|ton|litre|gallon)?$/.exec(text);
    if (unit === null && tag !== 'hyphen') return undefined;
    const named = text.includes('-') ? text.split('-')[1] : tokens[index + 1]?.text.split('-')[0];
    if (
      unit !== null &&
      named !== undefined &&
      /^(?:year|month|week|day|hour|person|head|share|barrel|tonne|ton|litre|gallon)$/.test(named)
    )
      return `per ${named}`;
  }
  return undefined;
}

/** The last figure told of the same predicate, in this sentence or before. */
function wholeBefore(predicate: string, claims: ReadonlyMap<number, Claim>, before: readonly Claim[]): Span | undefined {
  const known = [...before, ...claims.values()].findLast((claim) => claim.predicate === predicate && claim.partOf === undefined);
  return known && { start: known.start, end: known.end };
}
