import type { StoryFrame } from './background.ts';
import { withoutPossessive } from './lexicon.ts';
import type { Name } from './names.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Predicates that are of somebody or something named: whose revenue, which island's population. */
const owned: ReadonlySet<string> = new Set([
  'revenue',
  'profit',
  'loss',
  'market share',
  'value',
  'employed',
  'cash',
  'debt',
  'budget',
  'population',
  'price',
  'closed at',
  'fell',
  'rose',
  'cut',
  'salary',
  'area',
  'height',
  'length',
  'weight',
  'deficit',
  'cost',
  'fine',
  'laid off',
  'votes',
  'seats',
  'won',
  'scored',
  'sentenced',
  'prison term',
  'bail',
  'ransom',
  'ransom',
  'invested',
]);
/** Of these the owner that the story names most goes without saying. */
const ofFocus: ReadonlySet<string> = new Set(['population', 'area', 'height', 'length', 'weight']);
/** Of these an owner that the story is about goes without saying. */
const dropped: ReadonlySet<string> = new Set(['price', 'ransom', 'fine', 'bail']);
/** Of these a country may be the owner. */
const ofStates: ReadonlySet<string> = new Set(['population', 'area', 'deficit', 'debt', 'budget', 'fell', 'rose', 'cut', 'cost', 'value']);
/** Of these the name right before the verb is the owner, and no other. */
const paidBy: ReadonlySet<string> = new Set(['ransom', 'fine', 'bail']);
/** Of these a person is the owner. */
const personal: ReadonlySet<string> = new Set(['prison term', 'sentenced']);
const inside: ReadonlySet<string> = new Set(['in', 'on', 'at', 'near', 'outside', 'across']);
const partners: ReadonlySet<string> = new Set(['partners', 'counterparts', 'allies', 'colleagues']);
const merged: ReadonlySet<string> = new Set(['combined', 'together', 'merged', 'enlarged']);
/** `creating a group with 43,000 staff` */
const creates: ReadonlySet<string> = new Set(['creating', 'creates', 'forming']);
/** Parts of a firm. */
const units: ReadonlySet<string> = new Set(
  'office branch plant site unit division store factory department subsidiary mine depot'.split(' '),
);
const directions = /(?:^|of|from)$/;

/**
 * Whom or which place below a country a figure is of, folded: the owner of a measure, the end of a distance, a place
 * that the text puts the figure in. What the story is about (`principals`) is no scope: it is the event's own.
 */
export function scopeOf(
  tokens: readonly Token[],
  at: number,
  predicate: string,
  names: readonly Name[],
  { principals, focus }: StoryFrame,
): string | undefined {
  if (predicate === 'participating' && partners.has(tokenAt(tokens, at - 2)?.text ?? '')) return 'partners';
  const isOwned = owned.has(predicate);
  if (isOwned && tokens.some(({ text }, index) => merged.has(text) || (index < at && creates.has(text)))) return 'combined';
  if (predicate === 'fine' && ofSeveral(tokens, at)) return 'combined';
  const far = abroad(tokens, at) ?? (isOwned ? unitOwner(tokens, at) : undefined);
  if (far !== undefined) return far;
  if (names.length === 0) return undefined;
  if (predicate === 'distance') return target(tokens, at, names);
  const place = placedIn(tokens, at, names);
  if (place !== undefined) return isPrincipal(place, principals) && !isDivided(tokens, place, names) ? undefined : place.folded;
  if (!isOwned) return undefined;
  const owner = ownerOf(tokens, at, predicate, names);
  return owner === undefined ||
    (dropped.has(predicate) && isPrincipal(owner, principals)) ||
    (ofFocus.has(predicate) && focus !== undefined && owner.folded.split(' ').includes(focus))
    ? undefined
    : owner.folded;
}

/** `207 others were arrested overseas` */
function abroad(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at + 1; index < Math.min(at + 9, tokens.length); index++) {
    const { text, tag } = tokens[index] as Token;
    if (text === 'overseas' || text === 'abroad' || text === 'elsewhere')
      return tokenAt(tokens, index - 1)?.text === 'and' || tokenAt(tokens, index - 1)?.text === 'from' ? undefined : text;
    if (tag === 'figure' || tag === 'comma' || tag === 'stop') return undefined;
  }
  return undefined;
}

/** `fined five suppliers a total of €546 million`: what several pay together. */
function ofSeveral(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 12), at)
    .some(({ mention }) => mention?.type === 'number' && mention.unit === undefined && mention.value > 1);
}

const generic =
  /^(?:island|city|province|district|region|county|state|town|village|airport|prison|stadium|bank|group|corp|inc|company|ltd|co)s?$/;

function isPrincipal({ folded }: Name, principals: ReadonlySet<string>): boolean {
  const words = folded.split(' ');
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.every((word) => principals.has(word) || generic.test(word)) || (initials.length > 1 && principals.has(initials));
}

/** `105 died in Tamrin and 52 in Orlo`: of two places each has its own figure, whatever the story is about. */
function isDivided(tokens: readonly Token[], place: Name, names: readonly Name[]): boolean {
  for (const other of names) {
    if (other.kind !== 'other' || other === place || !inside.has(tokenAt(tokens, other.from - 1)?.text ?? '')) continue;
    const [first, second] = other.from > place.from ? [place, other] : [other, place];
    if (second.from - first.to > 8) continue;
    for (let index = first.to; index < second.from; index++) if (tokens[index]?.mention?.type === 'number') return true;
  }
  return false;
}

/** `58 km south-west of Bandar Abbas` */
function target(tokens: readonly Token[], at: number, names: readonly Name[]): string | undefined {
  const name = names.find(({ from }) => from > at && from - at <= 8);
  if (name === undefined) return undefined;
  return directions.test(tokenAt(tokens, name.from - 1)?.text ?? '') || tokenAt(tokens, name.from - 1)?.tag === 'determiner'
    ? name.folded
    : undefined;
}

/** `the Persian Gulf island of …` is not in the Gulf, while `Qeshm island` is what it is called. */
function modifies(tokens: readonly Token[], { to }: Name): boolean {
  const next = tokens[to];
  return (
    next?.tag === 'word' &&
    (tokens[to + 1]?.text === 'of' ||
      !/^(?:island|city|province|district|region|county|state|area|town|village|airport|island|prison|stadium)s?$/.test(next.text)) &&
    !next.capital
  );
}

/** A name below a country right behind the figure (`15 of them on Qeshm`), or opening the sentence (`In Lagos, …`). */
function placedIn(tokens: readonly Token[], at: number, names: readonly Name[]): Name | undefined {
  for (const name of names) {
    if (name.kind !== 'other' || modifies(tokens, name)) continue;
    let before = name.from - 1;
    while (
      before >= 0 &&
      (tokenAt(tokens, before)?.tag === 'determiner' ||
        tokenAt(tokens, before)?.tag === 'word' ||
        (tokenAt(tokens, before)?.text === 'and' && tokenAt(tokens, before - 1)?.capital))
    )
      before--;
    const word = tokenAt(tokens, before);
    if (word === undefined || !inside.has(word.text)) continue;
    if (before > at) {
      for (let index = at + 1; index < before; index++) {
        const { tag } = tokens[index] as Token;
        if (tag === 'figure' || tag === 'comma' || tag === 'stop' || tag === 'relative') return undefined;
      }
      return name;
    }
    if ((before === 0 || tokenAt(tokens, before - 1)?.tag === 'comma') && tokens[name.to]?.tag === 'comma' && name.to < at) return name;
  }
  return undefined;
}

/** `the plant's 40 employees`, `the office had 40`: a part of a firm has its own figures. */
function unitOwner(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const { text } = tokens[index] as Token;
    const unit = withoutPossessive(text);
    if (unit !== text && units.has(unit)) return unit;
  }
  return undefined;
}

/** The possessor or subject: `IBM's … revenue of $54 billion`, `Compaq for $19 billion`, `EDS earned $716 million`. */
function ownerOf(tokens: readonly Token[], at: number, predicate: string, names: readonly Name[]): Name | undefined {
  const bodies = names.filter((name) => name.kind !== 'country' && !modifies(tokens, name));
  if (predicate === 'price') return boughtName(tokens, at, bodies);
  const ahead = (ofStates.has(predicate) ? names : bodies).filter(({ to }) => to <= at);
  if (personal.has(predicate)) return convict(tokens, at, bodies);
  if (paidBy.has(predicate)) return ahead.findLast(({ to }) => /^(?:pa(?:id|ys|y|ying)|agreed|had|was|were)$/.test(tokens[to]?.text ?? ''));
  const apposed = ahead.at(-1);
  if (
    apposed !== undefined &&
    tokens[apposed.to]?.tag === 'comma' &&
    at - apposed.to <= 8 &&
    !tokens.slice(apposed.to, at).some(({ tag }) => tag === 'have' || tag === 'be')
  )
    return apposed;
  const doer = ahead.at(-1);
  if (doer !== undefined && doer.to === at - 1 && tokens[doer.to]?.tag === 'verb') return doer;
  const possessor = ahead.findLast(
    ({ to }) =>
      tokenAt(tokens, to - 1)?.text.endsWith("'s") ||
      tokenAt(tokens, to - 1)?.text.endsWith("'") ||
      tokens[to]?.text === "'s" ||
      tokens[to]?.text === "'",
  );
  if (possessor !== undefined) return possessor;
  if (ahead[0] !== undefined) return ahead[0];
  return names.find(({ from }) => tokenAt(tokens, from - 1)?.tag === 'comma' && from - at <= 8);
}

/** Whose term it is: `sentenced Wynn to`, `the three-year sentence for Wynn`, `Wynn got`; never the court, nor where it sits. */
function convict(tokens: readonly Token[], at: number, names: readonly Name[]): Name | undefined {
  const people = names.filter(
    ({ kind, from }) => kind === 'other' && !inside.has(tokenAt(tokens, from - 1)?.text ?? '') && tokenAt(tokens, from - 1)?.text !== 'of',
  );
  const ahead = people.filter(({ to }) => to <= at);
  return (
    ahead.findLast(({ to }) => tokens[to]?.text === 'to' && at - to <= 4) ??
    people.find(({ from }) => from > at && from - at <= 4 && tokenAt(tokens, from - 1)?.text === 'for') ??
    ahead[0]
  );
}

/** What is bought: the name behind `acquisition of`, `purchase`, `bought`. */
function boughtName(tokens: readonly Token[], at: number, names: readonly Name[]): Name | undefined {
  const behind = names.find(
    ({ from }) =>
      from > at &&
      from - at <= 6 &&
      tokens.slice(at, from).some(({ triggers }) => triggers.some(({ predicate }) => predicate.id === 'price')),
  );
  if (behind !== undefined) return behind;
  const forName = names.find(({ from }) => from > at && from - at <= 6 && tokenAt(tokens, from - 1)?.text === 'for');
  if (forName !== undefined) return forName;
  const verb = tokens.findLastIndex(({ triggers }, index) => index < at && triggers.some(({ predicate }) => predicate.id === 'price'));
  return verb < 0 ? undefined : names.find(({ from }) => from > verb && from < at);
}
