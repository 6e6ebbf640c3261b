import type { Confidence, FigureMention } from '../model.ts';
import { beforeFigure } from './before.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { countsPersons, defaultPredicate, kindOf, type Predicate, type Role, type Trigger, takes } from './lexicon.ts';
import { hasVerb, type Subject } from './subject.ts';
import { isVerbal, type Token } from './tokens.ts';

/** What is said of a figure, and how surely. */
export interface Governance {
  readonly predicate: string;
  /** What is counted where the text does not say: `people`. */
  readonly counted?: string;
  readonly confidence: Confidence;
  /** Index of the token that says it; -1 where none does. */
  readonly by: number;
  /** The figure is the value of a measure, and counts nothing behind it. */
  readonly measured?: boolean;
}

const causes: ReadonlySet<string> = new Set(grammar.causes);
const reaches: ReadonlySet<string> = new Set(grammar.reaches);
/** How far a measure may stand before its value: `the death toll from the quake in the south rose on Monday to 10`. */
const farthestMeasure = 14;
/** How far the verb of a subject may stand behind it. */
const farthestVerb = 18;

/** Finds what is said of the figure at `at`, whose subject has been read. Undefined where nothing governs it. */
export function govern(tokens: readonly Token[], at: number, subject: Subject): Governance | undefined {
  const mention = tokens[at]?.mention as FigureMention;
  const before = beforeFigure(tokens, at);
  return (
    byOwnNoun(tokens, subject, mention) ??
    byCharge(tokens, before, subject, mention) ??
    byWordBefore(tokens, before, subject, mention) ??
    byMeasureBefore(tokens, before, mention) ??
    byVerbBehind(tokens, before, subject, mention) ??
    byMeasureBehind(tokens, subject, mention) ??
    byParticiple(tokens, subject, mention) ??
    byDefault(tokens, before, subject, mention)
  );
}

/** `2,517 arrests`, `10 deaths`, `6.1-magnitude quake`, `$13.9 billion acquisition`, `a 5.9 earthquake`. */
function byOwnNoun(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  for (let index = subject.end - 1; index >= subject.from; index--) {
    const token = tokens[index] as Token;
    const found = fitting(
      token,
      mention,
      index === subject.headAt ? ['count', 'measure'] : ['measure', ...(mention.type === 'number' ? [] : ['count' as const])],
    );
    if (
      found !== undefined &&
      !(found.role === 'measure' && mention.type === 'number' && mention.unit === undefined && !isMeasureOf(found, mention))
    )
      return said(found.predicate, 'high', index);
  }
  if (mention.type === 'number' && mention.granularity < 1 && tokens[subject.from]?.head === 'quake')
    return { predicate: 'magnitude', confidence: 'high', by: subject.from };
  const next = tokens[subject.from];
  if (next?.text === 'in' || next?.text === 'of') {
    // $54 billion in services revenue
    for (let index = subject.from + 1; index < Math.min(subject.from + 5, tokens.length); index++) {
      const token = tokens[index] as Token;
      if (token.tag !== 'word' && token.tag !== 'name' && token.tag !== 'determiner') break;
      const found = mention.type === 'number' ? undefined : fitting(token, mention, ['measure']);
      if (found !== undefined) return said(found.predicate, 'high', index);
    }
  }
  return undefined;
}

/** A count that only names its measure behind it must look like one: a magnitude has decimals. */
function isMeasureOf({ predicate }: Trigger, mention: FigureMention): boolean {
  return predicate.units.has('decimal') ? mention.value < 12 : false;
}

/** `killing at least 10`, `the arrest of 94`, `a death toll of 42`, `left 10 dead`. */
function byWordBefore(tokens: readonly Token[], before: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const token = tokens[before];
  if (token === undefined) return undefined;
  if (causes.has(token.text)) {
    const state = stateBehind(tokens, subject.end, mention) ?? stateBehind(tokens, subject.whole, mention);
    if (state !== undefined) return state;
  }
  if (token.tag === 'verb' || token.triggers.some(({ role, form }) => (role === 'does' || role === 'takes') && form === 'present')) {
    const state = stateBehind(tokens, subject.end, mention);
    const found = object(tokens, before, subject, mention);
    if (state !== undefined && (found === undefined || /^(?:injured|stranded|missing|dead)$/.test(state.predicate))) return state;
    if (found !== undefined) return found;
    const unknown =
      token.tag === 'verb' && mention.type === 'number' && mention.unit === undefined ? raw(token, before, 'normal') : undefined;
    if (unknown !== undefined) return unknown;
  }
  if (token.text === 'against') return byAccusation(tokens, before, mention);
  if (token.text === 'of') return byNounOf(tokens, before, subject, mention);
  const measure = fitting(token, mention, ['measure']);
  if (measure !== undefined) return measured(measure.predicate, 'high', before);
  if (token.text === 'to') {
    const state = fitting(token, mention, ['state']);
    if (state !== undefined) return said(state.predicate, 'high', before);
  }
  const state = fitting(token, mention, ['state']);
  if (state !== undefined && before >= 0 && token.text.includes(' ')) return said(state.predicate, 'high', before);
  if (token.tag === 'preposition' && mention.type !== 'number') return byPreposition(tokens, before, mention);
  return undefined;
}

function object(tokens: readonly Token[], at: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const token = tokens[at] as Token;
  const lives = tokens[subject.headAt ?? -1]?.text === 'lives';
  const found = fitting(token, mention, lives ? ['takes', 'does'] : ['does', 'acts'], subject);
  if (found === undefined) return undefined;
  if (found.role === 'acts' && !isValueVerb(found, mention)) return undefined;
  if (found.predicate.id === 'lasted') return lasting(tokens, at);
  return fits(found.predicate, subject) ? said(found.predicate, 'high', at) : said(found.predicate, 'low', at);
}

/** `the trial lasted`: what lasted is the noun before the verb; a pronoun leaves it open. */
function lasting(tokens: readonly Token[], at: number): Governance {
  const noun = tokens.findLast(({ tag }, index) => index < at && (tag === 'word' || tag === 'pronoun'));
  const named = noun?.tag === 'word' ? (noun.head ?? noun.text) : undefined;
  return { predicate: 'lasted', counted: named ?? 'event', confidence: named === undefined ? 'low' : 'high', by: at };
}

/** Verbs of rise and fall take their amount as if it were an object: `shares dropped $2.49`. */
function isValueVerb({ predicate }: Trigger, mention: FigureMention): boolean {
  return mention.type !== 'number' && !countsPersons(predicate);
}

/** What is said of these is said of those they are made of. */
const collective: ReadonlySet<string> = new Set(grammar.collectives);
/** `a town of 15,000 people` tells its population. */
const settlement: ReadonlySet<string> = new Set(['city', 'village', 'district', 'island', 'country', 'town', 'nation', 'port']);

function byNounOf(tokens: readonly Token[], of: number, subject: Subject, mention: FigureMention): Governance | undefined {
  let noun = of - 1;
  const close = tokens[noun];
  if (close === undefined) return undefined;
  const found = fitting(close, mention, ['count', 'measure']);
  if (found?.role === 'count' && mention.type === 'number' && mention.granularity < 1) return undefined;
  if (found?.role === 'measure') return measured(found.predicate, 'high', noun);
  if (found !== undefined) return said(found.predicate, fits(found.predicate, subject) ? 'high' : 'low', noun);
  if (settlement.has(close.head ?? close.text) && (subject.head === undefined || kindOf(subject.head) !== 'thing'))
    return { predicate: 'population', counted: 'people', confidence: 'high', by: noun };
  // a group of 125 people: what is said of the group is said of them
  while (noun > 0 && (tokens[noun]?.tag === 'word' || tokens[noun]?.tag === 'determiner')) noun--;
  const governor = tokens[noun];
  if (governor?.tag !== 'verb') return undefined;
  return (collective.has(close.text) ? object(tokens, noun, subject, mention) : undefined) ?? raw(governor, noun);
}

/** `convicted on 11 counts`, `faces three charges` */
function byCharge(tokens: readonly Token[], before: number, { head }: Subject, mention: FigureMention): Governance | undefined {
  return head === 'charge' ? byAccusation(tokens, before + 1, mention) : undefined;
}

/** `charges have been filed against 12 individuals` */
function byAccusation(tokens: readonly Token[], against: number, mention: FigureMention): Governance | undefined {
  for (let index = against - 1; index >= 0 && against - index <= 24; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' && token.text !== ':') return undefined;
    const found = fitting(token, mention, ['count', 'does']);
    if (found !== undefined && accusing.has(found.predicate.id)) return said(found.predicate, 'normal', index);
  }
  return undefined;
}
const accusing: ReadonlySet<string> = new Set(['charged', 'convicted', 'sentenced', 'wanted', 'acquitted']);

/** `for $13.9 billion` after a purchase, `to 15 years` after a sentence, `at $24` after a close. */
function byPreposition(tokens: readonly Token[], at: number, mention: FigureMention): Governance | undefined {
  const roles: readonly Role[] = ['does', 'acts', 'count', 'measure'];
  for (let index = at - 1; index >= 0 && at - index <= 10; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop') return undefined;
    const found = fitting(token, mention, roles);
    if (found !== undefined) return said(found.predicate, at - index <= 6 ? 'high' : 'normal', index);
  }
  return undefined;
}

/** `the death toll … rose to 10`, `the quake's magnitude at 5.9`, `a population of more than 100,000`. */
function byMeasureBefore(tokens: readonly Token[], before: number, mention: FigureMention): Governance | undefined {
  const token = tokens[before];
  if (token === undefined || !(reaches.has(token.text) || token.tag === 'be')) return undefined;
  for (let index = before - 1; index >= 0 && before - index <= farthestMeasure; index--) {
    const candidate = tokens[index] as Token;
    if (candidate.tag === 'stop') return undefined;
    const found = fitting(candidate, mention, ['measure']);
    if (found !== undefined) return measured(found.predicate, before - index <= 6 ? 'high' : 'normal', index);
    if (candidate.tag === 'verb' && !reaches.has(candidate.text)) return undefined;
    if (candidate.mention?.type === mention.type && candidate.tag === 'figure') return undefined;
  }
  return undefined;
}

/** These open a clause as often as a phrase: `as tens of thousands marched`. */
const opensClause: ReadonlySet<string> = new Set(['as', 'after', 'before', 'since', 'until', 'than', 'like']);

/** `10 people were killed`, `80 wounded`, `50 schools rendered unsafe`, `20,000 marched`; the agent of `12 men killed 3`. */
function byVerbBehind(tokens: readonly Token[], before: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const direct = stateBehind(tokens, subject.end, mention);
  if (direct !== undefined) return direct;
  const isWhole = tokens[before]?.text === 'of' && tokens[before - 1]?.tag === 'figure';
  const inPhrase = !isWhole && tokens[before]?.tag === 'preposition' && !opensClause.has(tokens[before]?.text ?? '');
  const known = inPhrase && subject.head !== undefined ? defaultPredicate(subject.head) : undefined;
  if (known !== undefined) return { predicate: known, confidence: 'normal', by: subject.headAt ?? -1 };
  let index = subject.whole;
  let commas = 0;
  for (; index < tokens.length && index - subject.end < farthestVerb; index++) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop') return undefined;
    if (token.tag === 'conjunction' && token.text !== 'as' && tokens[index + 1]?.tag === 'verb') return undefined;
    if (token.tag === 'comma') {
      const close = closingComma(tokens, index);
      if (close === undefined) return undefined;
      index = close;
      commas++;
      continue;
    }
    if (!isVerbal(token) && !token.triggers.some(({ role }) => role === 'does' || role === 'acts')) continue;
    if (!isVerbal(token) && token.head !== undefined) continue;
    const found = verbOf(tokens, index, subject, mention);
    if (found === undefined) {
      if (token.tag === 'verb' && index === subject.whole && tokens[index + 1]?.text === 'by') continue;
      return token.tag === 'verb' && !inPhrase && before < 0 ? raw(token, index) : undefined;
    }
    const near = index - subject.whole <= 3 && commas === 0;
    return inPhrase
      ? { ...found, confidence: 'low' }
      : near
        ? found
        : { ...found, confidence: found.confidence === 'high' ? 'normal' : found.confidence };
  }
  return undefined;
}

function closingComma(tokens: readonly Token[], at: number): number | undefined {
  for (let index = at + 1; index < tokens.length && index - at <= 12; index++) {
    const { tag } = tokens[index] as Token;
    if (tag === 'stop') return undefined;
    if (tag === 'comma') {
      const next = tokens[index + 1];
      if (next !== undefined && isVerbal(next)) return index;
    }
  }
  return undefined;
}

/** Reads the verb at `index` as that of the subject: passive, intransitive, or active with an object of its own. */
function verbOf(tokens: readonly Token[], index: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const skip = (from: number): number => {
    let next = from;
    while (
      (tokens[next]?.text === 'to' && next > from) ||
      tokens[next]?.tag === 'adverb' ||
      tokens[next]?.tag === 'have' ||
      tokens[next]?.tag === 'be' ||
      tokens[next]?.tag === 'modal'
    )
      next++;
    return next;
  };
  const token = tokens[index] as Token;
  const helped = token.tag !== 'verb';
  const main = helped ? skip(index) : index;
  const verb = tokens[main];
  if (verb === undefined) return undefined;
  const passive = helped && tokens.slice(index, main).some(({ tag }) => tag === 'be');
  const state = passive ? stateBehind(tokens, main, mention) : undefined;
  if (state !== undefined && verb.triggers.every(({ role }) => role === 'state')) return state;
  const acts = fitting(verb, mention, ['acts'], subject);
  const does = fitting(verb, mention, ['does'], subject);
  if (does !== undefined && (passive ? does.form === 'past' : does.form === 'past' && !hasObject(tokens, main))) {
    return said(does.predicate, fits(does.predicate, subject) ? 'high' : 'low', main);
  }
  if (acts !== undefined && !passive) return said(acts.predicate, fits(acts.predicate, subject) ? 'high' : 'low', main);
  if (state !== undefined) return state;
  if (does !== undefined && mention.type === 'number' && !passive)
    return { predicate: byWhom(does.predicate.id), confidence: 'normal', by: main };
  if (passive && verb.tag === 'verb') return raw(verb, main);
  const remains = /^(?:remain|stay)/.test(verb.text) ? stateBehind(tokens, main + 1, mention) : undefined;
  return remains;
}

/** An active verb has an object: `killed three`, `took the town`; a reduced passive has none: `killed in`, `killed when`. */
function hasObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  return (
    next !== undefined &&
    (next.tag === 'figure' ||
      next.tag === 'determiner' ||
      next.tag === 'name' ||
      next.tag === 'pronoun' ||
      (next.tag === 'word' && next.head !== undefined))
  );
}

/** `10 dead`, `23 still missing`, `12 in critical condition` */
function stateBehind(tokens: readonly Token[], from: number, mention: FigureMention): Governance | undefined {
  let index = from;
  while (tokens[index]?.tag === 'adverb' || tokens[index]?.tag === 'open') index++;
  const token = tokens[index];
  if (token === undefined) return undefined;
  const found = fitting(token, mention, ['state']);
  return found === undefined ? undefined : said(found.predicate, 'high', index);
}

/** `put the epicentre at about 58 km south-west of the port` */
function byMeasureBehind(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  if (mention.type === 'number' && mention.unit === undefined) return undefined;
  for (let index = behindBrackets(tokens, subject.from); index < Math.min(subject.from + 8, tokens.length); index++) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' || token.tag === 'comma') return undefined;
    const found = fitting(token, mention, ['state', 'measure']);
    if (found !== undefined) return said(found.predicate, 'normal', index);
  }
  return undefined;
}

/** `58 km (36 miles) south-west of`: what stands in brackets is passed over. */
function behindBrackets(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.tag === 'close') return from + 1;
  if (tokens[from]?.tag !== 'open') return from;
  const close = tokens.findIndex(({ tag }, index) => index > from && tag === 'close');
  return close < 0 || close - from > 6 ? from : close + 1;
}

/** `12 worst-hit villages`, `five stolen cars`: a participle before the noun says it. */
function byParticiple(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  for (let index = subject.from; index < (subject.headAt ?? subject.from); index++) {
    const token = tokens[index] as Token;
    const found = fitting(token, mention, ['state', 'does']);
    if (found !== undefined && found.form !== 'present' && found.form !== 'gerund' && fits(found.predicate, subject))
      return said(found.predicate, 'normal', index);
  }
  return undefined;
}

/** What the noun alone says (`20 countries`), else the nearest verb before, unsurely. */
function byDefault(tokens: readonly Token[], before: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const known = subject.head === undefined ? undefined : defaultPredicate(subject.head);
  if (known !== undefined) return { predicate: known, confidence: 'normal', by: subject.headAt ?? -1 };
  for (let index = before; index >= 0 && before - index <= 8; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop') break;
    if (token.tag !== 'verb') continue;
    const found = fitting(token, mention, ['does']);
    const plain = !hasVerb(tokens, index + 1, before);
    const joined = isList(tokens, index + 1, before);
    return found !== undefined && fits(found.predicate, subject)
      ? said(found.predicate, joined ? 'normal' : 'low', index)
      : raw(token, index, plain && index === before ? 'normal' : 'low');
  }
  return undefined;
}

/** `recovered 320,000 dinars ($2,400) and four vehicles`: nothing but nouns, figures, commas and `and` between. */
function isList(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) {
    const { tag, text } = tokens[index] as Token;
    if (
      tag !== 'figure' &&
      tag !== 'word' &&
      tag !== 'comma' &&
      tag !== 'open' &&
      tag !== 'close' &&
      text !== 'and' &&
      tag !== 'determiner'
    )
      return false;
  }
  return true;
}

/** The first way in which a token says a predicate that the figure, and if given the subject, can have. */
function fitting({ triggers }: Token, mention: FigureMention, roles: readonly Role[], subject?: Subject): Trigger | undefined {
  let first: Trigger | undefined;
  for (const role of roles) {
    for (const trigger of triggers) {
      if (trigger.role !== role || !takes(trigger.predicate, mention)) continue;
      if (subject === undefined || fits(trigger.predicate, subject)) return trigger;
      first ??= trigger;
    }
  }
  return first;
}

/** Persons are killed and arrested, not villages; a subject that is not named fits everything. */
function fits(predicate: Predicate, { head }: Subject): boolean {
  if (head === undefined || !predicate.persons) return true;
  return kindOf(head) !== 'thing' || head === 'family';
}

function measured(predicate: Predicate, confidence: Confidence, by: number): Governance {
  return { ...said(predicate, confidence, by), measured: !countsPersons(predicate) };
}

function said({ id, subject }: Predicate, confidence: Confidence, by: number): Governance {
  return { predicate: id, counted: subject, confidence, by };
}

/** A verb that the lexicon does not know says itself. */
function raw({ text, tag }: Token, by: number, confidence: Confidence = 'low'): Governance | undefined {
  return tag === 'verb' && !grammar.verbs.includes(text) ? { predicate: text, confidence, by } : undefined;
}

/** Those who do it: `killed by` three gunmen. */
function byWhom(id: string): string {
  return `${id} by`;
}
