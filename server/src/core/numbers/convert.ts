import type { Quantity } from '../model.ts';
import conversions from './data/conversions.json' with { type: 'json' };

interface Conversion {
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

const byUnit: ReadonlyMap<string, Conversion> = new Map(
  Object.entries(conversions.dimensions).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Conversion] => [
      unit,
      { dimension, factor, offset: (conversions.offsets as Readonly<Record<string, number>>)[unit] ?? 0 },
    ]),
  ),
);

/** `time`, `length`, `mass`, …: what a unit measures. Undefined for counts, money, percent and units that convert to no other. */
export function dimensionOf(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : byUnit.get(unit)?.dimension;
}

/** The same quantity in the unit `to`, unrounded, its granularity converted with it. Undefined where the two units measure different things. */
export function convert(quantity: Quantity, to: string): Quantity | undefined {
  if (quantity.unit === to) return quantity;
  const from = quantity.unit === undefined ? undefined : byUnit.get(quantity.unit);
  const target = byUnit.get(to);
  if (from === undefined || target === undefined || from.dimension !== target.dimension) return undefined;
  const scale = from.factor / target.factor;
  const converted = (value: number): number => (value * from.factor + from.offset - target.offset) / target.factor;
  const { high, ...rest } = quantity;
  const base = { ...rest, value: converted(quantity.value), granularity: quantity.granularity * scale, unit: to };
  return high === undefined ? base : { ...base, high: converted(high) };
}
