import { remembered } from '../text/remembered.ts';
import common from './data/common-words.json' with { type: 'json' };
import kinds from './data/event-kinds.json' with { type: 'json' };
import grammar from './data/grammar.json' with { type: 'json' };
import { entryOf } from './lexicon.ts';

const plain: ReadonlySet<string> = new Set([
  ...common.words.split(' '),
  ...kinds.plain,
  ...kinds.agencies,
  ...Object.values(kinds.kinds).flat(),
  ...Object.values(grammar).flatMap((words) => (Array.isArray(words) ? words : [])),
]);
const abstract = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ful|ology|graphy|ical|ward|wide)s?$/;
const endings = /(?:ies|es|s|ed|ing|er|ers|est)$/;

/** True for an ordinary word of English in lower case, whatever its inflection: a capital does not make it a name. */
export const isPlainWord: (word: string) => boolean = remembered(readPlain);

function readPlain(word: string): boolean {
  if (plain.has(word) || entryOf(word) !== undefined) return true;
  if (word.length > 6 && abstract.test(word)) return true;
  const ending = endings.exec(word)?.[0];
  if (ending === undefined || word.length - ending.length < 3) return false;
  const stem = word.slice(0, -ending.length);
  return plain.has(stem) || plain.has(`${stem}e`) || plain.has(`${stem}y`) || plain.has(stem.slice(0, -1)) || entryOf(stem) !== undefined;
}
