import type { Mention } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { entityKey, type Named } from '../corpus/names.ts';
import { namesInCorpus } from './entity.ts';
import { exactness, zoneRanks } from './exactness.ts';
import { judgedOn, mentionAt } from './hover.ts';
import { byDate, compare, type DocumentSpan, placeOf, type Stated } from './place.ts';
import { counterpartsOf } from './verdicts.ts';

/** Every place that says something of the same thing, or names the same entity, the asked one included; by uri, then start. */
export function referencesAt(corpus: Corpus, uri: string, offset: number): DocumentSpan[] {
  const mention = mentionAt(corpus, uri, offset);
  if (mention === undefined) return [];
  const key = entityKey(mention);
  const places =
    key === undefined
      ? evidenceAt(corpus, uri, mention).map(placeOf)
      : namesInCorpus(corpus, key).flatMap(([other, names]) => names.map(({ start, end }) => ({ uri: other, start, end })));
  return unique(places).sort((a, b) => compare(a.uri, b.uri) || a.start - b.start);
}

/** The same things within one document. */
export function highlightsAt(corpus: Corpus, uri: string, offset: number): DocumentSpan[] {
  const mention = mentionAt(corpus, uri, offset);
  if (mention === undefined) return [];
  const key = entityKey(mention);
  if (key !== undefined) return corpus.names(uri, key).map(({ start, end }) => ({ uri, start, end }));
  const here = evidenceAt(corpus, uri, mention).filter((evidence) => evidence.uri === uri);
  return unique([{ uri, start: mention.start, end: mention.end }, ...here.map(placeOf)]);
}

/** The fullest mention of what stands at the offset: the longest form of a name, the most exact and earliest figure. */
export function definitionAt(corpus: Corpus, uri: string, offset: number): DocumentSpan | undefined {
  const mention = mentionAt(corpus, uri, offset);
  if (mention === undefined) return undefined;
  const key = entityKey(mention);
  if (key !== undefined) return fullestName(corpus, key);
  const [first] = byDate(evidenceAt(corpus, uri, mention)).sort((a, b) => exactness(b.claim) - exactness(a.claim));
  return first && placeOf(first);
}

function evidenceAt(corpus: Corpus, uri: string, mention: Mention): Stated[] {
  return judgedOn(corpus, uri, mention).flatMap((judged) => [
    { uri, claim: judged.claim },
    ...counterpartsOf(uri, judged).map(({ evidence }) => evidence),
  ]);
}

function fullestName(corpus: Corpus, key: string): DocumentSpan | undefined {
  let best: { place: DocumentSpan; name: Named } | undefined;
  for (const [uri, names] of namesInCorpus(corpus, key)) {
    for (const name of names) {
      const better =
        best === undefined ||
        zoneRanks[name.zone] < zoneRanks[best.name.zone] ||
        (name.zone === best.name.zone && name.end - name.start > best.name.end - best.name.start);
      if (better) best = { place: { uri, start: name.start, end: name.end }, name };
    }
  }
  return best?.place;
}

function unique(places: readonly DocumentSpan[]): DocumentSpan[] {
  return [...new Map(places.map((place) => [`${place.uri} ${place.start} ${place.end}`, place])).values()];
}
