import { unitAt } from '../text/code-at.ts';
import { Glance, watchFor } from '../text/glance.ts';
import { assemble } from './assemble.ts';
import type { Figure } from './figure.ts';
import { readLongSpan } from './long.ts';
import { wordBefore } from './neighbours.ts';
import { numeralWords, opener, readDigitNumeral, readNumeral } from './numerals.ts';
import { readProportion } from './proportions.ts';

export type { Figure } from './figure.ts';

const own = new Glance(watchFor(numeralWords));
const NINE = 0x39;

/**
 * Every figure of a paragraph, in order, not overlapping, with the spans that take in the words which compare them. `glance` is
 * one at the same text that watched for {@link numeralWords}.
 */
export function readFigures(text: string, glance: Glance = own.at(text)): Figure[] {
  const figures: Figure[] = [];
  let last: Figure | undefined;
  let from = 0;
  for (let index = 0; index < glance.numeralCount; index++) {
    const at = glance.numerals[index] as number;
    if (at < from) continue;
    const digits = unitAt(text, at) <= NINE;
    opener.lastIndex = at;
    const found = digits ? null : opener.exec(text);
    if (!digits && found === null) continue;
    if (found?.[1] !== undefined) {
      last = readLongSpan(at, found[0], found[1]);
      figures.push(last);
      from = opener.lastIndex;
      continue;
    }
    from = found === null ? at + 1 : opener.lastIndex;
    const between = wordBefore(text, at)?.text === 'between';
    const single = found === null ? readDigitNumeral(text, at, !between) : readNumeral(text, at, found[0], !between);
    const numeral = single === undefined || between ? single : (readProportion(text, single) ?? single);
    if (numeral === undefined || numeral.start < (last?.mention.end ?? 0)) continue;
    const read = assemble(text, numeral, last);
    if (read.figure !== undefined) {
      last = read.figure;
      figures.push(last);
    }
    from = Math.max(from, read.end);
  }
  return figures;
}
