import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import type { NameHit } from '../gazetteer.ts';
import { acronymsBehind } from './brackets.ts';
import { speaksOfBody, startsSentence } from './evidence.ts';
import { growNames } from './grow.ts';
import { builtInNames, type KnownName, type OrganizationNames } from './names.ts';
import { type Run, runsOf, type Word } from './runs.ts';
import { isTitle } from './title-case.ts';

type Found = Unplaced<OrganizationMention>;

const abbreviated = /^(?:Inc|Corp|Ltd|Co|Bros)$/;

/**
 * Every organization that a paragraph's text alone shows, in order, not overlapping. Offsets are the paragraph's, in
 * UTF-16 code units. Names come from the list and from the words that bodies are named with; where both see one, the longer wins.
 * Silent for people, products and generic words (`the ministry`), and for listed names that are common words
 * unless something in the sentence speaks of a body.
 */
export function recogniseOrganizations(text: string, names: OrganizationNames = builtInNames()): Found[] {
  const runs = runsOf(text);
  if (runs.length === 0) return [];
  const inTitle = isTitle(text, runs);
  const grown = runs.flatMap((run) =>
    run.length === 1 ? [] : growNames(run, inTitle).map(({ first, last }) => mentionOf(text, run, first, last)),
  );
  const listed = names.gazetteer
    .find(text)
    .filter((hit) => isMeant(text, hit, inTitle))
    .map(({ start, end, meaning }): Found => ({ type: 'organization', start, end, name: meaning.name }));
  const found = longest(grown, listed);
  const kept = [...found, ...acronymsBehind(text, found)].filter(({ name }) => !names.excluded.has(name.toLowerCase()));
  return kept.sort((a, b) => a.start - b.start);
}

function mentionOf(text: string, run: Run, first: number, last: number): Found {
  const { start } = run[first] as Word;
  const final = run[last] as Word;
  const end = abbreviated.test(final.text) && text[final.end] === '.' ? final.end + 1 : final.end;
  return { type: 'organization', start, end, name: text.slice(start, end).replace(/\s+/g, ' ').replaceAll('’', "'") };
}

function isMeant(text: string, hit: NameHit<KnownName>, inTitle: boolean): boolean {
  if (hit.meaning.when === 'always') return true;
  if (hit.meaning.when === 'middle' && !inTitle && !startsSentence(text, hit.start))
    return !/^ \p{Lu}/u.test(text.slice(hit.end, hit.end + 2));
  return speaksOfBody(text, hit);
}

/** Both lists together, in order; of names that overlap the longer, and the listed one where they are equal. */
function longest(grown: readonly Found[], listed: readonly Found[]): Found[] {
  const all = [...listed, ...grown].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const mention of all) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= mention.start) kept.push(mention);
    else if (mention.end - mention.start > previous.end - previous.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
