import type { Annotation, Claim, Event, FigureMention, Page, StorySignature } from '../src/core/model.ts';
import { quantity } from './quantity.ts';

/** A claim in short hand, for tests of what is made of claims. */
export interface Said {
  readonly predicate: string;
  readonly figure: string;
  readonly subject?: string;
  readonly place?: string;
  readonly scope?: string;
  readonly event?: Event;
  readonly countedOn?: string;
  readonly confidence?: Claim['confidence'];
  readonly attribution?: string;
}

const operation = (name: string): Event => ({ key: `operation:${name}`, name: `Operation ${name}` });

/**
 * An annotation whose text is one line for each claim: `killed 12 people`. Its one story has the signature given, or tells of
 * the operation of that name: stories of one operation are of one event whatever else is known about events.
 */
export function annotationOf(uri: string, story: string | StorySignature, said: readonly Said[], published?: string): Annotation {
  const lines = said.map(({ predicate, figure, subject = 'people' }) => ({
    predicate,
    figure,
    subject,
    line: `${predicate} ${figure} ${subject}\n`,
  }));
  const text = lines.map(({ line }) => line).join('');
  const page: Page = {
    text,
    paragraphs: [],
    stories: [{ start: 0, end: text.length }],
    quotes: [],
    ...(published === undefined ? {} : { published }),
  };
  let offset = 0;
  const claims = lines.map(({ predicate, figure, subject, line }, index): Claim => {
    const start = offset + predicate.length + 1;
    const span = { start, end: start + figure.length };
    const { place, scope, event, countedOn, attribution, confidence = 'high' } = said[index] as Said;
    const read = quantity(figure);
    const mention = { type: typeOf(read.unit), zone: 'body', ...span, ...read } as FigureMention;
    const sentence = { start: offset, end: offset + line.length - 1 };
    offset += line.length;
    return {
      ...span,
      mention,
      story: 0,
      predicate,
      subject,
      head: subject,
      qualifiers: [],
      zone: 'body',
      sentence,
      confidence,
      ...(place === undefined ? {} : { place }),
      ...(scope === undefined ? {} : { scope }),
      ...(event === undefined ? {} : { event }),
      ...(countedOn === undefined ? {} : { countedOn }),
      ...(attribution === undefined ? {} : { attribution }),
    };
  });
  const signature = typeof story === 'string' ? signatureOf(story) : story;
  return { document: { uri, version: 1, text }, page, mentions: claims.map(({ mention }) => mention), claims, signatures: [signature] };
}

function signatureOf(name: string): StorySignature {
  return { operations: [operation(name)], terms: [name], kinds: [], marks: [], figures: [], title: name };
}

function typeOf(unit: string | undefined): FigureMention['type'] {
  if (unit === 'percent') return 'percent';
  if (unit === 'day' || unit === 'week' || unit === 'month') return 'duration';
  return unit !== undefined && /^[A-Z]{3}$/.test(unit) ? 'money' : 'number';
}
