import { annotate } from '../src/core/annotate.ts';
import { disagreements } from '../src/core/disagreements.ts';
import { findingsByDocument } from '../src/core/findings.ts';
import { messageOf } from '../src/core/message.ts';
import type { Annotation, Claim, DateMention, Mention } from '../src/core/model.ts';
import { drawEditor } from './editor-layer.ts';
import type { Fixture, Mark } from './fixture.ts';

/** Draws what one layer of the program sees in the documents of a fixture: the marks of each document, by its name. */
export type Layer = (fixture: Fixture) => ReadonlyMap<string, readonly Mark[]>;

const uriOf = (name: string): string => `fixture:///${encodeURI(name)}`;
const nameOf = (uri: string): string => decodeURI(uri.slice('fixture:///'.length));

function annotateAll(fixture: Fixture): Annotation[] {
  return fixture.documents.map(({ name, text }) => annotate({ uri: uriOf(name), version: 1, text }));
}

function perDocument(draw: (annotation: Annotation) => Mark[]): Layer {
  return (fixture) => new Map(annotateAll(fixture).map((annotation) => [nameOf(annotation.document.uri), draw(annotation)]));
}

function mentionsOfTypes(...types: Mention['type'][]): Layer {
  return perDocument(({ mentions }) =>
    mentions.filter(({ type }) => types.includes(type)).map((mention) => ({ ...mention, sign: '^', label: labelOfMention(mention) })),
  );
}

/** `number >= 24`, `money 750000 USD`, `date 2024-09-29..2024-10-04`, `country TR name`. */
function labelOfMention(mention: Mention): string {
  switch (mention.type) {
    case 'date':
      return `date ${labelOfDate(mention)}`;
    case 'country':
      return `country ${mention.iso2} ${mention.form}`;
    case 'organization':
    case 'operation':
      return `${mention.type} ${mention.name}`;
    default: {
      const { type, modifier, value, high, unit } = mention;
      const shown = type === 'percent' || type === 'age' ? undefined : unit;
      return [type, modifier === '=' ? undefined : modifier, high === undefined ? value : `${value}..${high}`, shown]
        .filter((part) => part !== undefined)
        .join(' ');
    }
  }
}

function labelOfDate({ from, to, inferredYear, weekday, vague }: DateMention): string {
  return [
    from === to ? from : `${from}..${to}`,
    inferredYear === undefined ? undefined : `(year inferred: ${inferredYear})`,
    weekday === undefined ? undefined : `(weekday ${weekday})`,
    vague ? '(vague)' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** `rescued · potential victims · Operation Liberterra II · TR · >= 1500 · part of "2,517"`. */
function labelOfClaim(claim: Claim, text: string): string {
  return [
    claim.predicate,
    claim.subject,
    claim.event?.name,
    claim.place,
    claim.scope,
    labelOfMention(claim.mention),
    claim.partOf && `part of "${text.slice(claim.partOf.start, claim.partOf.end)}"`,
    claim.countedOn && `counted on ${claim.countedOn}`,
    claim.attribution && `says ${claim.attribution}`,
    claim.confidence === 'low' ? 'unsure' : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

const claims: Layer = perDocument(({ claims: all, document }) =>
  all.map((claim) => ({ start: claim.start, end: claim.end, sign: '^', label: labelOfClaim(claim, document.text) })),
);

const pages: Layer = perDocument(({ page }) => {
  const paragraphs = page.paragraphs.map(
    ({ start, end, zone, story }): Mark => ({ start, end, sign: '=', label: story < 0 ? zone : `${zone} of story ${story + 1}` }),
  );
  const quotes = page.quotes.map(({ start, end }): Mark => ({ start, end, sign: '=', label: 'quote' }));
  const published: Mark[] = page.published === undefined ? [] : [{ start: 0, end: 1, sign: '=', label: `published ${page.published}` }];
  return [...published, ...paragraphs, ...quotes].sort((a, b) => a.start - b.start);
});

/** Findings with their message; a note for each place of the other reading. */
const verdicts: Layer = (fixture) => {
  const annotations = annotateAll(fixture);
  const textOf = new Map(annotations.map(({ document }) => [document.uri, document.text]));
  const found = findingsByDocument(disagreements(annotations).disagreements);
  return new Map(
    fixture.documents.map(({ name }) => {
      const marks = (found.get(uriOf(name)) ?? []).map(({ start, end, side, disagreement }): Mark => {
        const other = disagreement.readings[side === 0 ? 1 : 0];
        const notes = other.evidence.map(({ uri, claim }) => `   -> ${nameOf(uri)} "${textOf.get(uri)?.slice(claim.start, claim.end)}"`);
        return {
          start,
          end,
          sign: '~',
          label: `${disagreement.kind} ${disagreement.check}: ${messageOf(disagreement, side, nameOf, { uri: uriOf(name), start })}`,
          notes,
        };
      });
      return [name, marks];
    }),
  );
};

/** The folder of a fixture says which layer it draws. */
export const layers: Readonly<Record<string, Layer>> = {
  pages,
  numbers: mentionsOfTypes('number', 'money', 'percent', 'age', 'duration'),
  dates: mentionsOfTypes('date'),
  countries: mentionsOfTypes('country'),
  organizations: mentionsOfTypes('organization'),
  operations: mentionsOfTypes('operation'),
  mentions: mentionsOfTypes('number', 'money', 'percent', 'age', 'duration', 'date', 'country', 'organization', 'operation'),
  claims,
  verdicts,
  editor: (fixture) => drawEditor(fixture, uriOf),
};
