import { kindOf } from './lexicon.ts';
import type { Name } from './names.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Who an age is of. */
export interface Aged {
  /** Folded name, where the text gives it: `sara sadeqi`. */
  readonly person?: string;
  /** Index of the noun that says who it is where no name does: `man`, `driver`. */
  readonly nounAt?: number;
}

/** What may stand between a name and an age. */
const passedOver: ReadonlySet<string> = new Set(['age', 'aged', 'is', 'was', 'turned', ',', '(', 'now']);
const aliases: ReadonlySet<string> = new Set(['aka', 'alias', 'nicknamed', 'known']);

/**
 * Who the age at `at` is of: `Sara Sadeqi, 22, a teacher`, `Tom Reed (41)`, `32-year-old Ann Lee`, `Lee, aged 32`, `a
 * 32-year-old Dutch man`. An alias between name and age is passed over.
 */
export function personOf(tokens: readonly Token[], at: number, names: readonly Name[]): Aged {
  const behind = nameBehind(tokens, at, names);
  if (behind !== undefined) return behind;
  let index = at - 1;
  while (index >= 0 && passedOver.has((tokens[index] as Token).text)) index--;
  for (let name = names.findLast(({ to }) => to <= index + 1); name !== undefined; name = names.findLast(({ to }) => to <= index + 1)) {
    if (index + 1 - name.to > 3) return {};
    const lead = tokenAt(tokens, name.from - 1);
    if (lead !== undefined && (aliases.has(lead.text) || lead.text === 'or')) {
      index = name.from - 2;
      while (tokenAt(tokens, index)?.tag === 'comma' || tokenAt(tokens, index)?.tag === 'quote') index--;
      continue;
    }
    return name.kind === 'country' ? {} : { person: name.folded };
  }
  return {};
}

/** `32-year-old Ann Lee`, `a 26-year-old Dutch man`: what stands behind an age that is written as an adjective. */
function nameBehind(tokens: readonly Token[], at: number, names: readonly Name[]): Aged | undefined {
  for (let index = at + 1; index < Math.min(at + 6, tokens.length); index++) {
    const token = tokens[index] as Token;
    if (token.tag === 'name' && token.mention?.type === 'country') continue;
    const name = names.find(({ from }) => from === index);
    if (name !== undefined && name.kind === 'other') return { person: name.folded };
    if (token.tag !== 'word' && token.tag !== 'hyphen' && token.tag !== 'name') return undefined;
    if (token.head !== undefined || tokens[index + 1]?.tag !== 'word') {
      const following = names.find(({ from }) => from === index + 1 || (tokens[index + 1]?.tag === 'comma' && from === index + 2));
      return following?.kind === 'other' ? { person: following.folded } : { nounAt: index };
    }
  }
  return undefined;
}

/** `Eric L. Reed, aka Fox, 39, of Tampa`: a plain number between marks behind a name is an age. */
export function isBareAge(tokens: readonly Token[], at: number, names: readonly Name[]): boolean {
  const mention = (tokens[at] as Token).mention;
  if (mention?.type !== 'number' || mention.unit !== undefined || mention.modifier !== '=' || mention.high !== undefined) return false;
  if (mention.value < 5 || mention.value > 105 || !/^\d{1,3}$/.test((tokens[at] as Token).text)) return false;
  const ahead = tokenAt(tokens, at - 1)?.text;
  const follows = tokens[at + 1]?.tag;
  if (ahead === 'aged' && follows !== 'word') return true;
  if (ahead === 'turned' && follows !== 'word' && follows !== 'figure') return true;
  if (ahead === '(' && follows === 'close' && isPerson(tokenAt(tokens, at - 2))) return true;
  if (tokenAt(tokens, at - 1)?.text === 'and' && tokenAt(tokens, at - 2)?.mention?.type === 'age' && tokens[at + 1]?.tag !== 'word')
    return true;
  const [before, after] = [tokenAt(tokens, at - 1), tokens[at + 1]];
  const closed = after === undefined || after.tag === 'comma' || after.tag === 'close' || (after.tag === 'stop' && after.text !== ':');
  if (!closed || (before?.tag !== 'comma' && before?.tag !== 'open')) return false;
  if (isHeld(tokens, at)) return true;
  const { person } = personOf(tokens, at, names);
  if (person === undefined) return false;
  return person.includes(' ') || kin.has(tokenAt(tokens, at - 3)?.text ?? '');
}
/** `his son Alan, 23,`: one name is enough for somebody's. */
const kin: ReadonlySet<string> = new Set(
  'son daughter wife husband brother sister mother father partner girlfriend boyfriend cousin uncle aunt'.split(' '),
);

/** `the man arrested, 46, …`: one person and what was done to him. */
function isHeld(tokens: readonly Token[], at: number): boolean {
  const [done, who] = [tokenAt(tokens, at - 2), tokenAt(tokens, at - 3)];
  return done?.tag === 'verb' && done.triggers.some(({ form }) => form === 'past') && isPerson(who);
}

/** `the main suspect (41)`: one person, by a noun in the singular. */
function isPerson(token: Token | undefined): boolean {
  return (
    token?.tag === 'word' &&
    token.head !== undefined &&
    kindOf(token.head) !== 'thing' &&
    !/(?:s|people|men|police|children)$/.test(token.text)
  );
}
