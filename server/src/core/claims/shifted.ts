import type { Claim, Mention, Span } from '../model.ts';

type Draft = { -readonly [Field in keyof Claim]: Claim[Field] };

/**
 * The claims of a paragraph that stands `by` code units further on than where they were read. `mentions` are those of the paragraph
 * where it stood and where it stands, the same ones in order. Written out field by field: engines copy an object that may lack any
 * of eight fields with a search for each.
 */
export function shiftedClaims(
  claims: readonly Claim[],
  by: number,
  mentions: { readonly before: readonly Mention[]; readonly now: readonly Mention[] },
): Claim[] {
  let next = 0;
  return claims.map((claim) => {
    while (next < mentions.before.length && (mentions.before[next] as Mention).start < claim.start) next++;
    const mention = mentions.before[next] === claim.mention ? (mentions.now[next] as Claim['mention']) : undefined;
    return shifted(claim, by, mention ?? { ...claim.mention, start: claim.mention.start + by, end: claim.mention.end + by });
  });
}

function shifted(claim: Claim, by: number, mention: Claim['mention']): Claim {
  const { event, place, scope, partOf, partBy, attribution, countedOn } = claim;
  const draft: Draft = {
    start: claim.start + by,
    end: claim.end + by,
    mention,
    story: claim.story,
    predicate: claim.predicate,
    subject: claim.subject,
    head: claim.head,
    qualifiers: claim.qualifiers,
    zone: claim.zone,
    sentence: shiftedSpan(claim.sentence, by),
    confidence: claim.confidence,
  };
  if (event !== undefined) draft.event = event;
  if (place !== undefined) draft.place = place;
  if (scope !== undefined) draft.scope = scope;
  if (partOf !== undefined) draft.partOf = shiftedSpan(partOf, by);
  if (attribution !== undefined) draft.attribution = attribution;
  if (countedOn !== undefined) draft.countedOn = countedOn;
  if (partBy !== undefined) draft.partBy = partBy;
  return draft;
}

function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
