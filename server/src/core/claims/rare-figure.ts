/** How many digits a value has from its first to its last that is not zero: 4 for 1,264, 2 for 65,000. */
function digitsShown(value: number): number {
  let rest = Math.round(Math.abs(value) * 100);
  while (rest > 0 && rest % 10 === 0) rest /= 10;
  let digits = 0;
  for (; rest >= 1; rest = Math.floor(rest / 10)) digits++;
  return digits;
}

/**
 * How much it says of two reports that both have this figure: 0 for small, round and usual ones and for what may be a year,
 * 1 where chance could repeat it (`9,600`), more the more digits it has.
 */
export function rarity(value: number): number {
  if (value < 100 || (value >= 1900 && value < 2100)) return 0;
  const digits = digitsShown(value);
  return value < 1000 && digits < 3 ? 0 : Math.max(0, digits - 1);
}
