import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/core/annotate.ts';
import { Collator } from '../src/core/collator.ts';
import type { Annotation, Disagreement, Document, Evidence } from '../src/core/model.ts';

/*
 * Whoever changes one figure that two sources share must be told of exactly that: a conflict (or the update that it may be
 * taken for), with the changed place on one side, and nothing else that was not there before.
 */

const own: Readonly<Record<string, string>> = {
  'release.txt': `Operation Amber Coast: 412 arrests in 23 countries

GENEVA, 14 October 2022 - Operation Amber Coast, led by the Harbour Police Network from 3 to 9 October, ended with 412 arrests. Officers rescued 1,874 victims of forced labour and identified 5,261 irregular migrants.

The operation involved 23 countries. Police seized 640 kg of heroin and USD 925,000 in cash.

In Kenya, police arrested 37 suspects and rescued 64 victims. In Peru, 58 suspects were arrested. Chilean officers rescued 143 victims.`,
  'agency.txt': `More than 400 arrested in search for traffickers

GENEVA, 14 October 2022 (Coastal Press) - Police of 23 countries made 412 arrests during Operation Amber Coast, the Harbour Police Network said on Friday.

In the operation, 1,874 victims of forced labour were rescued, and 5,261 irregular migrants were identified. A total of 640 kg of heroin was seized.

During Operation Amber Coast, Kenyan police arrested 37 suspects. In Peru, police arrested 58 suspects. In Chile, 143 victims were rescued.`,
  'quake-wire.txt': `Earthquake kills 58 in Vallemar

VALLEMAR, 12 June 2021 - An earthquake of magnitude 6.3 killed 58 people and injured 231 in the Peruvian town of Vallemar on Saturday, rescuers said.

The earthquake destroyed 417 homes in Vallemar.`,
  'quake-paper.txt': `Vallemar buries its dead

VALLEMAR, 12 June 2021 - The earthquake that struck Vallemar in Peru on Saturday measured 6.3. It killed 58 people and injured 231, the mayor said.

In Vallemar 417 homes were destroyed by the earthquake.`,
};

function ownCorpus(): Document[] {
  return Object.entries(own).map(([name, text]) => ({ uri: `mem:///${name}`, version: 1, text }));
}

function samples(): Document[] {
  const folder = new URL('../../samples/', import.meta.url);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md|html)$/.test(file));
  return files.map((file) => ({ uri: `mem:///${file}`, version: 1, text: readFileSync(new URL(file, folder), 'utf8') }));
}

/** Bounds are left out: `at least 540` does not contradict `at least 140`. */
function isPlain({ claim: { confidence, mention }, surface }: Evidence): boolean {
  return confidence === 'high' && mention.type !== 'date' && mention.modifier === '=' && /[1-9]/.test(surface);
}

/** Places of figures that two documents give alike, read surely. */
function sharedPlaces(collator: Collator): Evidence[] {
  return collator
    .collation()
    .groups.flatMap(({ readings }) =>
      readings
        .filter(({ value, evidence }) => typeof value === 'number' && new Set(evidence.map(({ uri }) => uri)).size > 1)
        .flatMap(({ evidence }) => evidence.filter(isPlain)),
    );
}

/** Another digit for the one picked, counted from the end: `5,261` becomes `6,261`. */
function changed(surface: string, pick: number, step: number): string {
  const places = [...surface.matchAll(/\d/g)].map(({ index }) => index);
  const at = places.at(-1 - (pick % places.length)) ?? 0;
  const digit = ((Number(surface[at]) - 1 + step) % 9) + 1;
  return `${surface.slice(0, at)}${digit}${surface.slice(at + 1)}`;
}

function told(collator: Collator): Disagreement[] {
  return collator.collation().disagreements.filter(({ kind }) => kind === 'conflict' || kind === 'update');
}

/** The same however many places give its readings. */
const nameOf = ({ predicate, readings }: Disagreement): string =>
  [predicate, ...readings.map(({ value }) => value).sort((x, y) => Number(x) - Number(y))].join(' ');

/** What is told after the figure was changed: at the changed place, and elsewhere without having been told before. */
function tryChange(collator: Collator, annotations: ReadonlyMap<string, Annotation>, place: Evidence, pick: number, step: number) {
  const annotation = annotations.get(place.uri);
  assert.ok(annotation);
  const before = new Set(told(collator).map(nameOf));
  const { text } = annotation.document;
  const surface = changed(place.surface, pick, step);
  const { start, end } = place.claim;
  collator.put(annotate({ ...annotation.document, text: text.slice(0, start) + surface + text.slice(end) }));
  const now = told(collator);
  collator.put(annotation);
  const isHere = ({ readings }: Disagreement): boolean =>
    readings.some(({ evidence }) => evidence.some(({ uri, claim }) => uri === place.uri && claim.start === start));
  return { surface, here: now.filter(isHere), elsewhere: now.filter((one) => !isHere(one) && !before.has(nameOf(one))) };
}

function corpusOf(documents: readonly Document[]): { collator: Collator; annotations: Map<string, Annotation> } {
  const annotations = new Map(documents.map((document) => [document.uri, annotate(document)]));
  const collator = new Collator();
  for (const annotation of annotations.values()) collator.put(annotation);
  return { collator, annotations };
}

test('a changed figure is told, and nothing else, in texts of every kind', () => {
  const { collator, annotations } = corpusOf(ownCorpus());
  assert.deepEqual(told(collator).map(nameOf), [], 'the texts agree as they stand');
  const places = sharedPlaces(collator);
  assert.ok(places.length >= 20, `only ${places.length} shared figures were found`);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(1, 2), (place, step) => {
      // The leading digit: what changes fewer may be a rounding.
      const pick = place.surface.replace(/\D/g, '').length - 1;
      const { surface, here, elsewhere } = tryChange(collator, annotations, place, pick, step);
      assert.notEqual(here.length, 0, `${place.surface} as ${surface} in ${place.uri} is told nowhere`);
      assert.deepEqual(elsewhere.map(nameOf), [], `${place.surface} as ${surface} in ${place.uri} is told elsewhere too`);
    }),
    { numRuns: 150 },
  );
});

test('a changed figure of the samples is told nowhere but at its place', () => {
  const documents = samples();
  if (documents.length === 0) return;
  const { collator, annotations } = corpusOf(documents);
  const places = sharedPlaces(collator);
  assert.notEqual(places.length, 0);
  const outcomes = places.map((place) => tryChange(collator, annotations, place, place.surface.replace(/\D/g, '').length - 1, 1));
  const silent = outcomes.filter(({ here }) => here.length === 0);
  assert.ok(silent.length <= 0.05 * places.length, `told nowhere: ${silent.map(({ surface }) => surface).join(', ')}`);
  assert.deepEqual(
    outcomes.flatMap(({ elsewhere }) => elsewhere.map(nameOf)),
    [],
  );
});
