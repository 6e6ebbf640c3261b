import operationWords from '../data/operation-words.json' with { type: 'json' };

const notNames = new Set(operationWords.notNames.map((word) => word.toLowerCase()));
const endings = new Set(operationWords.endings.map((word) => word.toLowerCase()));

/** A word of a code name: `Liberterra`, `HAECHI-IV`, `O’Brien`, `Zarb-e-Azb`, `eFalcon`, `404`. */
const WORD =
  /(?:(?:al-|el-|\p{Ll}{1,3}(?=\p{Lu}\p{Ll}))?\p{Lu}[\p{L}\p{M}\p{N}]*|\d{3,4}(?![\d,.]*\d))(?:[-’'](?:(?:[eio]|u[nrsl]|al|el|de|la|le|of|on|in)-)?(?:\p{Lu}[\p{L}\p{N}]*|\d{1,4})(?![\p{L}\p{N}]))*(?!\p{L})/uy;
const MORE = /\s(?:of\s|de\s|da\s|do\s|del\s|&\s)?/y;
const EDITION_BEHIND = /[\s-](?:[IVX]{1,5}|\d{1,2}(?:\.\d)?|20\d\d)(?![\p{L}\p{N}%]|[.,]\d|['’]?s\b\d)/uy;
/** Behind a small number that counts something, and is no edition: `Operation Orion 12 suspects`. */
const COUNTED =
  /^\s(?:people|persons?|suspects?|arrests?|victims?|men|women|children|officers?|countries|nations|dead|killed|injured|held|arrested|charged|years?|days?|months?|weeks?|hours?|percent|per|million|billion|thousand|hundred|kg|kilos?|tonnes?|tons?|migrants?|police|firms?|sites?|homes?)\b/;
/** Longer runs of capitalised words are a headline, not a name. */
const MOST_WORDS = 4;

/**
 * Where the code name that begins at `start` ends, or undefined where no code name begins there: the words are an
 * office or an ordinary noun (`Operation Centre`, `Project Manager`), or a sentence goes on (`Operation In Brazil`).
 */
export function codeNameEnd(text: string, start: number): number | undefined {
  let end = matchEnd(WORD, text, start);
  if (end === undefined) return undefined;
  const first = text.slice(start, end).toLowerCase();
  if (notNames.has(first) || endings.has(first)) return undefined;
  for (let words = 1; words < MOST_WORDS; words++) {
    const edition = editionEnd(text, end);
    if (edition !== undefined) {
      end = edition;
      break;
    }
    const gap = matchEnd(MORE, text, end);
    const next = gap === undefined ? undefined : matchEnd(WORD, text, gap);
    if (gap === undefined || next === undefined || /^\d/.test(text.slice(gap, next)) || endings.has(text.slice(gap, next).toLowerCase()))
      break;
    end = next;
  }
  return notNames.has(text.slice(start, end).toLowerCase()) ? undefined : end;
}

/** End of the edition behind a name that ends at `at`: `II`, `2.0`, `2024`. Undefined where a count follows instead. */
export function editionEnd(text: string, at: number): number | undefined {
  const end = matchEnd(EDITION_BEHIND, text, at);
  return end === undefined || (/\d/.test(text.slice(at, end)) && COUNTED.test(text.slice(end, end + 12))) ? undefined : end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
