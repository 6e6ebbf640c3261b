import type { Check, Confidence, Disagreement, Evidence, Group, Reading, Strictness } from '../model.ts';
import type { FoundGroup } from './groups.ts';
import { atLeast, compareClaims, type Judgement, judge } from './judge.ts';
import { byPlace, readingOf } from './reading.ts';
import { severityOf } from './severity.ts';
import { isSlip } from './slip.ts';
import { Stances } from './stances.ts';
import { inOneDocument, inSameWords, type Voice, Voices, voicesOf, withOnly } from './voices.ts';

/** The gravest of several is told. */
const gravest = Object.keys(severityOf) as readonly Disagreement['kind'][];

/** The least confidence at which something is told, by strictness. */
const needed: Readonly<Record<Strictness, Confidence>> = { high: 'low', normal: 'normal', low: 'high' };

/** A reading with the voices that give it. */
interface Heard {
  readonly reading: Reading;
  /** Its index in the group. */
  readonly index: number;
  readonly voices: readonly Voice[];
}

interface Difference {
  readonly judgement: Judgement & { readonly verdict: Disagreement['kind'] };
  readonly sides: readonly [Voice, Voice];
}

/**
 * Where the readings of a group differ: one disagreement for each pair of readings that is not of the verdict `agree`, and
 * one for a value that is said of something named more narrowly or widely. Silent for what is less sure than the strictness
 * asks for, and for documents that give both of two values (see Stances).
 */
export function differencesOf({ group, profiled }: FoundGroup, strictness: Strictness): Disagreement[] {
  const [first] = profiled[0] ?? [];
  if (profiled.length === 1 && profiled[0]?.every(({ profile }) => profile === first?.profile)) return [];
  const voices = new Voices(group.event);
  let stances: Stances | undefined;
  const heard = withoutLists(group.readings.map((reading, index): Heard => ({ reading, index, voices: voicesOf(profiled[index] ?? []) })));
  const found: Disagreement[] = [];
  for (const [own, ours] of heard.entries()) {
    found.push(...wordings(group, voices, ours, strictness));
    for (let other = own + 1; other < heard.length; other++) {
      const theirs = heard[other] as Heard;
      const all = differences(voices, group, ours, theirs, needed[strictness]);
      if (all.length === 0) continue;
      stances ??= new Stances(group);
      const told = stances;
      const [mine, its] = [ours.index, theirs.index];
      const holds = [(item: Evidence) => told.holds(item, mine, its), (item: Evidence) => told.holds(item, its, mine)] as const;
      const across = crossSource(voices, group, [ours, theirs], all, strictness, holds);
      found.push(...(across.length > 0 ? across : sameSource(group, all, strictness)));
    }
  }
  return found;
}

/** A document that gives more values of one thing than this lists them: towns with their dead, years with their sales. */
const mostValues = 100;

/** The readings without the documents that list them: their values are not of one thing, and each pair of them would be compared. */
function withoutLists(heard: readonly Heard[]): readonly Heard[] {
  if (heard.length <= mostValues) return heard;
  const values = new Map<string, number>();
  for (const { reading } of heard) {
    for (const uri of new Set(reading.evidence.map((item) => item.uri))) values.set(uri, (values.get(uri) ?? 0) + 1);
  }
  return heard.map((one) => onlyHeld(one, ({ uri }) => (values.get(uri) ?? 0) <= mostValues)).filter(({ voices }) => voices.length > 0);
}

function crossSource(
  voices: Voices,
  group: Group,
  [ours, theirs]: readonly [Heard, Heard],
  all: readonly Difference[],
  strictness: Strictness,
  holds: readonly [(item: Evidence) => boolean, (item: Evidence) => boolean],
): Disagreement[] {
  const told = all.filter(({ sides: [a, b] }) => !inOneDocument(a, b));
  if (!told.some(isGrave)) return disagreementOf(group, 'cross-source', told);
  const [mine, others] = [onlyHeld(ours, holds[0]), onlyHeld(theirs, holds[1])];
  const same = mine === ours && others === theirs;
  const apart = (same ? all : differences(voices, group, mine, others, needed[strictness])).filter(isGrave);
  return disagreementOf(group, 'cross-source', apart.length > 0 ? apart : told.filter((one) => !isGrave(one)));
}

/** The voices as far as a test takes their evidence; the same object where it takes all. */
function onlyHeld(heard: Heard, holds: (item: Evidence) => boolean): Heard {
  const voices = heard.voices.flatMap((voice) => withOnly(voice, holds) ?? []);
  const same = voices.length === heard.voices.length && voices.every((voice, index) => voice === heard.voices[index]);
  return same ? heard : { ...heard, voices };
}

/** One document that contradicts itself, by a slip that nobody else has made. */
function sameSource(group: Group, all: readonly Difference[], strictness: Strictness): Disagreement[] {
  const least = strictness === 'high' ? 'normal' : 'high';
  const told = all.filter(
    ({ judgement: { verdict, confidence }, sides: [a, b] }) =>
      verdict === 'conflict' &&
      atLeast(confidence, least) &&
      inOneDocument(a, b) &&
      isBare(a) &&
      isBare(b) &&
      isSlip(a.first, b.first, group.event),
  );
  return disagreementOf(group, 'same-source', told);
}

/** One value in several wordings makes a star, not a web: all that differ from the wording met first. */
function wordings(group: Group, voices: Voices, heard: Heard, strictness: Strictness): Disagreement[] {
  const [first, ...others] = heard.voices;
  if (others.every((voice) => voice.first.claim.subject === first?.first.claim.subject)) return [];
  const all = heard.voices.flatMap((voice, index) =>
    differences(voices, group, { ...heard, voices: [voice] }, { ...heard, voices: heard.voices.slice(index + 1) }, needed[strictness]),
  );
  const across = all.filter(({ sides: [a, b] }) => !inOneDocument(a, b));
  const centre = across[0]?.sides[0].first.claim.subject;
  const star = across.filter(({ sides: [a, b] }) => a.first.claim.subject === centre && b.first.claim.subject !== centre);
  return disagreementOf(group, 'cross-source', star);
}

function differences(voices: Voices, group: Group, ours: Heard, theirs: Heard, least: Confidence): Difference[] {
  const [first, second] = [ours.voices[0], theirs.voices[0]];
  const compared = first && second && compareClaims(first.first.claim, second.first.claim);
  if (compared === undefined || (compared.verdict === 'agree' && ours.reading !== theirs.reading)) return [];
  const found: Difference[] = [];
  for (const a of ours.voices) {
    for (const b of theirs.voices) {
      const likeness = voices.likenessOf(a, b);
      if (likeness === undefined) continue;
      const judgement = judge(a.first, b.first, { compared, likeness, event: group.event, sameWords: inSameWords(a, b) });
      if (judgement.verdict === 'agree' || !atLeast(judgement.confidence, least)) continue;
      found.push({ judgement: judgement as Difference['judgement'], sides: [a, b] });
    }
  }
  return found;
}

/** The gravest of the told, with the evidence of all of them. */
function disagreementOf(group: Group, check: Check, told: readonly Difference[]): Disagreement[] {
  const kind = gravest.find((verdict) => told.some(({ judgement }) => judgement.verdict === verdict));
  const first = told.find(({ judgement }) => judgement.verdict === kind);
  if (kind === undefined || first === undefined) return [];
  const sides = [0, 1].map((side) => readingOf([...new Set(told.flatMap((one) => one.sides[side]?.all ?? []))])) as [Reading, Reading];
  const readings = inOrder(sides);
  const { event, predicate, subject, place } = group;
  const key = [group.key, ...readings.map(({ modifier, value, high, unit }) => `${modifier}${value}${high ?? ''}${unit ?? ''}`)].join(
    ' · ',
  );
  const { reason } = first.judgement;
  return [
    {
      kind,
      check,
      severity: severityOf[kind],
      key,
      event,
      predicate,
      subject,
      ...(place === undefined ? {} : { place }),
      readings,
      reason,
    },
  ];
}

function isGrave({ judgement: { verdict } }: Difference): boolean {
  return verdict === 'conflict' || verdict === 'update';
}

function isBare({ first: { claim } }: Voice): boolean {
  return claim.mention.type !== 'date' && claim.mention.modifier === '=';
}

function inOrder([a, b]: readonly [Reading, Reading]): readonly [Reading, Reading] {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return first !== undefined && second !== undefined && byPlace(first, second) > 0 ? [b, a] : [a, b];
}
