import type { FigureMention } from '../model.ts';
import { byWhom, fits, fitting, type Governance, raw, said, saidSo, surely } from './governance.ts';
import { defaultPredicate, kindOf } from './lexicon.ts';
import { ofTheState } from './part-of.ts';
import { byParticiple, holdsCash } from './said-by-noun.ts';
import type { Subject } from './subject.ts';
import { isVerbal, type Token, tokenAt } from './tokens.ts';

/** How far the verb of a subject may stand behind it. */
const farthestVerb = 18;

/** Behind these another clause begins, with a subject of its own. */
const opensOther: ReadonlySet<string> = new Set(['when', 'where', 'while', 'because', 'although', 'if', 'why', 'how', 'whereas']);
/** These open a clause as often as a phrase: `as tens of thousands marched`. */
const opensClause: ReadonlySet<string> = new Set(['as', 'after', 'before', 'since', 'until', 'than', 'like']);

/** `10 people were killed`, `80 wounded`, `50 schools rendered unsafe`, `20,000 marched`; the agent of `12 men killed 3`. */
export function byVerbBehind(tokens: readonly Token[], before: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const direct = stateBehind(tokens, subject.end, mention);
  if (direct !== undefined) return direct;
  if (tokens[subject.whole]?.text === 'whose' && isData(tokens, subject.whole + 1))
    return saidSo('affected', 'high', subject.whole, 'people');
  const isWhole = tokenAt(tokens, before)?.text === 'of' && tokenAt(tokens, before - 1)?.tag === 'figure';
  const inPhrase = !isWhole && tokenAt(tokens, before)?.tag === 'preposition' && !opensClause.has(tokenAt(tokens, before)?.text ?? '');
  const known = inPhrase && subject.head !== undefined ? defaultPredicate(subject.head) : undefined;
  const reduced = inPhrase && known !== undefined ? reducedPassive(tokens, subject, mention) : undefined;
  if (reduced !== undefined) return reduced;
  if (known !== undefined) return byParticiple(tokens, subject, mention) ?? saidSo(known, 'normal', subject.headAt ?? -1);
  let index = ofTheState(tokens, subject.end) ? subject.end + 3 : subject.whole;
  let commas = 0;
  const isCount = mention.type === 'number' && mention.unit === undefined;
  for (; index < tokens.length && index - subject.end < farthestVerb; index++) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' || opensOther.has(token.text)) return undefined;
    if (token.tag === 'conjunction' && token.text !== 'as' && tokens[index + 1]?.tag === 'verb') return undefined;
    if (token.tag === 'open') {
      const end = tokens.findIndex(({ tag }, behind) => behind > index && tag === 'close');
      if (end < 0 || end - index > 16) return undefined;
      index = end;
      continue;
    }
    if (token.tag === 'comma') {
      const close = closingComma(tokens, index);
      if (close === undefined) return undefined;
      index = close;
      commas++;
      continue;
    }
    if (!isVerbal(token) && !token.triggers.some(({ role }) => role === 'does' || role === 'acts')) continue;
    if (!isVerbal(token) && (token.head !== undefined || isNoVerb(tokens, index, isCount))) continue;
    const found = verbOf(tokens, index, subject, mention);
    if (found === undefined) {
      if (token.tag === 'verb' && index === subject.whole && tokens[index + 1]?.text === 'by') continue;
      return token.tag === 'verb' && !inPhrase && before < 0 ? raw(token, index) : undefined;
    }
    const near = index - subject.whole <= 3 && commas === 0;
    if (inPhrase) return surely(found, 'low');
    return near || found.confidence !== 'high' ? found : surely(found, 'normal');
  }
  return undefined;
}

/** `23 cases, including 11 deaths`, `60 tonnes with a value of`: words that could be verbs elsewhere. Of a measure `at its peak` tells. */
function isNoVerb(tokens: readonly Token[], at: number, isCount: boolean): boolean {
  if (tokens[at]?.tag === 'preposition') return true;
  return tokenAt(tokens, at - 1)?.tag === 'determiner' && (isCount || tokens[at + 1]?.text === 'of');
}

/** `2 million people whose data was stolen`, `whose personal details` */
function isData(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 3).some(({ text }) => text === 'data' || text === 'information' || text === 'details' || text === 'records');
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

/** `among the five workers killed on Tuesday` */
function reducedPassive(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  const verb = tokens[subject.end];
  const next = tokens[subject.end + 1];
  const ends =
    next === undefined || next.tag === 'stop' || next.tag === 'comma' || /^(?:in|on|by|at|during|when|since|near)$/.test(next.text);
  if (verb?.tag !== 'verb' || !ends) return undefined;
  const found = fitting(verb, mention, ['does'], subject);
  return found?.form === 'past' && fits(found.predicate, subject) ? said(found.predicate, 'normal', subject.end) : undefined;
}

/** Reads the verb at `index` as that of the subject: passive, intransitive, or active with an object of its own. */
function verbOf(tokens: readonly Token[], index: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const skip = (from: number): number => {
    let next = from;
    while (
      (tokens[next]?.text === 'to' && next > from) ||
      tokens[next]?.tag === 'adverb' ||
      isManner(tokens[next], next > from) ||
      tokens[next]?.tag === 'have' ||
      tokens[next]?.tag === 'be' ||
      tokens[next]?.tag === 'modal'
    )
      next++;
    return next;
  };
  const token = tokens[index] as Token;
  const among = token.tag === 'be' ? amongThose(tokens, index + 1, subject, mention) : undefined;
  if (among !== undefined) return among;
  const helped = token.tag !== 'verb';
  const main = helped ? skip(index) : index;
  const verb = tokens[main];
  if (verb === undefined) return undefined;
  const passive = helped && tokens.slice(index, main).some(({ tag }) => tag === 'be');
  const state = passive ? stateBehind(tokens, main, mention) : undefined;
  if (state !== undefined && verb.triggers.every(({ role }) => role === 'state')) return state;
  const acts = fitting(verb, mention, ['acts'], subject);
  const does = fitting(verb, mention, ['does'], subject);
  const isPast =
    does !== undefined &&
    verb.triggers.some(({ predicate, role, form }) => predicate === does.predicate && role === 'does' && form === 'past');
  const active = helped && !passive && tokens.slice(index, main).some(({ tag }) => tag === 'have');
  if (does !== undefined && isPast && (passive || (!active && !hasObject(tokens, main)))) {
    return said(does.predicate, fits(does.predicate, subject) ? 'high' : 'low', main);
  }
  if (acts !== undefined && (!passive || acts.form === 'gerund'))
    return said(acts.predicate, fits(acts.predicate, subject) ? 'high' : 'low', main);
  if (state !== undefined) return state;
  if (active && !hasObject(tokens, main)) return undefined;
  if (does !== undefined && mention.type === 'number' && !passive) return saidSo(byWhom(does.predicate.id), 'normal', main);
  const as = passive ? tokens[main + 1] : undefined;
  const listed =
    as?.text === 'as' || as?.triggers.some(({ role }) => role === 'state')
      ? stateBehind(tokens, as.text === 'as' ? main + 2 : main + 1, mention)
      : undefined;
  if (listed !== undefined) return listed;
  if (passive && verb.tag === 'verb') return raw(verb, main);
  const remains = /^(?:remain|stay)/.test(verb.text) ? stateBehind(tokens, main + 1, mention) : undefined;
  return remains?.predicate === 'aboard' ? surely(remains, 'low') : remains;
}

/** `Three teachers are among those infected`, `were among the dead`: so many of a role; of people it would be a part. */
function amongThose(tokens: readonly Token[], at: number, { head }: Subject, mention: FigureMention): Governance | undefined {
  const [among, those, done] = tokens.slice(at, at + 3);
  if (among?.text !== 'among' || (those?.text !== 'those' && those?.text !== 'the') || done === undefined) return undefined;
  if (head === undefined || kindOf(head) === 'anyone') return undefined;
  const found = fitting(done, mention, ['state', 'does']);
  return found === undefined || found.form === 'present' || found.form === 'gerund' ? undefined : said(found.predicate, 'high', at + 2);
}

/** `were provisionally arrested`: how it was done stands between the helping verb and its own. */
function isManner(token: Token | undefined, helped: boolean): boolean {
  return helped && token?.tag === 'word' && token.head === undefined && token.triggers.length === 0 && token.text.endsWith('ly');
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
export function stateBehind(tokens: readonly Token[], from: number, mention: FigureMention): Governance | undefined {
  let index = from;
  while (tokens[index]?.tag === 'adverb' || tokens[index]?.tag === 'open') index++;
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.text === 'on' && mention.type === 'number' && mention.unit === undefined && isOnBoard(tokens, index))
    return saidSo('aboard', 'high', index, 'people');
  const found = fitting(token, mention, ['state']);
  return found === undefined ? undefined : said(found.predicate, 'high', index);
}

/** `had been on the wooden boat`: behind `be`, a vehicle with an article. */
function isOnBoard(tokens: readonly Token[], on: number): boolean {
  if (tokenAt(tokens, on - 1)?.tag !== 'be' || tokens[on + 1]?.tag !== 'determiner') return false;
  return tokens.slice(on + 2, on + 7).some(({ head }) => head !== undefined && vehicles.has(head));
}
const vehicles: ReadonlySet<string> = new Set(['vessel', 'aircraft', 'bus', 'carriage', 'helicopter']);

/** `put the epicentre at about 58 km south-west of the port` */
export function byMeasureBehind(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  if (mention.type === 'number' && mention.unit === undefined) return undefined;
  for (let index = behindBrackets(tokens, subject.from); index < Math.min(subject.from + 8, tokens.length); index++) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' || token.tag === 'comma' || opensOther.has(token.text)) return undefined;
    if (token.text === 'for' && mention.type === 'money') return undefined;
    if (token.text === 'cash' && !holdsCash(tokens, subject.from)) return undefined;
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
