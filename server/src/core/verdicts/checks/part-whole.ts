import type { Claim, FigureMention } from '../../model.ts';
import { phraseQuantity } from '../../numbers/phrase.ts';
import { type DocumentCheck, type Found, sideOf } from './check.ts';

/** A part that is larger still was misread rather than miswritten. */
const oneDigitMore = 12;

/**
 * Check `part-whole`: a part is not larger than its whole.
 *
 * Speaks where the text itself says that one figure is part of another (`850 of which`, `including 21 minors`) and the
 * least that the part can be is more than the most that the whole can be.
 * Silent where the whole is a floor (`at least`, `more than`), where the units differ, and within a fifth of a whole that is
 * only `about` so much.
 */
export const partWholeCheck: DocumentCheck = {
  check: 'part-whole',
  find: ({ claims }) => {
    const parts = claims.filter(({ partOf, confidence }) => partOf !== undefined && confidence !== 'low');
    if (parts.length === 0) return [];
    const byStart = new Map(claims.map((claim) => [claim.start, claim]));
    return parts.flatMap((part): Found[] => {
      const whole = byStart.get(part.partOf?.start ?? -1);
      return whole === undefined ? [] : compare(part, whole);
    });
  },
};

function compare({ mention: part }: Claim, { mention: whole }: Claim): Found[] {
  if (part.type === 'date' || whole.type === 'date' || part.unit !== whole.unit || part.type === 'percent') return [];
  if (leastOf(part) <= mostOf(whole) || part.value > oneDigitMore * whole.value) return [];
  const reason = `the part, ${phraseQuantity(part)}, is more than the whole, ${phraseQuantity(whole)}`;
  return [{ kind: 'conflict', reason, sides: [sideOf(part), sideOf(whole)] }];
}

function leastOf({ value, modifier }: FigureMention): number {
  return modifier === '~' || modifier === '<' ? 0.8 * value : modifier === '<=' ? 0 : value;
}

function mostOf({ value, high = value, modifier }: FigureMention): number {
  return modifier === '>' || modifier === '>=' ? Number.POSITIVE_INFINITY : modifier === '~' ? 1.2 * high : high;
}
