import type { Claim, Disagreement, Span } from '../core/model.ts';
import { spanAt } from '../core/text/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { shortNamesIn, whereIs } from './names.ts';
import { type DocumentSpan, placeOf } from './place.ts';
import { phraseValue } from './value.ts';
import { type Counterpart, counterpartsOf, judgedClaims } from './verdicts.ts';

export interface LensView extends Span {
  readonly title: string;
  /** What a click peeks at. */
  readonly places: readonly DocumentSpan[];
  /** Key of the event that the story shares with other sources. */
  readonly event?: string;
}

/** Over each story that claims something a summary, over each paragraph with a conflict what conflicts. In order of start. */
export function lensesOf(corpus: Corpus, uri: string): LensView[] {
  const annotation = corpus.annotation(uri);
  if (annotation === undefined) return [];
  const judged = judgedClaims(corpus, uri).map((item) => ({
    claim: item.claim,
    event: item.groups[0]?.event.key,
    counterparts: counterpartsOf(uri, item),
  }));
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
  const names = paragraphs.size === 0 ? new Map<string, string>() : shortNamesIn(corpus);
  const conflicts = [...paragraphs].map(([paragraph, items]) => conflictLens(corpus, uri, paragraph, items, names));
  return [...stories, ...conflicts].sort((a, b) => a.start - b.start);
}

interface Compared {
  readonly claim: Claim;
  readonly event: string | undefined;
  readonly counterparts: readonly Counterpart[];
}

function storyLens({ start, end }: Span, uri: string, judged: readonly Compared[]): LensView {
  const counterparts = judged.flatMap((item) => item.counterparts);
  const others = new Set(counterparts.map(({ evidence }) => evidence.uri).filter((other) => other !== uri)).size;
  const agreeing = judged.filter((item) => agrees(uri, item)).length;
  const differing = new Set(counterparts.flatMap(({ disagreement }) => disagreement ?? []));
  const count = (...kinds: Disagreement['kind'][]): number => [...differing].filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    ...(others === 0 ? [plural(judged.length, 'claim'), 'no other source'] : [plural(others + 1, 'source')]),
    ...(agreeing === 0 ? [] : [`${plural(agreeing, 'claim')} ${agreeing === 1 ? 'agrees' : 'agree'}`]),
    ...some(count('rounding', 'hedge', 'wording'), 'hint'),
    ...some(count('counting', 'update'), 'note'),
    ...some(count('conflict'), 'conflict'),
  ];
  const conflicts = counterparts.filter(isConflict);
  const shared = judged.find((item) => item.counterparts.some(({ evidence }) => evidence.uri !== uri))?.event;
  return {
    ...{ start, end, title: parts.join(' · '), places: placesOf(conflicts.length > 0 ? conflicts : counterparts) },
    ...(shared !== undefined && { event: shared }),
  };
}

/** Another source says just that, and none says something that a reader must look into. */
function agrees(uri: string, { counterparts }: Compared): boolean {
  const isGrave = (kind: Disagreement['kind']): boolean => kind === 'conflict' || kind === 'update' || kind === 'counting';
  return (
    counterparts.some((other) => other.agrees && other.evidence.uri !== uri) &&
    !counterparts.some(({ disagreement }) => disagreement !== undefined && isGrave(disagreement.kind))
  );
}

function conflictLens(
  corpus: Corpus,
  uri: string,
  { start, end }: Span,
  judged: readonly Compared[],
  names: ReadonlyMap<string, string>,
): LensView {
  const [first] = judged as [Compared];
  const others = judged.flatMap((item) => item.counterparts.filter(isConflict));
  const said = new Map<string, Set<string>>();
  for (const { evidence } of first.counterparts.filter(isConflict)) {
    const value = phraseValue(evidence.claim.mention);
    said.set(value, (said.get(value) ?? new Set()).add(whereIs(corpus, uri, evidence, names)));
  }
  const more = judged.length > 1 ? ` · ${plural(judged.length - 1, 'more conflict')}` : '';
  return {
    start,
    end,
    title: `≠ ${phraseValue(first.claim.mention)} here, ${[...said]
      .slice(0, 3)
      .map(([value, places]) => `${value} in ${listed([...places])}`)
      .join(', ')}${more}`,
    places: placesOf(others),
  };
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
