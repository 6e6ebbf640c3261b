/** English names of months, full and short, in lower case without a stop, to their number; `octber` and `sept` are common in print. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb febuary feburary',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep setember',
    'october oct octber',
    'november nov novmber',
    'december dec decmber',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** English names of weekdays, full and short, in lower case without a stop; 0 is Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  ['sunday sun', 'monday mon', 'tuesday tue tues', 'wednesday wed weds', 'thursday thu thur thurs', 'friday fri', 'saturday sat'].flatMap(
    (names, index) => names.split(' ').map((name): [string, number] => [name, index]),
  ),
);
