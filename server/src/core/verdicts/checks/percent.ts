import type { NumberMention, PercentMention } from '../../model.ts';
import { phraseNumber, phraseQuantity } from '../../numbers/phrase.ts';
import { type DocumentCheck, type Found, foundIn, hasMentions, nothingFound, type Passage, sideOf } from './check.ts';

/** What parts `45` from `60` in `45 of the 60`: a share is said of a base. */
const ofBase = /^\s+(?:[a-z-]+\s+){0,3}?(?:out\s+of|of|from\s+among|among)\s+(?:(?:the|its|their|all|a\s+total\s+of|some)\s+)*$/;
/** What may stand between a share with its base and the percentage that says the same again. */
const saidAgain =
  /^[^.;:()\d]{0,60}(?:\(|[,–—-]\s*or\s+|\s+or\s+|,\s+that\s+is,?\s+)(?:(?:some|about|nearly|almost|roughly|around|just\s+(?:over|under)|more\s+than|less\s+than)\s+)*$/;
/** `75 percent (45 of 60)`. */
const openBracket = /^\s*(?:of\s+[^.;:()\d]{1,40})?\(\s*$/;

/**
 * Check `percent`: a percentage fits the two counts that it restates.
 *
 * Speaks where a share, its base and a percentage stand together as one statement: `45 of the 60 ships (75%)`, `45 of 60, or
 * 75 percent`, `75% (45 of 60)`.
 * Silent where the percentage is right to the digits shown, for percentages that stand by themselves, and where a share or
 * its base is only a bound.
 */
export const percentCheck: DocumentCheck = {
  check: 'percent',
  find: ({ page: { text } }, passages) => foundIn(passages, (passage) => findIn(text, passage)),
};

function findIn(text: string, passage: Passage): readonly Found[] {
  if (!hasMentions(passage, 'percent', 1)) return nothingFound;
  const { mentions } = passage;
  const found: Found[] = [];
  const figures = mentions.filter((mention) => mention.type === 'number' || mention.type === 'percent');
  for (const [index, share] of figures.entries()) {
    const base = figures[index + 1];
    if (share.type !== 'number' || base?.type !== 'number' || !ofBase.test(text.slice(share.end, base.start))) continue;
    const [before, after] = [figures[index - 1], figures[index + 2]];
    const percent =
      after?.type === 'percent' && saidAgain.test(text.slice(base.end, after.start))
        ? after
        : before?.type === 'percent' && openBracket.test(text.slice(before.end, share.start))
          ? before
          : undefined;
    if (percent !== undefined && isPlain(share) && isPlain(base)) found.push(...compare(share, base, percent));
  }
  return found;
}

function compare(share: NumberMention, base: NumberMention, percent: PercentMention): Found[] {
  if (base.value <= 0 || share.value > base.value) return [];
  const exact = (100 * share.value) / base.value;
  // A rounded percentage is off by half its last digit; bounds and `about` leave a point or a tenth more.
  const reach =
    Math.max(percent.granularity > 1 ? 1 : percent.granularity, 0.5) * (percent.modifier === '=' ? 1 : 3) +
    0.05 * rounding(share, base, exact);
  const low = percent.value - reach;
  const high = (percent.high ?? percent.value) + reach;
  const fits =
    (exact >= low || percent.modifier === '<' || percent.modifier === '<=') &&
    (exact <= high || percent.modifier === '>' || percent.modifier === '>=');
  if (fits) return [];
  const reason = `${phraseNumber(share.value)} of ${phraseNumber(base.value)} is ${phraseNumber(exact, 1)}%, not ${phraseQuantity(percent)}`;
  return [{ kind: 'conflict', reason, sides: [sideOf(percent), sideOf(share)] }];
}

/** Counts that are themselves rounded (3,200 of 24,000) make the percentage less exact. */
function rounding(share: NumberMention, base: NumberMention, exact: number): number {
  return share.granularity > 1 && base.granularity > 1 && share.value >= 100 ? exact : 0;
}

function isPlain({ modifier, high }: NumberMention): boolean {
  return modifier === '=' && high === undefined;
}
