import { Corpus } from '../src/corpus/corpus.ts';
import { hoverAt } from '../src/views/hover.ts';
import { inlaysOf } from '../src/views/inlay.ts';
import { lensesOf } from '../src/views/lens.ts';
import { plain } from '../src/views/markdown.ts';
import { type OutlineNode, outlineOf } from '../src/views/outline.ts';
import type { Fixture, Mark } from './fixture.ts';

/** What an editor shows around the words, besides squiggles: lenses above, hovers, outline and hints in the text. */
export function drawEditor(fixture: Fixture, uriOf: (name: string) => string): ReadonlyMap<string, readonly Mark[]> {
  const corpus = new Corpus((error) => {
    throw error;
  });
  for (const { name, text } of fixture.documents) corpus.put({ uri: uriOf(name), version: 1, text });
  return new Map(fixture.documents.map(({ name }) => [name, marksOf(corpus, uriOf(name))]));
}

function marksOf(corpus: Corpus, uri: string): Mark[] {
  const lenses = lensesOf(corpus, uri).map(({ start, end, title }): Mark => ({ start, end, sign: '=', label: `lens ${title}` }));
  const hovers = (corpus.annotation(uri)?.mentions ?? []).flatMap(({ start }) => {
    const view = hoverAt(corpus, uri, start, plain);
    if (view === undefined) return [];
    const [label = '', ...rest] = view.content.split(/\n+/);
    return [{ start: view.start, end: view.end, sign: '?', label, notes: rest.map((line) => `   -> ${line}`) } satisfies Mark];
  });
  const hints = inlaysOf(corpus, uri).map(({ offset, label }): Mark => ({ start: offset, end: offset, sign: '+', label }));
  const outline = outlineOf(corpus, uri).flatMap((node) => linesOf(node));
  const marks = [...lenses, ...hovers, ...hints, ...outline];
  return marks.sort((a, b) => a.start - b.start);
}

function linesOf({ kind, name, detail, selection, children }: OutlineNode, depth = 0): Mark[] {
  const label = `${'· '.repeat(depth)}${kind} ${name}${detail === '' ? '' : ` (${detail})`}`;
  return [{ ...selection, sign: '#', label }, ...children.flatMap((child) => linesOf(child, depth + 1))];
}
