import type { OrganizationMention, Span } from '../../model.ts';
import { Glance, Sight, watchFor } from '../../text/glance.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { alsoKnown } from './also-known.ts';
import { bareAcronyms } from './bare-acronyms.ts';
import { bodiesOfCountry } from './behind-country.ts';
import { namesInBrackets } from './brackets.ts';
import { listedByCountry } from './by-country.ts';
import { chained } from './chains.ts';
import { cuedPhrases } from './cued-phrases.ts';
import { cuedNames, watchedCues } from './cues.ts';
import { datelineAgency } from './dateline.ts';
import { enumerated } from './enumerations.ts';
import { isMeant, isPartOfOtherThing, startsSentence } from './evidence.ts';
import { extensionOf, legalFormEnd, numberedFrom, numberedUnit } from './extend.ts';
import { growNames } from './grow.ts';
import { imprinted } from './imprint.ts';
import { slashedForms } from './legal-forms.ts';
import { Role } from './lexicon.ts';
import { namedByKind } from './named-by-kind.ts';
import { builtInNames, knownAt, type OrganizationNames } from './names.ts';
import { type Run, runsOf, type Word } from './runs.ts';
import { isTitle } from './title-case.ts';
import { touched } from './touched.ts';

type Found = Unplaced<OrganizationMention>;

const none: readonly Found[] = [];
const fewestInChain = 3;

/** What a glance has to watch for bodies. */
export const bodyWords: readonly (readonly [sight: number, word: string])[] = [...watchedCues, [Sight.copyright, 'copyright']];
const own = new Glance(watchFor(bodyWords));

/**
 * Every organization that a paragraph's text alone shows, in order, not overlapping. Offsets are the paragraph's, in
 * UTF-16 code units. Names come from the list and from the words that bodies are named with; where both see one, the longer wins.
 * Silent for people, products and generic words (`the ministry`), and for listed names that are common words
 * unless something in the sentence speaks of a body. `glance` is one at the same text that watched for {@link bodyWords}.
 */
export function recogniseOrganizations(text: string, names: OrganizationNames = builtInNames(), glance: Glance = own.at(text)): Found[] {
  const runs = runsOf(text, glance);
  if (runs.length === 0) return [];
  const inTitle = isTitle(text, runs);
  const found: Found[] = [];
  for (const run of runs) {
    const listed = listedIn(text, run, names, inTitle);
    const grown = run.length === 1 ? unitIn(text, run[0] as Word) : grownIn(text, run, inTitle);
    for (const mention of grown.length > 0 ? longest(listed, grown) : listed) found.push(mention);
  }
  const slashed = text.includes('/') ? slashedForms(text, runs) : none;
  const told = toldAround(text, runs, found, glance, inTitle);
  const sure = told.length + slashed.length === 0 ? found : longest(found, [...told, ...slashed]);
  const listed =
    sure.length === 0 ? none : [...enumerated(text, sure), ...((glance.holds & Sight.bracket) === 0 ? none : listedByCountry(text, sure))];
  const enlarged = listed.length === 0 ? sure : longest(sure, listed);
  const chain = enlarged.length < fewestInChain || inTitle ? none : chained(text, enlarged);
  const all = chain.length === 0 ? enlarged : longest(enlarged, chain);
  const named = (glance.holds & Sight.bracket) === 0 ? all : namesInBrackets(text, all, runs);
  const kept: Found[] = [];
  for (const mention of named) if (!isPartOfOtherThing(text, mention.end)) kept.push(withLegalForm(text, mention));
  return names.excluded.size === 0 ? kept : kept.filter(({ name }) => !names.excluded.has(name.toLowerCase()));
}

function grownIn(text: string, run: Run, inTitle: boolean): readonly Found[] {
  const grown = growNames(run, inTitle, opensWithDoing(text, run));
  return grown.length === 0 ? none : grown.map(({ first, last }) => mentionOf(text, run, first, withoutOther(text, run, first, last)));
}

/** Another body whose head has no capital: `Homicide Squad of the Vienna police`. */
const otherBody =
  / (?:police|court|government|authorities|prosecutors?|customs|army|parliament|council|hospital|university|ministry|embassy|municipality)(?!\p{L})/uy;

/** The last word of a name without the phrase behind an `of` that a head without a capital follows. */
function withoutOther(text: string, run: Run, first: number, last: number): number {
  if ((run[last] as Word).gap !== 'end') return last;
  const { end } = run[last] as Word;
  otherBody.lastIndex = end;
  if (text[end] !== ' ' || !otherBody.test(text)) return last;
  for (let index = last - 1; index > first; index--) if ((run[index] as Word).gap === 'of') return index;
  return last;
}

/** The bodies beside those of `found` that only the words around them tell of; not in order, and they may overlap. */
function toldAround(text: string, runs: readonly Run[], found: readonly Found[], { holds }: Glance, inTitle: boolean): Found[] {
  const taken = (span: Span): boolean => touched(found, span) !== undefined;
  const told = inTitle ? [] : [...bareAcronyms(text, runs, taken), ...namedByKind(text, runs)];
  if ((holds & Sight.bracket) !== 0) told.push(...bodiesOfCountry(text));
  if ((holds & Sight.cue) !== 0) {
    told.push(...cuedNames(text, runs, taken));
    if (!inTitle) told.push(...cuedPhrases(text, runs, taken));
    told.push(...alsoKnown(text, found));
  }
  if ((holds & Sight.copyright) !== 0) told.push(...imprinted(text));
  const agency = (holds & Sight.bracket) === 0 ? undefined : datelineAgency(text);
  if (agency !== undefined && !taken(agency)) told.push(agency);
  return told;
}

function listedIn(text: string, run: Run, names: OrganizationNames, inTitle: boolean): readonly Found[] {
  let found: Found[] | undefined;
  let end = 0;
  for (let index = 0; index < run.length; index++) {
    const word = run[index] as Word;
    if (word.start < end) continue;
    const known = knownAt(text, word, names);
    if (known === undefined) continue;
    const start = word.start - known.lead;
    const span = { start, end: start + known.surface.length };
    if (!isMeant(text, span, known, inTitle, run[index - 1])) continue;
    let last = index;
    while (last + 1 < run.length && (run[last] as Word).end < span.end) last++;
    const more = inTitle || (run[last] as Word).end !== span.end ? 0 : extensionOf(run, last, known);
    end = more === 0 ? span.end : (run[last + more] as Word).end;
    const nation = national.test(known.surface) ? nationBefore(text, run, index - 1) : undefined;
    found ??= [];
    if (nation !== undefined) found.push({ type: 'organization', start: nation.start, end, name: text.slice(nation.start, end) });
    else found.push({ type: 'organization', start, end, name: more === 0 ? known.name : known.name + text.slice(span.end, end) });
  }
  return found ?? none;
}

function withLegalForm(text: string, mention: Found): Found {
  const end = legalFormEnd(text, mention);
  return end === mention.end ? mention : { ...mention, end, name: mention.name + text.slice(mention.end, end) };
}

/** Bodies that every nation has one of: `Swedish Red Cross`. */
const national = /^(?:Red (?:Cross|Crescent)|Coast Guard|National Guard|RCMP)$/;

function nationBefore(text: string, run: Run, at: number): Word | undefined {
  const word = run[at];
  if (word === undefined || word.gap !== 'space') return undefined;
  if ((word.roles & Role.place) !== 0) return word;
  const first = run[at - 1]?.gap === 'space' ? (run[at - 1] as Word) : word;
  const hit = countryNames.find(text.slice(first.start, word.end))[0];
  return hit?.meaning.form === 'demonym' && hit.start === 0 && first.start + hit.end === word.end ? first : undefined;
}

/** True where a sentence begins with the run and that with what somebody does: `Acquiring Acme Group`. */
function opensWithDoing(text: string, run: Run): boolean {
  const first = run[0] as Word;
  return first.roles === 0 && first.text.endsWith('ing') && startsSentence(text, first.start);
}

function unitIn(text: string, word: Word): readonly Found[] {
  const unit = (word.roles & (Role.body | Role.weak)) === 0 ? undefined : numberedUnit(text, word);
  return unit === undefined ? none : [{ type: 'organization', ...unit, name: text.slice(unit.start, unit.end) }];
}

const abbreviated: ReadonlySet<string> = new Set(['Inc', 'Corp', 'Ltd', 'Co', 'Bros']);
const article = /(?<![\p{L}-])(?:al|el)-$/u;

function mentionOf(text: string, run: Run, first: number, last: number): Found {
  const word = run[first] as Word;
  const final = run[last] as Word;
  const prefixed =
    text[word.start - 1] === '-' && article.test(text.slice(Math.max(0, word.start - 4), word.start)) ? word.start - 3 : word.start;
  const start = numberedFrom(text, prefixed, final.end) ?? prefixed;
  const end = abbreviated.has(final.text) && text[final.end] === '.' && !endsSentence(text, final) ? final.end + 1 : final.end;
  const surface = text.slice(start, end);
  return { type: 'organization', start, end, name: uneven.test(surface) ? surface.replace(/\s+/g, ' ').replaceAll('’', "'") : surface };
}

/** `Ltd` is written without a stop more often than with one: at the end of a sentence the stop is the sentence's. */
function endsSentence(text: string, { end, text: form }: Word): boolean {
  return form === 'Ltd' && /^\.(?:\s+[“"‘']?\p{Lu}|\s*$)/u.test(text.slice(end, end + 5));
}

/** What a name has otherwise than its surface. */
const uneven = /[^\S ]| {2}|’/;

const legalForm = /^,? (?:Inc|Corp|Co|Ltd|Company|Corporation|PLC|Plc|AG|SA|SE|NV|LLC)\.?$/;

/** Both lists together, in order; of names that overlap the longer, and the listed one where they are equal; a legal form does not make another body. */
function longest(listed: readonly Found[], grown: readonly Found[]): Found[] {
  const all = [...listed, ...grown].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const mention of all) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= mention.start) kept.push(mention);
    else if (mention.end - mention.start > previous.end - previous.start) kept[kept.length - 1] = mention;
    else if (mention.start === previous.start && legalForm.test(previous.name.slice(mention.end - mention.start)))
      kept[kept.length - 1] = { ...previous, name: mention.name };
  }
  return kept;
}
