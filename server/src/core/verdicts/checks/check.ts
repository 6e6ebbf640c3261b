import type { Annotation, Check, Claim, Disagreement, Evidence, Mention, Paragraph, Reading } from '../../model.ts';
import { evidenceOf } from '../evidence.ts';
import { severityOf } from '../severity.ts';

/** A paragraph with what is named and counted in it; offsets are the document's. */
export interface Passage {
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
}

/** Has a passage so many mentions of a type, or more? Most have not, and a check looks no further. */
export function hasMentions({ mentions }: Passage, type: Mention['type'], least: number): boolean {
  let found = 0;
  for (let at = 0; at < mentions.length && found < least; at++) if ((mentions[at] as Mention).type === type) found++;
  return found >= least;
}

export const nothingFound: readonly Found[] = [];

/** What a check finds in each of the passages by itself. */
export function foundIn(passages: readonly Passage[], find: (passage: Passage) => readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) for (const one of find(passage)) found.push(one);
  return found;
}

/** What a check found: two sides that do not fit, and why. */
export interface Found {
  readonly kind: Disagreement['kind'];
  readonly reason: string;
  readonly sides: readonly [Side, Side];
}

/** One side of a check: where it stands, and the value that it gives there. */
export interface Side {
  readonly at: Mention;
  readonly value: number | string;
  readonly high?: number;
  readonly modifier?: Reading['modifier'];
  readonly unit?: string;
}

/** One arithmetic check on one document. Each file of this folder says when its check speaks and when it is silent. */
export interface DocumentCheck {
  readonly check: Check;
  readonly find: (annotation: Annotation, passages: readonly Passage[]) => readonly Found[];
}

/** A found side for a figure, with the figure's own value. */
export function sideOf(at: Mention): Side {
  if (at.type === 'date') return { at, value: at.from === at.to ? at.from : `${at.from}/${at.to}` };
  if (!('value' in at)) return { at, value: '' };
  const { value, high, modifier, unit } = at;
  return { at, value, modifier, ...(high === undefined ? {} : { high }), ...(unit === undefined ? {} : { unit }) };
}

/** The disagreement that a check found, with the claims that stand at its places where there are any. */
export function disagreementOf(annotation: Annotation, check: Check, { kind, reason, sides }: Found): Disagreement {
  const readings = sides.map((side) => readingOf(annotation, check, side)) as unknown as readonly [Reading, Reading];
  const { claim } = readings[0].evidence[0] as Evidence;
  const signature = annotation.signatures[claim.story];
  const event = claim.event ?? signature?.operations[0] ?? { key: `document:${annotation.document.uri}`, name: signature?.title ?? '' };
  const key = [annotation.document.uri, check, ...readings.map(({ value, modifier }) => `${modifier}${value}`), reason].join(' · ');
  const { predicate, subject, place } = claim;
  return {
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
  };
}

function readingOf(annotation: Annotation, check: Check, { at, value, high, modifier = '=', unit }: Side): Reading {
  const evidence = [evidenceOf(annotation, claimAt(annotation, check, at))];
  return { value, modifier, ...(high === undefined ? {} : { high }), ...(unit === undefined ? {} : { unit }), evidence };
}

/** The claim of a mention; where nothing was read from it, a bare one that says no more than where it stands. */
function claimAt({ claims, page }: Annotation, check: Check, at: Mention): Claim {
  const claim = claims.find(({ start, end }) => start === at.start && end === at.end);
  if (claim !== undefined) return claim;
  const paragraph = page.paragraphs.find(({ start, end }) => start <= at.start && at.end <= end);
  const mention = at.type === 'country' || at.type === 'organization' || at.type === 'operation' ? asNumber(at) : at;
  const { start, end, zone } = at;
  const sentence = paragraph === undefined ? { start, end } : { start: paragraph.start, end: paragraph.end };
  const story = paragraph?.story ?? -1;
  return { start, end, mention, story, predicate: check, subject: '', head: '', qualifiers: [], zone, sentence, confidence: 'normal' };
}

/** The first name of a list stands for the count of its items. */
function asNumber({ start, end, zone }: Mention): Claim['mention'] {
  return { type: 'number', start, end, zone, value: 1, modifier: '=', granularity: 1 };
}
