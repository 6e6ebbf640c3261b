import { grouped } from '../core/grouped.ts';
import type { Annotation, Claim, Span } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { compare } from './place.ts';
import { subjectOf } from './topic.ts';
import { countryName, phraseValue } from './value.ts';
import { byWeight, type Judged, judgedClaims } from './verdicts.ts';

/** One line of the outline. The span covers all its children; `selection` is where a click leads. */
export interface OutlineNode extends Span {
  readonly kind: 'event' | 'predicate' | 'place' | 'claim';
  readonly name: string;
  readonly detail: string;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** The events of a document, under each its claims by what happened, those of single countries under the country. In order of place. */
export function outlineOf(corpus: Corpus, uri: string): OutlineNode[] {
  const annotation = corpus.annotation(uri);
  if (annotation === undefined) return [];
  const events = grouped(judgedClaims(corpus, uri), (judged) => eventOf(annotation, judged));
  return inOrder([...events].map(([name, claims]) => eventNode(annotation, name, claims)));
}

/** The name of the event that a claim belongs to; failing that the headline of its story. */
function eventOf({ page }: Annotation, { claim, groups }: Judged): string {
  const named = claim.event?.name ?? groups[0]?.event.name;
  if (named !== undefined && named !== '') return named;
  const headline = page.stories[claim.story]?.headline;
  return (headline && page.text.slice(headline.start, headline.end).replace(/\s+/g, ' ').trim()) || 'Unnamed event';
}

function eventNode({ mentions, page }: Annotation, name: string, claims: readonly Judged[]): OutlineNode {
  const children = inOrder([...grouped(claims, ({ claim }) => claim.predicate)].map(([predicate, own]) => predicateNode(predicate, own)));
  const mention = mentions.find((other) => other.type === 'operation' && other.name === name);
  const headline = page.stories[claims[0]?.claim.story ?? -1]?.headline;
  return parent('event', name, `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`, children, mention ?? headline);
}

function predicateNode(predicate: string, claims: readonly Judged[]): OutlineNode {
  const children = [...grouped(claims, ({ claim }) => claim.place)].flatMap(([place, own]) => {
    const nodes = own.map(claimNode);
    return place === undefined ? nodes : [parent('place', countryName(place), valuesOf(own), nodes)];
  });
  return parent('predicate', predicate, valuesOf(claims), inOrder(children));
}

function claimNode({ claim, findings }: Judged): OutlineNode {
  const { start, end } = claim;
  const kinds = [...new Set(findings.map(({ disagreement }) => disagreement.kind))].sort(byWeight);
  const detail = kinds.join(', ').replace('conflict', '≠ conflict');
  return { kind: 'claim', name: nameOf(claim), detail, start, end, selection: { start, end }, children: [] };
}

/** `3,222 potential victims`: the value first, as that is what one looks for. */
function nameOf(claim: Claim): string {
  return `${phraseValue(claim.mention)} ${subjectOf(claim)}`.trim();
}

function parent(kind: OutlineNode['kind'], name: string, detail: string, children: readonly OutlineNode[], lead?: Span): OutlineNode {
  const selection = lead ?? children[0]?.selection ?? { start: 0, end: 0 };
  const start = children.reduce((least, child) => Math.min(least, child.start), selection.start);
  const end = children.reduce((most, child) => Math.max(most, child.end), selection.end);
  return { kind, name, detail, start, end, selection: { start: selection.start, end: selection.end }, children };
}

/** The different values, at most three. */
function valuesOf(claims: readonly Judged[]): string {
  const values = [...new Set(claims.map(({ claim }) => phraseValue(claim.mention)))];
  return values.length > 3 ? `${values.slice(0, 3).join(' · ')} …` : values.join(' · ');
}

function inOrder(nodes: readonly OutlineNode[]): OutlineNode[] {
  return [...nodes].sort((a, b) => a.selection.start - b.selection.start || compare(a.name, b.name));
}
