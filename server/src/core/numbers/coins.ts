import { readCardinal } from './cardinals.ts';
import { currencyAfter } from './currencies.ts';
import type { Measure } from './measures.ts';

const joint = /[ \u00a0](?:and[ \u00a0])?(?=[\p{L}\d])/iuy;

const clauseEnd = /[.;!?)](?!\d)|\s*$/y;

/**
 * The coins behind an amount that ends at `offset`: `10 dollars and 50 cents` is one amount, and so is `15 dollars 50` at the end of a clause.
 * Their value is in the amount's currency.
 */
export function readCoins(text: string, offset: number, money: Measure | undefined): { value: number; end: number } | undefined {
  if (money?.kind !== 'money' || money.per !== 1) return undefined;
  joint.lastIndex = offset;
  if (!joint.test(text)) return undefined;
  const count = readCardinal(text, joint.lastIndex, false, false);
  if (count === undefined || count.value >= 100 || !Number.isInteger(count.value)) return undefined;
  const coin = currencyAfter(text, count.end, false);
  if (coin !== undefined) return coin.per === 100 ? { value: count.value / 100, end: coin.at } : undefined;
  clauseEnd.lastIndex = count.end;
  const unnamed = joint.lastIndex === offset + 1 && count.value >= 10 && clauseEnd.test(text);
  return unnamed ? { value: count.value / 100, end: count.end } : undefined;
}
