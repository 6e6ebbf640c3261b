import data from './data/happenings.json' with { type: 'json' };
import { isVerbal, type Token, tokenAt } from './tokens.ts';

/** What a date dates: the id of the predicate and what happened. */
interface Happened {
  readonly id: string;
  readonly counted: string;
}

/** Each happening by its verb, and by the first word of verbs of several words: `went` → `went down`. */
const happenings = new Map<string, { readonly rest: readonly string[]; readonly noun: string }[]>();
for (const [noun, verbs] of Object.entries(data.happened)) {
  for (const verb of verbs) {
    const [first = '', ...rest] = verb.split(' ');
    happenings.set(first, [...(happenings.get(first) ?? []), { rest, noun }]);
  }
}
const done: ReadonlySet<string> = new Set(data.done);

/** So far a date may stand from the verb that it dates. */
const farthest = 12;

/**
 * `The ferry sank off Corin on 6 February`, `On 6 February, the ferry Sea Lark sank`, `the outbreak was declared on 2 May`: what
 * happened on the day at `at`. `isEvent` tells the nouns of events. Silent where another verb or figure stands between, and for what
 * is done to no event.
 */
export function happenedOn(tokens: readonly Token[], at: number, isEvent: (noun: string) => boolean): Happened | undefined {
  const preposition = tokenAt(tokens, at - 1)?.text;
  if (preposition === 'on' || preposition === 'in') {
    const verb = verbBefore(tokens, at - 1);
    const found = verb === undefined ? undefined : (happeningAt(tokens, verb, isEvent) ?? doneTo(tokens, verb, isEvent));
    if (found !== undefined) return found;
  }
  if (at > 4 || tokens[at + 1]?.tag !== 'comma') return undefined;
  for (let index = at + 2; index < tokens.length && index - at <= farthest; index++) {
    const { tag, text } = tokens[index] as Token;
    if (tag === 'stop' || tag === 'figure' || tag === 'date') return undefined;
    if (done.has(text)) return doneTo(tokens, index, isEvent) ?? objectOf(tokens, index, isEvent);
    if (tag === 'verb' || happenings.has(text)) return happeningAt(tokens, index, isEvent);
  }
  return undefined;
}

function verbBefore(tokens: readonly Token[], from: number): number | undefined {
  for (let index = from; index >= 0 && from - index <= farthest; index--) {
    const { tag, text } = tokens[index] as Token;
    if (text === ':' && /^\d/.test(tokens[index + 1]?.text ?? '')) continue;
    if (tag === 'stop' || tag === 'comma' || tag === 'figure' || tag === 'date') return undefined;
    if (tag === 'verb' || happenings.has(text) || done.has(text)) return index;
  }
  return undefined;
}

/** What broke out is told by the noun before the verb (`the fire broke out`). */
function happeningAt(tokens: readonly Token[], at: number, isEvent: (noun: string) => boolean): Happened | undefined {
  const found = happenings
    .get((tokens[at] as Token).text)
    ?.find(({ rest }) => rest.every((word, next) => tokens[at + 1 + next]?.text === word));
  if (found === undefined) return undefined;
  const subject =
    found.noun === 'outbreak' ? tokens.findLast(({ text }, index) => index < at && at - index <= 6 && isEvent(text)) : undefined;
  return { id: 'dates', counted: subject?.text ?? found.noun };
}

/** `the outbreak, which was declared`: the event that it was done to stands before. */
function doneTo(tokens: readonly Token[], verb: number, isEvent: (noun: string) => boolean): Happened | undefined {
  const { text } = tokens[verb] as Token;
  if (!done.has(text) || tokenAt(tokens, verb - 1)?.tag !== 'be') return undefined;
  for (let index = verb - 2; index >= 0 && verb - index <= farthest; index--) {
    const token = tokens[index] as Token;
    if (isEvent(token.text)) return { id: `${text} on`, counted: token.text };
    if (token.tag === 'stop' || isVerbal(token)) return undefined;
  }
  return undefined;
}

/** `declared an outbreak` */
function objectOf(tokens: readonly Token[], verb: number, isEvent: (noun: string) => boolean): Happened | undefined {
  const noun = tokens.slice(verb + 1, verb + 5).find(({ text }) => isEvent(text));
  return noun && { id: `${(tokens[verb] as Token).text} on`, counted: noun.text };
}
