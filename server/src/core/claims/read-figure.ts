import type { Claim, Confidence, DateMention, FigureMention } from '../model.ts';
import { beforeFigure } from './before.ts';
import { isRestOfLength, predicateOfDuration } from './durations.ts';
import { predicateOfDate } from './event-dates.ts';
import type { Governance } from './governance.ts';
import { leftOut, ofTheNumber } from './left-out.ts';
import { defaultPredicate } from './lexicon.ts';
import { mannerOf, withManner } from './manner.ts';
import type { Name } from './names.ts';
import { narrowed } from './narrowed.ts';
import { isSomeOf, type Part, partOf } from './part-of.ts';
import { isBareAge, personOf } from './person-facts.ts';
import { govern } from './predicate.ts';
import { readSubject, type Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

/** What is read of one figure or date of a sentence. */
export interface Reading {
  /** Index of its token. */
  readonly at: number;
  readonly predicate: string;
  readonly subject: Subject;
  /** What is counted where the text does not say. */
  readonly counted: string | undefined;
  readonly confidence: Confidence;
  readonly part: Part;
  /** Its own noun says the predicate (`37 searches`), which says nothing of what `and` joins to it. */
  readonly own: boolean;
  /** Folded name of the person whose age it is. */
  readonly person: string | undefined;
  /** The figure comes on top of one told before (`five more`, `207 others`) or is a part of it (`four of the cases`), and is no total. */
  readonly besides: boolean;
}

const lastResort: Readonly<Record<FigureMention['type'], string>> = {
  number: 'counted',
  money: 'amount',
  percent: 'share',
  age: 'aged',
  duration: 'lasted',
};
const possible: ReadonlySet<string> = new Set(['can', 'could', 'would', 'may', 'might']);

/** Reads the figure or date at `at`. `readings` are those before it in the sentence; `seen` the predicates of the story,
 * `wholes` the last claims of the sentences before. */
export function readFigure(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
  readings: readonly Reading[],
  seen: ReadonlySet<string>,
  wholes: readonly Claim[],
): Reading | undefined {
  const mention = (tokens[at] as Token).mention as FigureMention | DateMention;
  if (mention.type === 'duration' && isRestOfLength(tokens, at)) return undefined;
  const subject = readSubject(tokens, at);
  if (mention.type === 'date') {
    const found = predicateOfDate(tokens, at);
    return found && plainReading(at, found.id, subject, found.counted, found.confidence);
  }
  if (mention.type === 'age' || isBareAge(tokens, at, names)) {
    const { person, nounAt } = personOf(tokens, at, names);
    const confidence = person !== undefined ? 'high' : nounAt !== undefined ? 'normal' : 'low';
    return plainReading(at, 'aged', subject, 'person', confidence, person);
  }
  const same = restated(tokens, at, readings);
  if (same !== undefined) return { ...same, at };
  const before = beforeFigure(tokens, at);
  const number = ofTheNumber(tokens, at, before, subject, readings, wholes);
  if (number !== undefined) return plainReading(at, number.predicate, subject, number.counted, 'normal');
  const governance = (mention.type === 'duration' ? predicateOfDuration(tokens, at, subject) : undefined) ?? govern(tokens, at, subject);
  const joint = coordinated(tokens, at, before, readings, subject, governance?.confidence);
  const part = (mention.type === 'number' ? partOf(tokens, at, before) : undefined) ?? joint?.part;
  const whole = typeof part === 'object' ? readings.find((reading) => reading.at === part.of) : undefined;
  const named = part === 'before' ? byNounOfWhole(tokens, at) : undefined;
  const told =
    part === 'before' && tokens[at + 1]?.text === 'of'
      ? wholes.findLast((claim) => claim.mention.type === 'number' && claim.partOf === undefined)
      : undefined;
  const known = told === undefined && part !== undefined;
  const chosen = choose(governance, part === undefined ? joint : whole, known);
  const said = named ??
    (isBase(tokens, before, governance, subject) ? undefined : chosen) ??
    told ?? { predicate: lastResort[mention.type], confidence: 'low' as const };
  const predicate =
    isChargedWhole(tokens, before, subject) && said.predicate === 'convicted' ? 'charged' : narrowed(tokens, at, said.predicate);
  const manner = part !== undefined && predicate === 'killed' ? mannerOf(tokens, at, governance?.by ?? -1) : undefined;
  const left = mention.type === 'number' && mention.unit === undefined ? leftOut(tokens, subject, predicate, readings.at(-1)) : undefined;
  const unsure = isOfOurs(tokens, at) || isFormer(tokens, before, at) || isUnsure(tokens, at, said.predicate, subject, seen);
  return {
    at,
    predicate,
    subject: governance?.measured === true && said === governance ? noSubject(subject) : withManner(left ?? subject, manner),
    counted: left?.head ?? ('counted' in said ? said.counted : undefined),
    confidence: unsure
      ? 'low'
      : (predicate === 'ransom' || predicate === 'prison term' || predicate === 'laid off') && said.confidence === 'low'
        ? 'normal'
        : said.confidence,
    part,
    own: governance !== undefined && governance === said && governance.by === subject.headAt,
    person: undefined,
    besides: isBesides(tokens, subject, said.predicate, readings, seen) || (governance === undefined && isSomeOf(tokens, at)),
  };
}

/** Of a figure that is no part, adds to none and shares its predicate with none. */
function plainReading(at: number, predicate: string, subject: Subject, counted: string, confidence: Confidence, person?: string): Reading {
  return { at, predicate, subject, counted, confidence, part: undefined, own: false, person, besides: false };
}

/** The subject of a figure that is the value of a measure: nothing behind it is counted. */
function noSubject({ from }: Subject): Subject {
  return { from, end: from, whole: from, headAt: undefined, head: undefined, qualifiers: [], increment: false };
}

/** `62 of the arrests`, `900 of those deaths`: the noun of the whole says it. */
function byNounOfWhole(tokens: readonly Token[], at: number): { predicate: string; counted?: string; confidence: Confidence } | undefined {
  const trigger = tokens[at + 3]?.triggers.find(({ role }) => role === 'count');
  return tokens[at + 1]?.text === 'of' && trigger !== undefined
    ? { predicate: trigger.predicate.id, counted: trigger.predicate.subject, confidence: 'high' }
    : undefined;
}

/** A part says what its whole says unless its own words plainly say more; what is joined by `and` fills a gap. */
function choose(
  own: Governance | undefined,
  other: Reading | undefined,
  isPart: boolean,
): { predicate: string; counted?: string | undefined; confidence: Confidence } | undefined {
  if (other === undefined || own?.confidence === 'high') return own;
  return own === undefined || own.confidence !== 'normal' || isPart ? other : own;
}

/** `58 km (36 miles)`, `320,000 dinars, or $2,400`: the same figure in another unit. */
function restated(tokens: readonly Token[], at: number, readings: readonly Reading[]): Reading | undefined {
  const last = readings.at(-1);
  if (last === undefined || at - last.at > 4) return undefined;
  const opened =
    tokenAt(tokens, at - 1)?.tag === 'open' || tokenAt(tokens, at - 1)?.text === 'or' || tokenAt(tokens, at - 2)?.tag === 'open';
  if (!opened) return undefined;
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
  subject: Subject,
  confidence: Confidence | undefined,
): Reading | undefined {
  const last = readings.at(-1);
  const joint = tokenAt(tokens, before);
  if (
    last === undefined ||
    joint === undefined ||
    (last.own && subject.headAt !== undefined) ||
    (confidence === 'high' && last.part === undefined)
  )
    return undefined;
  if (joint.tag !== 'comma' && joint.text !== 'and' && joint.text !== 'or' && joint.text !== 'plus') return undefined;
  const [a, b] = [(tokens[last.at] as Token).mention, (tokens[at] as Token).mention];
  if (a?.type !== b?.type || last.predicate === 'dates' || last.predicate === 'aged') return undefined;
  if (tokens[at + 1]?.text === 'in' && joint.tag !== 'stop' && last.part !== undefined) return last;
  for (let index = last.at + 1; index < before; index++) {
    const { tag } = tokens[index] as Token;
    if (tag === 'verb' || tag === 'be' || tag === 'have' || tag === 'stop' || tag === 'relative') return undefined;
  }
  return last;
}

/** `three of our colleagues`: as many as the speaker knows of. */
function isOfOurs(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === 'of' && /^(?:our|my)$/.test(tokens[at + 2]?.text ?? '');
}

/** `down from 61 percent`, `raise the age from 62 to 65`, `compared with 340`: the value of another time. */
function isFormer(tokens: readonly Token[], before: number, at: number): boolean {
  const [word, ahead] = [tokenAt(tokens, before)?.text, tokenAt(tokens, before - 1)?.text ?? ''];
  if (word === 'from') {
    const changes = tokens[at + 1]?.text === 'to' && tokens[at + 2]?.mention?.type === tokens[at]?.mention?.type;
    return changes || moves.has(ahead) || /^\d/.test(ahead);
  }
  return (word === 'with' || word === 'to') && ahead === 'compared';
}

const moves: ReadonlySet<string> = new Set('down up rose risen fell fallen increased decreased grew dropped higher lower'.split(' '));

/** `a quake of magnitude 6 can …`, and `a quake measuring 4.8` once another has been told of: not plainly the event's. */
function isUnsure(tokens: readonly Token[], at: number, predicate: string, subject: Subject, seen: ReadonlySet<string>): boolean {
  if (possible.has(tokens[subject.whole]?.text ?? '')) return true;
  if (predicate !== 'magnitude' || !seen.has('magnitude')) return false;
  for (let index = at - 1; index >= 0 && at - index <= 5; index--) {
    const { text, tag } = tokens[index] as Token;
    if (text === 'a' || text === 'an' || text === 'another' || text === 'second') return tokenAt(tokens, index - 1)?.tag !== 'be';
    if (text === 'the' || tag === 'comma' || tag === 'stop') return false;
  }
  return false;
}

/** `close 174 of its 412 outlets`: the verb tells of 174, and of 412 only their own noun or state (`of the 80 wounded`). */
function isBase(tokens: readonly Token[], before: number, governance: Governance | undefined, { from, end, head }: Subject): boolean {
  if (tokenAt(tokens, before)?.text !== 'of' || tokenAt(tokens, before - 1)?.mention?.type !== 'number' || head === 'charge') return false;
  const isNoun = head !== undefined && governance?.predicate === defaultPredicate(head);
  return governance === undefined || isNoun || governance.by < from || governance.by > end;
}

/** `convicted on 14 of 17 counts`: seventeen were charged. */
function isChargedWhole(tokens: readonly Token[], before: number, { head }: Subject): boolean {
  return head === 'charge' && tokenAt(tokens, before)?.text === 'of' && tokenAt(tokens, before - 1)?.tag === 'figure';
}

/** `five more people`, `207 others` where the same has been counted before. */
function isBesides(
  tokens: readonly Token[],
  { increment, headAt }: Subject,
  predicate: string,
  readings: readonly Reading[],
  seen: ReadonlySet<string>,
): boolean {
  const here = readings.some((reading) => reading.predicate === predicate);
  const others = tokenAt(tokens, headAt ?? -1)?.text === 'others';
  return (increment && (here || seen.has(predicate) || tolls.has(predicate))) || (others && here);
}
/** What reports add up from day to day, so that more of it come on top of others. */
const tolls: ReadonlySet<string> = new Set(['killed', 'injured', 'bodies', 'arrested', 'missing', 'charged']);
