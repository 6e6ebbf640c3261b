import type { FigureMention } from '../model.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { byWhom, fits, fitting, type Governance, measured, raw, said, saidSo } from './governance.ts';
import { defaultPredicate, kindOf, type Role, singular, type Trigger } from './lexicon.ts';
import { stateBehind } from './said-behind.ts';
import { byLabel } from './said-by-label.ts';
import { byData, data } from './said-of-data.ts';
import { isRoom } from './said-of-room.ts';
import type { Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

const causes: ReadonlySet<string> = new Set(grammar.causes);

const reaches: ReadonlySet<string> = new Set(grammar.reaches);

/** `the stock was off 11 percent` */
const falls: ReadonlySet<string> = new Set(['down', 'off', 'lower', 'weaker']);

/** How far a measure may stand before its value: `the death toll from the quake in the south rose on Monday to 10`. */
const farthestMeasure = 14;

/** `convicted on 11 counts`, `faces three charges`, `admitted 41 charges` */
export function byCharge(tokens: readonly Token[], before: number, { head }: Subject, mention: FigureMention): Governance | undefined {
  if (head !== 'charge') return undefined;
  if (/^admit(?:s|ted|ting)?$/.test(tokenAt(tokens, before)?.text ?? '')) return saidSo('convicted', 'high', before, 'charges');
  return byAccusation(tokens, before + 1, mention);
}

/** `killing at least 10`, `the arrest of 94`, `a death toll of 42`, `left 10 dead`. */
export function byWordBefore(tokens: readonly Token[], before: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const token = tokenAt(tokens, before);
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
  if (mention.type === 'percent' && /^(?:lower|higher)$/.test(tokens[subject.from]?.text ?? ''))
    return saidSo(tokens[subject.from]?.text === 'lower' ? 'fell' : 'rose', 'high', subject.from, 'value');
  if (token.text === ':') return stateBehind(tokens, subject.end, mention) ?? byLabel(tokens, before, subject, mention);
  if (mention.type === 'percent' && falls.has(token.text)) return saidSo('fell', 'high', before, 'value');
  if (token.text === 'by' && mention.type === 'number' && mention.unit === undefined) return byAgent(tokens, before, subject, mention);
  if (token.text === 'for' && isRoom(tokens, before, mention)) return saidSo('capacity', 'high', before - 1, 'people');
  if (token.text === 'on' || token.text === 'at') {
    const raid = tokenAt(tokens, before - 1)?.triggers.find(({ role, predicate }) => role === 'count' && predicate.id === 'searched');
    if (raid !== undefined && mention.type === 'number' && mention.unit === undefined) return said(raid.predicate, 'high', before - 1);
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
  if (state !== undefined && (token.text === 'worth' || token.text === 'valued at')) return worth(tokens, before, state);
  if (state !== undefined && token.text.includes(' ')) return said(state.predicate, 'high', before);
  if (token.tag === 'comma') return byApposition(tokens, before, subject, mention);
  if (token.tag === 'preposition' && (mention.type !== 'number' || mention.unit !== undefined))
    return byPreposition(tokens, before, mention);
  return undefined;
}

/** `commandeered on Sunday by five gunmen`: those who did it, if a role says who they are. */
function byAgent(tokens: readonly Token[], at: number, { head }: Subject, mention: FigureMention): Governance | undefined {
  const kind = head === undefined ? 'thing' : kindOf(head);
  if (kind === 'thing' || kind === 'anyone' || mention.type !== 'number') return undefined;
  for (let index = at - 1; index >= 0 && at - index <= 5; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' || token.tag === 'comma') return undefined;
    if (token.tag !== 'verb') continue;
    const found = fitting(token, mention, ['does']);
    return saidSo(byWhom(found?.predicate.id ?? token.text), 'normal', index);
  }
  return undefined;
}

/** `the ransom, $2 million, was never paid` */
function byApposition(tokens: readonly Token[], comma: number, { from }: Subject, mention: FigureMention): Governance | undefined {
  if (mention.type !== 'money') return undefined;
  const [noun, next] = [tokenAt(tokens, comma - 1), tokens[from]];
  const found = noun === undefined || (next !== undefined && next.tag !== 'comma') ? undefined : fitting(noun, mention, ['measure']);
  return found && measured(found.predicate, 'normal', comma - 1);
}

/** Of these the worth of what is taken is the sum itself: `seized cash worth 2 million`. */
const goods: ReadonlySet<string> = new Set(['seized', 'stolen', 'recovered', 'frozen']);

/** `the deal is worth`: a price; `the company is worth`: its value. */
function worth(tokens: readonly Token[], at: number, state: Trigger): Governance {
  const taken = tokens
    .slice(Math.max(0, at - 8), at)
    .flatMap(({ triggers }) => triggers)
    .filter(({ predicate, role }) => role === 'does' && goods.has(predicate.id))
    .sort((a, b) => Number(a.predicate.id === 'stolen') - Number(b.predicate.id === 'stolen'))[0];
  if (taken !== undefined) return said(taken.predicate, 'high', at);
  const harmed = tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'damage' || text === 'losses');
  if (harmed) return saidSo('damage', 'high', at, 'damage');
  const deal = tokens
    .slice(Math.max(0, at - 4), at)
    .flatMap(({ text, triggers }) => (text.endsWith('s') ? [] : triggers))
    .find(({ predicate, role }) => role === 'count' && predicate.id === 'price');
  return said((deal ?? state).predicate, 'high', at);
}

function object(tokens: readonly Token[], at: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const token = tokens[at] as Token;
  const lives = tokenAt(tokens, subject.headAt ?? -1)?.text === 'lives';
  const found = fitting(token, mention, lives ? ['takes', 'does'] : ['does', 'acts'], subject);
  if (found === undefined) return undefined;
  if (found.role === 'acts' && !isValueVerb(found, mention)) return undefined;
  if (found.predicate.id === 'price') return undefined;
  if (found.predicate.id === 'lasted') return lasting(tokens, at);
  return fits(found.predicate, subject) ? said(found.predicate, 'high', at) : said(found.predicate, 'low', at);
}

/** `the trial lasted`: what lasted is the noun before the verb; a pronoun leaves it open. */
function lasting(tokens: readonly Token[], at: number): Governance {
  const noun = tokens.findLast(({ tag }, index) => index < at && (tag === 'word' || tag === 'pronoun'));
  const named = noun?.tag === 'word' ? (noun.head ?? noun.text) : undefined;
  return saidSo('lasted', named === undefined ? 'low' : 'high', at, named ?? 'event');
}

/** Verbs of rise and fall take their amount as if it were an object: `shares dropped $2.49`. */
function isValueVerb({ predicate }: Trigger, mention: FigureMention): boolean {
  return mention.type !== 'number' && !predicate.countsPersons;
}

/** `arrests climbed to 212`: verbs that make of a count noun before them a measure. */
const growth: ReadonlySet<string> = new Set(
  'rose risen rise climbed climb reached reaches stood stand stands totalled totaled number jumped grew soared increased topped passed exceeded'.split(
    ' ',
  ),
);

/** What is said of these is said of those they are made of. */
const collective: ReadonlySet<string> = new Set(grammar.collectives);

/** `a town of 15,000 people` tells its population. */
const settlement: ReadonlySet<string> = new Set(['city', 'village', 'district', 'island', 'country', 'town', 'nation', 'port']);

function byNounOf(tokens: readonly Token[], of: number, subject: Subject, mention: FigureMention): Governance | undefined {
  let noun = of - 1;
  const close = tokenAt(tokens, noun);
  if (close === undefined) return undefined;
  if (close.text === 'crew' && mention.type === 'number')
    return { predicate: 'aboard', counted: 'crew', confidence: 'high', by: noun, measured: true };
  if (mention.type === 'number' && data.has(close.text)) return byData(tokens, noun, subject);
  const found = fitting(close, mention, ['count', 'measure']);
  if (found?.role === 'count' && mention.type === 'number' && mention.granularity < 1) return undefined;
  if (found?.role === 'measure') return measured(found.predicate, 'high', noun);
  if (found !== undefined) return said(found.predicate, fits(found.predicate, subject) ? 'high' : 'low', noun);
  if (settlement.has(close.head ?? close.text) && (subject.head === undefined || kindOf(subject.head) !== 'thing'))
    return saidSo('population', 'high', noun, 'people');
  // a group of 125 people: what is said of the group is said of them
  while (noun > 0 && (tokens[noun]?.tag === 'word' || tokens[noun]?.tag === 'determiner')) noun--;
  const governor = tokens[noun];
  if (governor?.tag !== 'verb') return undefined;
  return (collective.has(close.text) ? object(tokens, noun, subject, mention) : undefined) ?? raw(governor, noun);
}

/** `charges have been filed against 12 individuals` */
function byAccusation(tokens: readonly Token[], against: number, mention: FigureMention): Governance | undefined {
  for (let index = against - 1; index >= 0 && against - index <= 24; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' && token.text !== ':') return undefined;
    const found = fitting(token, mention, ['count', 'does', 'acts']);
    if (found !== undefined && accusing.has(found.predicate.id)) return said(found.predicate, 'normal', index);
  }
  return undefined;
}

const accusing: ReadonlySet<string> = new Set(['charged', 'convicted', 'sentenced', 'wanted', 'acquitted']);

/** `for $13.9 billion` after a purchase, `to 15 years` after a sentence, `at $24` after a close. */
function byPreposition(tokens: readonly Token[], at: number, mention: FigureMention): Governance | undefined {
  const measure = tokens[at]?.text === 'at' ? byMeasureBefore(tokens, at, mention) : undefined;
  if (measure !== undefined) return measure;
  const roles: readonly Role[] = ['does', 'acts', 'count', 'measure'];
  for (let index = at - 1; index >= 0 && at - index <= 10; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop') return undefined;
    const found = fitting(token, mention, roles);
    if (found === undefined) continue;
    const reaches = tokens[at]?.text === 'to' && (found.predicate.id === 'rose' || found.predicate.id === 'fell');
    const ofMeasure = reaches ? byMeasureBefore(tokens, at, mention) : undefined;
    if (ofMeasure !== undefined) return ofMeasure;
    const level = reaches && mention.type === 'money';
    const { id, subject } = found.predicate;
    return saidSo(level ? 'closed at' : id, at - index <= 6 ? 'high' : 'normal', index, subject);
  }
  return undefined;
}

/** `the number of marchers at 40,000`: the noun that is counted stands before, and may say what was done. */
function byNumberOf(tokens: readonly Token[], from: number, mention: FigureMention): Governance | undefined {
  if (mention.type !== 'number' || mention.unit !== undefined) return undefined;
  for (let index = from; index < Math.min(from + 4, tokens.length); index++) {
    const token = tokens[index] as Token;
    const found = fitting(token, mention, ['count', 'state', 'does']);
    if (found !== undefined && found.form !== 'present' && found.form !== 'gerund')
      return { predicate: found.predicate.id, counted: found.predicate.subject, confidence: 'high', by: index, measured: true };
    if (token.tag === 'word' && (token.head !== undefined || token.text.endsWith('s')))
      return { predicate: 'counted', counted: token.head ?? singular(token.text), confidence: 'normal', by: index, measured: true };
  }
  return undefined;
}

/** `the death toll … rose to 10`, `the age from 62 to 65`, `the quake's magnitude at 5.9`, `a population of more than 100,000`. */
export function byMeasureBefore(tokens: readonly Token[], before: number, mention: FigureMention): Governance | undefined {
  const token = tokenAt(tokens, before);
  if (token === undefined || !(reaches.has(token.text) || token.tag === 'be')) return undefined;
  for (let index = before - 1; index >= 0 && before - index <= farthestMeasure; index--) {
    const candidate = tokens[index] as Token;
    if (candidate.tag === 'stop') return undefined;
    const found = fitting(candidate, mention, ['measure']);
    if (found !== undefined) return measured(found.predicate, before - index <= 6 ? 'high' : 'normal', index);
    if (before - index <= 2 && growth.has(tokens[index + 1]?.text ?? '') && candidate.text.endsWith('s')) {
      const counted = mention.type === 'number' ? fitting(candidate, mention, ['count']) : undefined;
      if (counted !== undefined) return measured(counted.predicate, 'high', index);
      const known = mention.type === 'number' && candidate.head !== undefined ? defaultPredicate(candidate.head) : undefined;
      if (known !== undefined) return saidSo(known, 'high', index, candidate.head);
    }
    if ((candidate.text === 'number' || candidate.text === 'tally') && tokens[index + 1]?.text === 'of')
      return byNumberOf(tokens, index + 2, mention);
    if (candidate.tag === 'verb' && !reaches.has(candidate.text) && tokenAt(tokens, index - 1)?.tag !== 'determiner') return undefined;
    const isOther = candidate.mention?.type === mention.type && candidate.tag === 'figure';
    if (isOther && !(index === before - 1 && token.text === 'to' && tokenAt(tokens, index - 1)?.text === 'from')) return undefined;
  }
  return undefined;
}
