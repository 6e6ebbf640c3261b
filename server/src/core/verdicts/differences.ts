import type { Check, Confidence, Disagreement, Evidence, Group, Reading, Strictness } from '../model.ts';
import { profileKey } from './groups.ts';
import { atLeast, type Judgement, judge, lower } from './judge.ts';
import { byPlace, readingOf } from './reading.ts';
import { severityOf } from './severity.ts';

/** The gravest of several is told. */
const gravest = Object.keys(severityOf) as readonly Disagreement['kind'][];

/** The least confidence at which something is told, by strictness. */
const needed: Readonly<Record<Strictness, Confidence>> = { high: 'low', normal: 'normal', low: 'high' };

/** Evidence that is judged alike against any other: one profile, one day, one reading. */
interface Voice {
  readonly first: Evidence;
  readonly all: Evidence[];
}

/**
 * Where the readings of a group differ: one disagreement for each pair of readings that is not of the verdict `agree`, and
 * one for a value that is said of something named more narrowly or widely. Pairs inside one document are told only when
 * they conflict for certain. Silent for what is less sure than the strictness asks for.
 */
export function differencesOf(group: Group, strictness: Strictness): Disagreement[] {
  const voices = group.readings.map(voicesOf);
  return voices.flatMap((ours, index) => [
    ...differences(group, ours, ours, strictness),
    ...voices.slice(index + 1).flatMap((theirs) => differences(group, ours, theirs, strictness)),
  ]);
}

function differences(group: Group, ours: readonly Voice[], theirs: readonly Voice[], strictness: Strictness): Disagreement[] {
  const own = ours === theirs;
  const told: { kind: Disagreement['kind']; check: Check; reason: string; sides: [Voice, Voice] }[] = [];
  for (const [index, a] of ours.entries()) {
    for (const b of own ? ours.slice(index + 1) : theirs) {
      const judgement = judge(a.first, b.first, group.event.country);
      if (judgement === undefined || judgement.verdict === 'agree') continue;
      const check = inOneDocument(a, b) ? 'same-source' : 'cross-source';
      if (!isTold(judgement, a.first, b.first, check, strictness)) continue;
      told.push({ kind: judgement.verdict, check, reason: judgement.reason, sides: [a, b] });
    }
  }
  const kind = gravest.find((verdict) => told.some((one) => one.kind === verdict));
  if (kind === undefined) return [];
  const heard = own ? centred(told) : told;
  const [first] = heard.filter((one) => one.kind === kind);
  if (first === undefined) return [];
  const check = heard.some((one) => one.check === 'cross-source') ? 'cross-source' : 'same-source';
  const sides = [0, 1].map((side) => readingOf([...new Set(heard.flatMap((one) => one.sides[side]?.all ?? []))])) as [Reading, Reading];
  const readings = inOrder(sides);
  const { event, predicate, subject, place } = group;
  const key = `${group.key} · ${readings.map(({ modifier, value, high, unit }) => `${modifier}${value}${high ?? ''}${unit ?? ''}`).join(' · ')}`;
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
      reason: first.reason,
    },
  ];
}

/** One value in several wordings makes a star, not a web: all that differ from the wording met first. */
function centred<T extends { readonly sides: readonly [Voice, Voice] }>(told: readonly T[]): T[] {
  const centre = told[0]?.sides[0].first.claim.subject;
  return told.filter(({ sides }) => sides[0].first.claim.subject === centre && sides[1].first.claim.subject !== centre);
}

/** Is a difference sure enough, and worth telling? A person's own words and another speaker's count make it less sure. */
function isTold({ verdict, confidence }: Judgement, a: Evidence, b: Evidence, check: Check, strictness: Strictness): boolean {
  if (check === 'cross-source') return atLeast(confidence, needed[strictness]);
  if (verdict !== 'conflict') return false;
  const apart = a.claim.attribution !== b.claim.attribution || a.claim.zone === 'quote' || b.claim.zone === 'quote';
  return atLeast(apart ? lower(confidence, 'low') : confidence, strictness === 'high' ? 'normal' : 'high');
}

function voicesOf({ evidence }: Reading): Voice[] {
  const voices = new Map<string, Voice>();
  for (const item of evidence) {
    const name = `${profileKey(item.claim)}|${item.published ?? ''}`;
    const voice = voices.get(name);
    if (voice === undefined) voices.set(name, { first: item, all: [item] });
    else voice.all.push(item);
  }
  return [...voices.values()];
}

function inOneDocument(a: Voice, b: Voice): boolean {
  const { uri } = a.first;
  return a.all.every((item) => item.uri === uri) && b.all.every((item) => item.uri === uri);
}

function inOrder([a, b]: readonly [Reading, Reading]): readonly [Reading, Reading] {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return first !== undefined && second !== undefined && byPlace(first, second) > 0 ? [b, a] : [a, b];
}
