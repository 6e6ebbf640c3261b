import type { FigureMention } from '../model.ts';
import { fits, fitting, type Governance, said, saidSo } from './governance.ts';
import { entryOf, kindOf, type Role, type Trigger, takes } from './lexicon.ts';
import type { Subject } from './subject.ts';
import type { Token } from './tokens.ts';

const countOrMeasure: readonly Role[] = ['count', 'measure'];
const measureOrCount: readonly Role[] = ['measure', 'count'];
const measure: readonly Role[] = ['measure'];
const count: readonly Role[] = ['count'];
const stateOrDone: readonly Role[] = ['state', 'does'];

/** `2,517 arrests`, `10 deaths`, `6.1-magnitude quake`, `$13.9 billion acquisition`, `a 5.9 earthquake`. */
export function byOwnNoun(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  for (let index = subject.end - 1; index >= subject.from; index--) {
    const token = tokens[index] as Token;
    if (isPerson(token)) continue;
    const found = fitting(token, mention, index === subject.headAt ? countOrMeasure : mention.type === 'number' ? measure : measureOrCount);
    if (
      found !== undefined &&
      !(found.role === 'measure' && mention.type === 'number' && mention.unit === undefined && !isMeasureOf(found, mention))
    )
      return said(found.predicate, 'high', index);
  }
  if (mention.type === 'number' && mention.granularity < 1 && tokens[subject.from]?.head === 'quake')
    return saidSo('magnitude', 'high', subject.from);
  return undefined;
}

/** Longest bracket that parts what stands before it, in tokens. */
const longestBracket = 8;

/** `23 cases (17 confirmed, six probable)`: the word behind the figure and the noun before the bracket say it together. */
export function byNounOfBracket(tokens: readonly Token[], at: number, mention: FigureMention): Governance | undefined {
  const [word, end] = [tokens[at + 1], tokens[at + 2]];
  if (mention.type !== 'number' || word === undefined || (end?.tag !== 'comma' && end?.tag !== 'close')) return undefined;
  for (let index = at - 1; index > 0 && at - index <= longestBracket; index--) {
    const { tag } = tokens[index] as Token;
    if (tag === 'close' || tag === 'stop') return undefined;
    if (tag !== 'open') continue;
    const found = entryOf(`${word.text} ${tokens[index - 1]?.text}`)?.triggers.find(
      ({ role, predicate }) => role === 'count' && takes(predicate, mention),
    );
    return found && said(found.predicate, 'high', at + 1);
  }
  return undefined;
}

/** `$54 billion in services revenue`, `38 percent of the vote` */
export function byMeasurePhrase(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  const next = tokens[subject.from];
  if (next?.text === 'in' || next?.text === 'of') {
    for (let index = subject.from + 1; index < Math.min(subject.from + 5, tokens.length); index++) {
      const token = tokens[index] as Token;
      if (token.tag !== 'word' && token.tag !== 'name' && token.tag !== 'determiner') break;
      if (token.text === 'cash' && !holdsCash(tokens, subject.from)) break;
      const found = mention.type === 'number' ? undefined : fitting(token, mention, mention.type === 'percent' ? measureOrCount : measure);
      if (found !== undefined) return said(found.predicate, 'high', index);
    }
  }
  return undefined;
}

/** `had $10 billion in cash` tells what it has; `seized $10 million in cash` does not. */
export function holdsCash(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 5), from).some(({ tag, text }) => tag === 'have' || text === 'with' || text === 'holds');
}

/** A count that only names its measure behind it must look like one: a magnitude has decimals. */
function isMeasureOf({ predicate }: Trigger, mention: FigureMention): boolean {
  return predicate.units.has('decimal') ? mention.value < 12 : false;
}

/** `36 survivors`, `400 protesters`: persons are first what is done to them, and only then what they are called. */
export function byPersonNoun(tokens: readonly Token[], { headAt }: Subject, mention: FigureMention): Governance | undefined {
  const token = headAt === undefined ? undefined : tokens[headAt];
  const found = token === undefined || !isPerson(token) ? undefined : fitting(token, mention, count);
  return found && said(found.predicate, 'normal', headAt ?? -1);
}

function isPerson({ head }: Token): boolean {
  return head !== undefined && kindOf(head) !== 'thing' && head !== 'arrest' && head !== 'death' && head !== 'injury';
}

/** `12 worst-hit villages`, `five stolen cars`: a participle before the noun says it. */
export function byParticiple(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  for (let index = subject.from; index < (subject.headAt ?? subject.from); index++) {
    const token = tokens[index] as Token;
    const found = fitting(token, mention, stateOrDone);
    if (found !== undefined && found.form !== 'present' && found.form !== 'gerund' && fits(found.predicate, subject))
      return said(found.predicate, 'normal', index);
  }
  return undefined;
}
