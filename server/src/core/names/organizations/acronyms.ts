import { unitAt } from '../../text/code-at.ts';
import { notAcronyms, Role, rolesOf } from './lexicon.ts';

/** `NCA`, `UNODC`, `PdL`, `KDP-L`: two capitals or more. */
const shape = /^(?=[^A-Z]*[A-Z][^A-Z]*[A-Z])[A-ZÅÄÖÜÉÇŞŁŠŽĆČ][A-Za-zÅÄÖÜÉÇŞŁŠŽĆČ&/.-]{1,9}\d?$/u;
const states = new Set('AU BVI CAR DPRK DRC FRG GDR KSA PNG PRC ROC ROK UAE UK U.K US U.S USA U.S.A USSR NYC DC D.C'.split(' '));

/** True for an abbreviation of a state's name. */
export function isState(surface: string): boolean {
  return states.has(surface);
}

/** True for the spelling of an acronym that may name a body: not `GDP`, not `UAE`. */
export function isAcronym(surface: string): boolean {
  return (
    hasTwoCapitals(surface) &&
    shape.test(surface) &&
    !notAcronyms.has(surface) &&
    !states.has(surface.endsWith('.') ? surface.slice(0, -1) : surface)
  );
}

/** False for nearly every word, which saves a pattern. */
function hasTwoCapitals(surface: string): boolean {
  let capitals = 0;
  const { length } = surface;
  for (let at = 0; at < length && capitals < 2; at++) {
    const code = unitAt(surface, at);
    if (code >= 0x41 && code <= 0x5a) capitals++;
  }
  return capitals === 2;
}

const word = /\p{L}[\p{L}’']*/gu;
const capital = /^\p{Lu}/u;
const mostSmall = 6;

/**
 * Where the words before `end` begin that an acronym stands for: `Joint Fraud Taskforce` for `JFT`. Small words may be left out
 * or count (`Department of Defense`, `DoD`). Undefined where the initials do not fit. An offset in UTF-16 code units.
 */
export function spelledBefore(text: string, end: number, acronym: string): number | undefined {
  const letters = initialsOf(acronym);
  const from = Math.max(0, end - 120);
  const words = [...text.slice(from, end).matchAll(word)].slice(-3 * letters.length - 2);
  let smallLeft = mostSmall;
  const fits = (letter: number, at: number): number | undefined => {
    const match = words[at];
    if (match === undefined) return undefined;
    const small = !capital.test(match[0]);
    if (match[0].charAt(0).toUpperCase() === letters[letter] && (!small || match[0].length <= 3)) {
      if (letter === 0) return small ? undefined : at;
      const rest = fits(letter - 1, at - 1);
      if (rest !== undefined) return rest;
    }
    return small && smallLeft-- > 0 ? fits(letter, at - 1) : undefined;
  };
  const first = fits(letters.length - 1, words.length - 1);
  const found = first === undefined ? undefined : words[first];
  return found === undefined || /[.;:!?()]/.test(text.slice(from + found.index, end)) ? undefined : from + found.index;
}

const phrase =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|the|in|on|against|to|de|del|la|y|e|et|des|du) ){0,3}\p{Lu}[\p{L}’'-]*){2,9}$/u;
/** So much of an acronym in another language is made of the initials of the English name. */
const mostly = 0.75;

/**
 * Where the phrase of three capitalised words and more before `end` begins whose initials, in whatever order, make up most of the
 * acronym: `Coordination of Indigenous Organizations of the Brazilian Amazon` for `COIAB`. An offset in UTF-16 code units.
 */
export function shuffledBefore(text: string, end: number, acronym: string): number | undefined {
  const letters = initialsOf(acronym);
  if (letters.length < 4) return undefined;
  const from = Math.max(0, end - 120);
  const found = phrase.exec(text.slice(from, end));
  if (found === null) return undefined;
  const surface = found[0].replace(/^(?:The|A|An|In|At|By|For|From|And|But|While|When) /, '');
  const left = [...surface.matchAll(word)].flatMap(([one]) => (capital.test(one) ? [one.charAt(0).toUpperCase()] : []));
  let fitting = 0;
  for (const letter of letters) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    fitting++;
  }
  if ((rolesOf(surface.slice(0, surface.indexOf(' '))) & Role.thing) !== 0) return undefined;
  return fitting / letters.length < mostly || left.length > 2 ? undefined : end - surface.length;
}

/** True where the acronym is made of the first initials of `phrase`: `ROCK` of `Regional Operational Center in Khartoum in support of …`. */
export function beginsWithInitials(phrase: string, acronym: string): boolean {
  const letters = initialsOf(acronym);
  let letter = 0;
  for (const [found] of phrase.matchAll(word)) {
    if (letter === letters.length) return true;
    if (found.charAt(0).toUpperCase() === letters[letter]) letter++;
    else if (capital.test(found)) return false;
  }
  return letter === letters.length;
}

function initialsOf(acronym: string): string {
  return acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
}
