import type { Claim, Disagreement, Span } from '../core/model.ts';
import { spanAt } from '../core/text/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { shortNames } from './names.ts';
import { type DocumentSpan, placeOf } from './place.ts';
import { phraseValue } from './value.ts';
import { type Counterpart, counterpartsOf, judgedClaims } from './verdicts.ts';

export interface LensView extends Span {
  readonly title: string;
  /** What a click peeks at. */
  readonly places: readonly DocumentSpan[];
}

/** Over each story that claims something a summary, over each paragraph with a conflict what conflicts. In order of start. */
export function lensesOf(corpus: Corpus, uri: string): LensView[] {
  const annotation = corpus.annotation(uri);
  if (annotation === undefined) return [];
  const names = shortNames([...corpus.annotations()].map(({ document }) => document.uri));
  const judged = judgedClaims(corpus, uri).map((item) => ({ claim: item.claim, counterparts: counterpartsOf(uri, item) }));
  const stories = annotation.page.stories.flatMap((story, index) => {
    const own = judged.filter(({ claim }) => claim.story === index);
    return own.length === 0 ? [] : [storyLens(story.headline ?? story, uri, own)];
  });
  const paragraphs = new Map<Span, Compared[]>();
  for (const item of judged) {
    if (!item.counterparts.some(({ disagreement }) => disagreement?.kind === 'conflict')) continue;
    const paragraph = spanAt(annotation.page.paragraphs, item.claim.start) ?? item.claim;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), item]);
  }
  const conflicts = [...paragraphs].map(([paragraph, items]) => conflictLens(paragraph, items, names));
  return [...stories, ...conflicts].sort((a, b) => a.start - b.start);
}

interface Compared {
  readonly claim: Claim;
  readonly counterparts: readonly Counterpart[];
}

function storyLens({ start, end }: Span, uri: string, judged: readonly Compared[]): LensView {
  const counterparts = judged.flatMap((item) => item.counterparts);
  const sources = new Set([uri, ...counterparts.map(({ evidence }) => evidence.uri)]).size;
  const kinds = new Map<Disagreement, Disagreement['kind']>();
  for (const { disagreement } of counterparts) if (disagreement !== undefined) kinds.set(disagreement, disagreement.kind);
  const count = (...of: Disagreement['kind'][]): number => [...kinds.values()].filter((kind) => of.includes(kind)).length;
  const agreeing = judged.filter(
    (item) => item.counterparts.length > 0 && item.counterparts.every(({ disagreement }) => disagreement === undefined),
  ).length;
  const conflicts = count('conflict');
  const title =
    counterparts.length === 0
      ? `${plural(judged.length, 'claim')} · no other source`
      : [
          plural(sources, 'source'),
          `${plural(agreeing, 'claim')} ${agreeing === 1 ? 'agrees' : 'agree'}`,
          ...some(count('rounding', 'hedge', 'wording'), 'hint'),
          ...some(count('counting', 'update'), 'note'),
          ...some(conflicts, 'conflict'),
        ].join(' · ');
  return { start, end, title, places: placesOf(conflicts > 0 ? counterparts.filter(isConflict) : counterparts) };
}

function conflictLens({ start, end }: Span, judged: readonly Compared[], names: ReadonlyMap<string, string>): LensView {
  const [first] = judged as [Compared];
  const others = judged.flatMap((item) => item.counterparts.filter(isConflict));
  const said = first.counterparts
    .filter(isConflict)
    .map(({ evidence }) => `${phraseValue(evidence.claim.mention)} in ${names.get(evidence.uri)}`);
  const more = judged.length > 1 ? ` · ${plural(judged.length - 1, 'more conflict')}` : '';
  return { start, end, title: `≠ ${phraseValue(first.claim.mention)} here, ${listed(said)}${more}`, places: placesOf(others) };
}

const isConflict = ({ disagreement }: Counterpart): boolean => disagreement?.kind === 'conflict';

function placesOf(counterparts: readonly Counterpart[]): DocumentSpan[] {
  return [...new Map(counterparts.map(({ evidence }) => [`${evidence.uri} ${evidence.claim.start}`, placeOf(evidence)])).values()];
}

function listed(items: readonly string[]): string {
  return items.length > 2 ? `${items.slice(0, 2).join(', ')} and ${items.length - 2} more` : items.join(' and ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function some(count: number, noun: string): string[] {
  return count === 0 ? [] : [plural(count, noun)];
}
