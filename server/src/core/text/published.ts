import { months } from './months.ts';

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [string, string | number, string]])[] = [
  [/(?<!\d)((?:19|20)\d\d)[-/.](\d\d?)[-/.](\d\d?)(?!\d)/, (m) => [m[1] as string, m[2] as string, m[3] as string]],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${month},?[\\s-]+((?:19|20)\\d\\d)`, 'i'),
    (m) => [m[3] as string, named(m[2]), m[1] as string],
  ],
  [
    new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`, 'i'),
    (m) => [m[3] as string, named(m[1]), m[2] as string],
  ],
  [
    /(?<![\d./])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/])/,
    (m) => {
      const [first, second] = [Number(m[1]), Number(m[3])];
      const dayFirst = first > 12 || (second <= 12 && (m[2] === '.' || lateHour.test(m.input.slice(m.index + m[0].length))));
      const year = (m[4] as string).length === 2 ? `20${m[4]}` : (m[4] as string);
      return dayFirst ? [year, second, String(first)] : [year, first, String(second)];
    },
  ],
];

/** `04/10/2017 18:45`: who counts the hours to 24 writes the day first. */
const lateHour = /^,? (?:at )?(?:1[3-9]|2[0-3])[:.h][0-5]\d(?! ?[ap]m)/i;

function named(name: string | undefined): number {
  return months.get((name ?? '').toLowerCase()) ?? 0;
}

/** The first full calendar date in a short text, as an ISO date. Slashes are read month first unless that cannot be, or an hour past 12 stands behind. */
export function dateIn(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  let best: { at: number; iso: string } | undefined;
  for (const [form, parts] of forms) {
    const match = form.exec(text);
    if (match === null || (best !== undefined && best.at <= match.index)) continue;
    const [year, monthNumber, day] = parts(match);
    const iso = isoDate(Number(year), Number(monthNumber), Number(day));
    if (iso !== undefined) best = { at: match.index, iso };
  }
  return best?.iso;
}

const dayAndMonth = new RegExp(`\\b(?:${month}\\s+(\\d{1,2})|(\\d{1,2})\\s+${month})(?![\\w:])`, 'i');

/** The day without a year in a short text, as `--02-15`: `Feb 15`, `15 February`. */
export function dayIn(text: string): string | undefined {
  const match = dayAndMonth.exec(text);
  const [number, day] = [named(match?.[1] ?? match?.[4]), Number(match?.[2] ?? match?.[3])];
  if (number === 0 || !(day >= 1 && day <= 31)) return undefined;
  return `--${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date in the path of an address: `/2024/05/30/`, `/2005/nov/28/`, `/20100505-…`; silent where only a year or month is there. */
export function dateInAddress(address: string): string | undefined {
  const path = address.slice(0, 400);
  const parts =
    /\/((?:19|20)\d\d)[-/](\d\d?|[a-z]{3})[-/](\d\d?)(?=[-/._]|$)/i.exec(path) ??
    /[/-]((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=[-/._]|$)/.exec(path) ??
    /\/((?:19|20)\d\d)-(\d\d)-(\d\d)-/.exec(path);
  if (parts === null) return undefined;
  const monthPart = (parts[2] as string).toLowerCase();
  return isoDate(Number(parts[1]), months.get(monthPart) ?? Number(monthPart), Number(parts[3]));
}

function isoDate(year: number, monthNumber: number, day: number): string | undefined {
  if (!(year >= 1900 && monthNumber >= 1 && monthNumber <= 12 && day >= 1 && day <= 31)) return undefined;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const publishedIn = /(?:published_time|datepublished|dc\.date|pubdate|"date"|<time\b)[^<>]{0,160}?(\d{4}-\d\d-\d\d)/i;

/** The date that the tags of a page give: `<meta property="article:published_time" content="…">`, `<time datetime="…">`. */
export function dateInMetadata(source: string): string | undefined {
  return publishedIn.exec(source)?.[1];
}
