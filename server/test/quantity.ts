import type { Modifier, Quantity } from '../src/core/model.ts';

const form =
  /^(>=|<=|~|>|<)?\s*(-?[\d,.]+)(?: to (-?[\d,.]+))?(?: (thousand|million|billion|trillion))?(?: ([A-Za-z°%][A-Za-z°%/2 ]*?))?(?:\s*@([\d.]+))?$/;
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Reads `~ 1,500 km`, `22.4 billion EUR`, `10,000 to 12,000`, `>= 24 @12`: the short hand of the tables. Throws on anything else. */
export function quantity(source: string): Quantity {
  const parts = form.exec(source.trim());
  if (parts === null) throw new Error(`not a quantity: ${source}`);
  const [, modifier = '=', low = '', high, scale = '', unit, granularity] = parts;
  const factor = scales[scale] ?? 1;
  const value = number(low) * factor;
  return {
    value: round(value),
    ...(high === undefined ? {} : { high: round(number(high) * factor) }),
    modifier: modifier as Modifier,
    ...(unit === undefined ? {} : { unit: unit === '%' ? 'percent' : unit }),
    granularity: granularity === undefined ? round(stepShown(low) * factor) : Number(granularity),
  };
}

/** The step of the last digit shown: 100 for `3,200`, 0.1 for `5.9`. */
function stepShown(digits: string): number {
  const [whole = '', fraction] = digits.replaceAll(',', '').split('.');
  if (fraction !== undefined) return 10 ** -fraction.length;
  return 10 ** (/0*$/.exec(whole.replace(/^0+/, ''))?.[0].length ?? 0);
}

function number(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
