/**
 * What a company or another body is called before its name (`the lender Kredix`) or behind it (`Kredix, a lender`). Words that
 * are said of people too (`broadcaster`, `developer`) are left out.
 */
export const kindsOfBody: readonly string[] = [
  ...'agency airline automaker bank bookmaker bureau brewery carmaker cartel chain charity chipmaker company conglomerate consultancy'.split(
    ' ',
  ),
  ...'cooperative co-operative drugmaker exchange fintech firm foundation insurer lender militia newspaper nonprofit non-profit'.split(' '),
  ...'daily weekly tabloid magazine broadsheet monthly NGO platform refiner regulator retailer shipbuilder shipyard start-up startup steelmaker utility watchdog website'.split(
    ' ',
  ),
  ...['hedge fund', 'law firm', 'news agency', 'news site', 'news outlet', 'polling institute', 'supermarket chain'],
  ...['think tank', 'think-tank', 'trade union', 'telecoms operator', 'e-commerce site'],
  ...'advocacy aid activist armed campaign conservation consumer environmental extremist hacking industry lobby militant monitoring'
    .split(' ')
    .map((kind) => `${kind} group`),
  ...'arms battery car chip drone drug engine missile phone rocket software steel toy truck tyre vaccine weapons'
    .split(' ')
    .flatMap((thing) => [`${thing} maker`, `${thing} manufacturer`]),
  ...'ransomware rebel retail rights terrorist'.split(' ').map((kind) => `${kind} group`),
];

/** The same as alternatives of a pattern. */
export const kindOfBody: string = kindsOfBody.join('|');

/** What only a body does, behind `which`: `Kredix, which owns two banks`. */
export const deedsOfBody: readonly string[] =
  'owns operates makes runs sells employs publishes manages supplies investigates oversees regulates represents monitors supervises'.split(
    ' ',
  );

/** The word right before a name: without a comma or an article behind it. Its place in `text` ends at `at`, a blank before it. */
export function wordBefore(text: string, at: number): string {
  if (text.charCodeAt(at - 1) !== 0x20) return '';
  const from = text.endsWith(' the ', at) ? at - 4 : at;
  const blank = text.lastIndexOf(' ', from - 2);
  return from - blank > longestWord ? '' : text.slice(blank + 1, from - 1);
}

const longestWord = 20;
