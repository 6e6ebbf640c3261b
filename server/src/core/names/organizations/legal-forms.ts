import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { Role } from './lexicon.ts';
import type { Run } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

/** Inside the brackets of a legal form: `(Pty) Ltd`, `(Pvt) Ltd`, `(M) Sdn Bhd`, `(K) Limited`. */
const inBrackets =
  /^(?:Pty|Pvt\.?|Private|Proprietary|PTY|PVT\.?|PRIVATE|[A-Z]|SG|Kenya|Uganda|Tanzania|Zambia|Malawi|Ghana|Nigeria|Thailand|Malaysia|Singapore|India|Lanka|PNG|Fiji|HK)$/;
/** What stands behind those brackets. */
const behindBrackets =
  / (?:Ltd|Limited|LTD|LIMITED|Sdn\.? Bhd|Bhd|Pte\.? Ltd|Plc|PLC|Co\.,? Ltd|Incorporated|Inc)(?!\p{L})(?:\.(?= \p{Ll}|,))?/uy;
/** Legal forms with a sign inside, at their second letter: `A/S`, `P/F`. */
const slashed = /(?<= [AKPIS])\/[SF](?![\p{L}\d/])/uy;
const longestName = 5;

/**
 * The company whose legal form opens with the brackets at `open`, whose inside is `inside`: `Coastline Media (Pty) Ltd`. Offsets are
 * those of `text`, in UTF-16 code units. Undefined for other brackets, and where no name stands before them.
 */
export function companyInBrackets(text: string, open: number, inside: string, runs: readonly Run[]): Found | undefined {
  if (!inBrackets.test(inside)) return undefined;
  behindBrackets.lastIndex = open + inside.length + 2;
  if (!behindBrackets.test(text)) return undefined;
  const run = runs[touchedIndex(runs, open - 2)];
  return run === undefined ? undefined : named(text, run, open - 1, behindBrackets.lastIndex);
}

/** Companies with a legal form such as `A/S`: `Fjordlaks P/F`. */
export function slashedForms(text: string, runs: readonly Run[]): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    const last = run[run.length - 1];
    if (last === undefined || last.text.length !== 1 || run.length === 1) continue;
    slashed.lastIndex = last.end;
    if (!slashed.test(text)) continue;
    const company = named(text, run.slice(0, -1), last.start - 1, slashed.lastIndex);
    if (company !== undefined) found.push(company);
  }
  return found;
}

/** The name that the last words of the run are, up to `nameEnd`, with all that follows up to `end`. */
function named(text: string, run: Run, nameEnd: number, end: number): Found | undefined {
  let first = run.length;
  while (first > 0 && run.length - first < longestName) {
    const word = run[first - 1];
    if (word === undefined || (word.roles & (Role.stop | Role.calendar)) !== 0) break;
    if (first < run.length && word.gap !== 'space' && word.gap !== 'ampersand' && word.gap !== 'foreign') break;
    first--;
  }
  const word = run[first];
  if (word === undefined || run[run.length - 1]?.end !== nameEnd) return undefined;
  return { type: 'organization', start: word.start, end, name: text.slice(word.start, end) };
}

/** Index of the run that holds the code unit at `at`. */
function touchedIndex(runs: readonly Run[], at: number): number {
  return runs.findIndex((run) => (run[0]?.start ?? 0) <= at && at < (run[run.length - 1]?.end ?? 0));
}
