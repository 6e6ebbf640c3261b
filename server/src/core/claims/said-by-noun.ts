import type { FigureMention } from '../model.ts';
import { fits, fitting, type Governance, said } from './governance.ts';
import type { Trigger } from './lexicon.ts';
import type { Subject } from './subject.ts';
import type { Token } from './tokens.ts';

/** `2,517 arrests`, `10 deaths`, `6.1-magnitude quake`, `$13.9 billion acquisition`, `a 5.9 earthquake`. */
export function byOwnNoun(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
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
  return undefined;
}

/** `$54 billion in services revenue`, `38 percent of the vote` */
export function byMeasurePhrase(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  const next = tokens[subject.from];
  if (next?.text === 'in' || next?.text === 'of') {
    for (let index = subject.from + 1; index < Math.min(subject.from + 5, tokens.length); index++) {
      const token = tokens[index] as Token;
      if (token.tag !== 'word' && token.tag !== 'name' && token.tag !== 'determiner') break;
      const found =
        mention.type === 'number' ? undefined : fitting(token, mention, mention.type === 'percent' ? ['measure', 'count'] : ['measure']);
      if (found !== undefined) return said(found.predicate, 'high', index);
    }
  }
  return undefined;
}

/** A count that only names its measure behind it must look like one: a magnitude has decimals. */
function isMeasureOf({ predicate }: Trigger, mention: FigureMention): boolean {
  return predicate.units.has('decimal') ? mention.value < 12 : false;
}

/** `12 worst-hit villages`, `five stolen cars`: a participle before the noun says it. */
export function byParticiple(tokens: readonly Token[], subject: Subject, mention: FigureMention): Governance | undefined {
  for (let index = subject.from; index < (subject.headAt ?? subject.from); index++) {
    const token = tokens[index] as Token;
    const found = fitting(token, mention, ['state', 'does']);
    if (found !== undefined && found.form !== 'present' && found.form !== 'gerund' && fits(found.predicate, subject))
      return said(found.predicate, 'normal', index);
  }
  return undefined;
}
