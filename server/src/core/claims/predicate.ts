import type { FigureMention } from '../model.ts';
import { beforeFigure } from './before.ts';
import { fits, fitting, type Governance, raw, said, saidSo } from './governance.ts';
import { defaultPredicate } from './lexicon.ts';
import { byCharge, byMeasureBefore, byWordBefore } from './said-before.ts';
import { byMeasureBehind, byVerbBehind } from './said-behind.ts';
import { byMeasurePhrase, byNounOfBracket, byOwnNoun, byParticiple, byPersonNoun } from './said-by-noun.ts';
import { hasVerb, type Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Finds what is said of the figure at `at`, whose subject has been read. Undefined where nothing governs it. */
export function govern(tokens: readonly Token[], at: number, subject: Subject): Governance | undefined {
  const mention = tokens[at]?.mention as FigureMention;
  const before = beforeFigure(tokens, at);
  return (
    byOwnNoun(tokens, subject, mention) ??
    byNounOfBracket(tokens, at, mention) ??
    (tokenAt(tokens, before)?.tag === 'verb' ? undefined : byMeasurePhrase(tokens, subject, mention)) ??
    byCharge(tokens, before, subject, mention) ??
    byWordBefore(tokens, before, subject, mention) ??
    byMeasureBefore(tokens, before, mention) ??
    byVerbBehind(tokens, before, subject, mention) ??
    byMeasureBehind(tokens, subject, mention) ??
    byPersonNoun(tokens, subject, mention) ??
    byParticiple(tokens, subject, mention) ??
    byDefault(tokens, before, subject, mention)
  );
}

/** What the noun alone says (`20 countries`), else the nearest verb before, unsurely. */
function byDefault(tokens: readonly Token[], before: number, subject: Subject, mention: FigureMention): Governance | undefined {
  const known = subject.head === undefined ? undefined : defaultPredicate(subject.head);
  if (known !== undefined) return saidSo(known, 'normal', subject.headAt ?? -1);
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
      text !== 'of' &&
      tag !== 'determiner'
    )
      return false;
  }
  return true;
}
