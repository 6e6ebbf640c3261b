import { beforeAuthority, type Place, type Places, within } from './places.ts';
import { type Token, tokenAt } from './tokens.ts';

/**
 * The country that the figure at `at` is for: named behind it before the next figure (`12 in Nigeria`), or before it in
 * the sentence (`In Kenya, … arrested two`), or carried over from the sentence before. `several` where it is for many. Where
 * people `suffered` something, who says so at the end of the sentence does not say where.
 */
export function placeOf(tokens: readonly Token[], at: number, { located, several }: Places, carried: Place, suffered = false): Place {
  if (located.length === 0) return several ? 'several' : carried;
  let behind: Place;
  let ahead: Place;
  const next = nextFigure(tokens, at);
  const beyond = figureBeyondPart(tokens, next);
  for (const place of located) {
    if (place.at > at) {
      if (
        (place.at < next || (place.at < beyond && opensWithComma(tokens, place.at))) &&
        behind === undefined &&
        !crossesClause(tokens, at, place.at) &&
        !isNextSubject(tokens, at, place.at) &&
        !(suffered && isSource(tokens, place.at))
      )
        behind = place.iso2;
    } else if (belongsAhead(tokens, place.at, at)) ahead = place.iso2;
  }
  return behind ?? ahead ?? (several ? 'several' : undefined) ?? fromFollowing(tokens, at, located) ?? carried;
}

/** `64 people, including 21 minors, in Kenya`: a part in commas does not keep the place from its whole. */
function figureBeyondPart(tokens: readonly Token[], next: number): number {
  const isPart = tokens.slice(Math.max(0, next - 3), next).some(({ text }) => text === 'including' || text === 'among');
  return isPart ? nextFigure(tokens, next) : next;
}

/** `…, in Kenya`: the phrase of the place stands apart from what is before it. */
function opensWithComma(tokens: readonly Token[], place: number): boolean {
  let index = place - 1;
  while (index > 0 && !within.has((tokens[index] as Token).text)) index--;
  return tokenAt(tokens, index - 1)?.tag === 'comma';
}

function nextFigure(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < tokens.length; index++) if (tokens[index]?.tag === 'figure') return index;
  return tokens.length;
}

function crossesClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const { tag, text } = tokens[index] as Token;
    if (tag === 'stop' || (tag === 'relative' && text !== 'that')) return true;
  }
  return false;
}

/** `…, the Turkish interior ministry said`: behind a comma, and all that follows is that it says so. */
function isSource(tokens: readonly Token[], place: number): boolean {
  let before = place - 1;
  while (tokenAt(tokens, before)?.tag === 'determiner' || tokenAt(tokens, before)?.text === "'") before--;
  if (tokenAt(tokens, before)?.tag !== 'comma') return false;
  const behind = tokens.slice(place + 1, place + 7);
  const says = behind.findIndex(({ text }) => text === 'said' || text === 'says' || text === 'reported' || text === 'announced');
  return says >= 0 && behind.slice(0, says).every(({ tag }) => tag === 'word' || tag === 'name' || tag === 'quote');
}

/** `32 there, while Serbian police reported 19`, `12 and Serbian police seized …`: the place is of who acts next. */
function isNextSubject(tokens: readonly Token[], from: number, place: number): boolean {
  let index = place - 1;
  while (index > from && (tokens[index]?.tag === 'determiner' || tokens[index]?.mention?.type === 'country')) index--;
  if (!joining.has(tokens[index]?.text ?? '')) return false;
  for (let behind = place + 1; behind < Math.min(tokens.length, place + 6); behind++) {
    const { tag, text, triggers } = tokens[behind] as Token;
    if (tag === 'verb' || /ed$|^(?:said|put|gave)$/.test(text) || triggers.some(({ form }) => form === 'past'))
      return beforeAuthority(tokens, place);
    if (tag === 'figure' || tag === 'stop' || tag === 'comma') return false;
  }
  return false;
}
const joining: ReadonlySet<string> = new Set(['and', 'while', 'whereas', 'but', 'as']);

/** A place before the figure reaches it unless another figure stands right before the place, which then has it. */
function belongsAhead(tokens: readonly Token[], place: number, at: number): boolean {
  for (let index = place - 1; index >= 0; index--) {
    const { tag } = tokens[index] as Token;
    if (tag === 'figure') return !listFollows(tokens, place, at);
    if (tag === 'verb' || tag === 'comma' || tag === 'stop') return true;
  }
  return true;
}

/** `42 in Ghana, 29 …` */
function listFollows(tokens: readonly Token[], place: number, at: number): boolean {
  for (let index = place + 1; index < at; index++) {
    const { tag } = tokens[index] as Token;
    if (tag === 'verb' || tag === 'stop') return false;
  }
  return true;
}

/** `the rescue of 1,500 and the arrest of 94 in Turkey`: the first figure of a pair shares the place of the second. */
function fromFollowing(tokens: readonly Token[], at: number, located: Places['located']): Place {
  const next = nextFigure(tokens, at);
  const place = located.find((candidate) => candidate.at > next);
  if (place === undefined || place.at > nextFigure(tokens, next)) return undefined;
  for (let index = at + 1; index < next; index++) {
    const { text, tag } = tokens[index] as Token;
    if (tag === 'stop' || tag === 'comma' || tag === 'relative') return undefined;
    if (text === 'and') return crossesClause(tokens, next, place.at) ? undefined : place.iso2;
  }
  return undefined;
}
