import type { Evidence, Group, Reading } from '../core/model.ts';
import type { ComparedClaim, ComparedReading, Operation, Source, Statement } from '../protocol-views.ts';
import { fileName } from './names.ts';
import { type EventGroups, evidenceOf } from './operations.ts';
import { byDate, type DocumentSpan, placeOf } from './place.ts';
import { byStanding, documentsOf, type Standings } from './standing.ts';
import { topicOf } from './topic.ts';
import { phraseDate, phraseValue } from './value.ts';

/** One operation with its sources, its claims and what each source says of each; `toPlace` is silent where a document is gone. */
export function operationOf(event: EventGroups, standings: Standings, toPlace: ToPlace): Operation {
  const claims = event.groups.map((group) => claimOf(group, standings, toPlace));
  return {
    key: event.key,
    name: event.name,
    sources: sourcesOf(event.groups.flatMap(evidenceOf), toPlace),
    claims: claims.sort((a, b) => byStanding(a.standing, b.standing)),
  };
}

/** Where a span of a document is, as the editor says it. */
export type ToPlace = (span: DocumentSpan) => Statement['place'] | undefined;

/** What one place says, in the words that people read; undefined where its document is gone. */
export function statementOf(item: Evidence, standing: Statement['standing'], toPlace: ToPlace): Statement | undefined {
  const place = toPlace(placeOf(item));
  return place && { place, source: fileName(item.uri), words: wordsOf(item), quote: item.quote, standing };
}

/** What a claim is about without its event, which stands above it: `suspects arrested · Portugal`. */
export function claimTopic(item: Evidence): string {
  const { event: _, ...claim } = item.claim;
  return topicOf({ claim, groups: [] });
}

/** As written, with the hedge that stands before it: `nearly 41,000`. */
function wordsOf({ claim, surface }: Evidence): string {
  const words = surface.replace(/\s+/g, ' ');
  const value = phraseValue(claim.mention);
  return value.includes(words) ? value : words;
}

function claimOf(group: Group, standings: Standings, toPlace: ToPlace): ComparedClaim {
  const readings = inOrder(group);
  const most = evidenceOf(group).find(({ claim }) => claim.subject === group.subject) ?? evidenceOf(group)[0];
  return {
    key: group.key,
    topic: most === undefined ? group.subject : claimTopic(most),
    standing: standings.ofGroup(group),
    readings: readings.map((reading) => readingOf(reading, standings, toPlace)),
  };
}

/** What most sources say first, then what was said first. */
function inOrder(group: Group): Reading[] {
  const ranks = new Map(byDate(evidenceOf(group)).map((item, index) => [item, index]));
  const ranked = group.readings.map((reading) => ({
    reading,
    sources: documentsOf(reading.evidence).size,
    first: Math.min(...reading.evidence.map((item) => ranks.get(item) ?? 0)),
  }));
  return ranked.sort((a, b) => b.sources - a.sources || a.first - b.first).map(({ reading }) => reading);
}

function readingOf(reading: Reading, standings: Standings, toPlace: ToPlace): ComparedReading {
  const [first] = reading.evidence;
  return {
    value: first === undefined ? '' : phraseValue(first.claim.mention),
    standing: standings.ofReading(reading),
    statements: byDate(reading.evidence).flatMap((item) => statementOf(item, standings.of(item, reading), toPlace) ?? []),
  };
}

function sourcesOf(evidence: readonly Evidence[], toPlace: ToPlace): Source[] {
  const sources = new Map<string, Source>();
  for (const item of byDate(evidence)) {
    const uri = sources.has(item.uri) ? undefined : toPlace(placeOf(item))?.uri;
    if (uri === undefined) continue;
    sources.set(item.uri, {
      uri,
      name: fileName(item.uri),
      ...(item.published !== undefined && { published: phraseDate(item.published) }),
    });
  }
  return [...sources.values()];
}
