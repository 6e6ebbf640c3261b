/**
 * Texts that nobody writes, and that bring careless patterns to a stand: one thing over and over in a line, or one after the other of
 * a kind, at a quarter of a length and at all of it. Linear time shows as a factor of 4. `node --import tsx bench/hostile.ts [CHARACTERS]`
 */
import { annotate } from '../server/src/core/annotate.ts';
import { disagreements } from '../server/src/core/disagreements.ts';
import { record } from './results.ts';

const length = Number(process.argv[2] ?? 5_000_000);

interface Hostile {
  readonly what: string;
  /** The same each time, or the n-th of its kind. */
  readonly repeated: string | ((n: number) => string);
  readonly ending?: 'md' | 'html';
}

const texts: readonly Hostile[] = [
  { what: 'digits', repeated: '1234567890' },
  { what: 'digits in groups', repeated: '1,234,567,' },
  { what: 'ranges', repeated: '10-12-14-16-' },
  { what: 'brackets', repeated: '(' },
  { what: 'pairs of brackets', repeated: '()[]{}' },
  { what: 'quotes', repeated: '“' },
  { what: 'capitalised words', repeated: 'Alpha Beta Gamma ' },
  { what: 'the beginnings of names', repeated: 'Ministry of ' },
  { what: 'bodies', repeated: 'the National Crime Agency, the FBI, the Red Cross, ' },
  { what: 'countries that need telling apart', repeated: 'Kenya, Congo, Georgia, ' },
  { what: 'acronyms in brackets', repeated: 'NCA (NCA) ' },
  { what: 'months', repeated: '12 May ' },
  { what: 'numerals in words', repeated: 'twenty-one hundred and ' },
  { what: 'amounts', repeated: 'K300 Rs. 12 $4 ' },
  { what: 'blanks', repeated: `a${' '.repeat(50)}` },
  { what: 'lines of one letter', repeated: '1\n' },
  { what: 'items of a list', repeated: '- 12 arrests in Kenya\n' },
  { what: 'people and their ages', repeated: 'John Smith, 34, was jailed for 12 years. ' },
  { what: 'parts of wholes', repeated: '12 were held, 5 of them women, ' },
  { what: 'stories', repeated: '1. Crash kills 12\n\nTwelve people died in Kenya on 3 May 2021, police said.\n\n' },
  { what: 'open tags', repeated: '<div>', ending: 'html' },
  { what: 'character references', repeated: '&amp', ending: 'html' },
  { what: 'cells', repeated: '<tr><td>12</td><td>Kenya</td></tr>', ending: 'html' },
  { what: 'links', repeated: '[a](', ending: 'md' },
  {
    what: 'bodies that are all different',
    repeated: (n) => `The ${named(n)} ${named(n + 7)} Institute hired 12. The ${initialsOf(n)} paid. `,
  },
  { what: 'companies that are all different', repeated: (n) => `${named(n)} Systems Ltd hired 12. ${named(n)} paid $4. ` },
  { what: 'operations that are all different', repeated: (n) => `Operation ${named(n)} led to 12 arrests. ${named(n)} ended. ` },
  {
    what: 'stories that are all different',
    repeated: (n) => `${n}. Crash in ${named(n)} kills ${n}\n\nIn ${named(n)} ${n} people died, police said.\n\n`,
  },
];

/** A word for each number, with a capital. */
function named(n: number): string {
  return `${letterOf(n % 26)}${['or', 'el', 'an', 'ik'][n % 4]}${letterOf(Math.floor(n / 26) % 26).toLowerCase()}a${letterOf(Math.floor(n / 676) % 26).toLowerCase()}en`;
}

/** Those of the body with this number. */
function initialsOf(n: number): string {
  return `${named(n).charAt(0)}${named(n + 7).charAt(0)}I`;
}

function letterOf(n: number): string {
  return String.fromCharCode(0x41 + n);
}

const rows = texts.map(({ what, repeated, ending = 'txt' }) => {
  const text = textOf(repeated);
  const quarter = secondsOf(text.slice(0, length / 4), ending);
  const whole = secondsOf(text, ending);
  const factor = Number((whole / quarter).toPrecision(2));
  console.log(`${what.padEnd(36)} ${quarter.toFixed(2).padStart(7)} s ${whole.toFixed(2).padStart(7)} s ${String(factor).padStart(6)} ×`);
  return { what, quarter, whole, factor };
});
record('hostile', { length, rows });

function textOf(repeated: Hostile['repeated']): string {
  if (typeof repeated === 'string') return repeated.repeat(Math.ceil(length / repeated.length)).slice(0, length);
  const pieces: string[] = [];
  for (let n = 0, done = 0; done < length; n++) done += pieces[pieces.push(repeated(n)) - 1]?.length ?? 0;
  return pieces.join('').slice(0, length);
}

function secondsOf(text: string, ending: string): number {
  const before = process.cpuUsage();
  disagreements([annotate({ uri: `file:///hostile.${ending}`, version: 0, text })]);
  const { user, system } = process.cpuUsage(before);
  return Number(((user + system) / 1e6).toPrecision(3));
}
