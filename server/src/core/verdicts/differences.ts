import type { Check, Confidence, Disagreement, Evidence, Group, Reading, Strictness } from '../model.ts';
import { profileKey } from './groups.ts';
import { atLeast, type Judgement, judge } from './judge.ts';
import { byPlace, readingOf } from './reading.ts';
import { severityOf } from './severity.ts';
import { isSlip } from './slip.ts';
import { Stances } from './stances.ts';

/** The gravest of several is told. */
const gravest = Object.keys(severityOf) as readonly Disagreement['kind'][];

/** The least confidence at which something is told, by strictness. */
const needed: Readonly<Record<Strictness, Confidence>> = { high: 'low', normal: 'normal', low: 'high' };

/** Evidence that is judged alike against any other: one profile, one day, one reading. */
interface Voice {
  readonly first: Evidence;
  readonly all: Evidence[];
  /** The words in which it is told. */
  readonly frames: Set<string>;
}

interface Difference {
  readonly judgement: Judgement & { readonly verdict: Disagreement['kind'] };
  readonly sides: readonly [Voice, Voice];
}

/**
 * Where the readings of a group differ: one disagreement for each pair of readings that is not of the verdict `agree`, and
 * one for a value that is said of something named more narrowly or widely. Silent for what is less sure than the strictness
 * asks for, and, unless it is `high`, for documents that give both of two values (see Stances).
 */
export function differencesOf(group: Group, strictness: Strictness): Disagreement[] {
  const stances = new Stances(group);
  return group.readings.flatMap((ours, index) => [
    ...wordings(group, ours, strictness),
    ...group.readings.slice(index + 1).flatMap((theirs, offset) => {
      const [own, other] = [index, index + 1 + offset];
      const across = crossSource(group, ours, theirs, strictness, (item, reading) =>
        stances.holds(item, ...((reading === ours ? [own, other] : [other, own]) as [number, number])),
      );
      return across.length > 0 ? across : sameSource(group, ours, theirs, strictness);
    }),
  ]);
}

function crossSource(
  group: Group,
  ours: Reading,
  theirs: Reading,
  strictness: Strictness,
  holds: (item: Evidence, own: Reading) => boolean,
): Disagreement[] {
  const found = differences(voicesOf(ours.evidence), voicesOf(theirs.evidence), group, needed[strictness]);
  const told = found.filter(({ sides: [a, b] }) => !inOneDocument(a, b));
  const [grave, mild] = [told.filter(isGrave), told.filter((one) => !isGrave(one))];
  if (grave.length === 0 || strictness === 'high') return disagreementOf(group, 'cross-source', told, told);
  const held = (reading: Reading): Reading => ({ ...reading, evidence: reading.evidence.filter((item) => holds(item, reading)) });
  const apart = differences(voicesOf(held(ours).evidence), voicesOf(held(theirs).evidence), group, needed[strictness]).filter(isGrave);
  return apart.length > 0 ? disagreementOf(group, 'cross-source', apart, apart) : disagreementOf(group, 'cross-source', mild, mild);
}

/** One document that contradicts itself, by a slip that nobody else has made. */
function sameSource(group: Group, ours: Reading, theirs: Reading, strictness: Strictness): Disagreement[] {
  const least = strictness === 'high' ? 'normal' : 'high';
  if (ours.modifier !== '=' || theirs.modifier !== '=') return [];
  const told = differences(voicesOf(ours.evidence), voicesOf(theirs.evidence), group, least).filter(
    ({ judgement, sides: [a, b] }) => judgement.verdict === 'conflict' && inOneDocument(a, b) && isSlip(a.first, b.first, group.event),
  );
  return disagreementOf(group, 'same-source', told, told);
}

/** One value in several wordings makes a star, not a web: all that differ from the wording met first. */
function wordings(group: Group, reading: Reading, strictness: Strictness): Disagreement[] {
  const voices = voicesOf(reading.evidence);
  if (voices.length < 2) return [];
  const told = voices.flatMap((voice, index) => differences([voice], voices.slice(index + 1), group, needed[strictness]));
  const across = told.filter(({ sides: [a, b] }) => !inOneDocument(a, b));
  const centre = across[0]?.sides[0].first.claim.subject;
  return disagreementOf(
    group,
    'cross-source',
    across,
    across.filter(({ sides: [a, b] }) => a.first.claim.subject === centre && b.first.claim.subject !== centre),
  );
}

function differences(ours: readonly Voice[], theirs: readonly Voice[], group: Group, least: Confidence): Difference[] {
  const found: Difference[] = [];
  for (const a of ours) {
    for (const b of theirs) {
      const judgement = judge(a.first, b.first, group.event, inSameWords(a, b));
      if (judgement === undefined || judgement.verdict === 'agree' || !atLeast(judgement.confidence, least)) continue;
      found.push({ judgement: judgement as Difference['judgement'], sides: [a, b] });
    }
  }
  return found;
}

/** The gravest of the told, with the evidence of all that are heard. */
function disagreementOf(group: Group, check: Check, told: readonly Difference[], heard: readonly Difference[]): Disagreement[] {
  const kind = gravest.find((verdict) => told.some(({ judgement }) => judgement.verdict === verdict));
  const first = heard.find(({ judgement }) => judgement.verdict === kind);
  if (kind === undefined || first === undefined) return [];
  const sides = [0, 1].map((side) => readingOf([...new Set(heard.flatMap((one) => one.sides[side]?.all ?? []))])) as [Reading, Reading];
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

function voicesOf(evidence: readonly Evidence[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const item of evidence) {
    const name = `${profileKey(item.claim)}|${item.published ?? ''}`;
    const voice = voices.get(name);
    if (voice === undefined) voices.set(name, { first: item, all: [item], frames: new Set([item.frame]) });
    else {
      voice.all.push(item);
      voice.frames.add(item.frame);
    }
  }
  return [...voices.values()];
}

function inSameWords(a: Voice, b: Voice): boolean {
  if (inOneDocument(a, b)) return false;
  for (const frame of a.frames) if (frame !== '' && b.frames.has(frame)) return true;
  return false;
}

function inOneDocument(a: Voice, b: Voice): boolean {
  const { uri } = a.first;
  return a.all.every((item) => item.uri === uri) && b.all.every((item) => item.uri === uri);
}

function inOrder([a, b]: readonly [Reading, Reading]): readonly [Reading, Reading] {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return first !== undefined && second !== undefined && byPlace(first, second) > 0 ? [b, a] : [a, b];
}
