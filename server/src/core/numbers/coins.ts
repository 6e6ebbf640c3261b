import { readCardinal } from './cardinals.ts';
import { currencyAfter } from './currencies.ts';
import type { Measure } from './measures.ts';

const joint = /[ \u00a0](?:and[ \u00a0])?(?=[\p{L}\d])/iuy;

/** The coins named behind an amount that ends at `offset`: `10 dollars and 50 cents` is one amount. Their value is in the amount's currency. */
export function readCoins(text: string, offset: number, money: Measure | undefined): { value: number; end: number } | undefined {
  if (money?.kind !== 'money' || money.per !== 1) return undefined;
  joint.lastIndex = offset;
  if (!joint.test(text)) return undefined;
  const count = readCardinal(text, joint.lastIndex, false, false);
  const coin = count && count.value < 100 ? currencyAfter(text, count.end, false) : undefined;
  return coin === undefined || count === undefined || coin.per !== 100 ? undefined : { value: count.value / 100, end: coin.at };
}
