import type { Claim, DateMention, Evidence, FigureMention, Span, StorySignature, Zone } from '../core/model.ts';
import type { Filing, Place } from '../core/verdicts/stored-facts.ts';
import type { Named } from './names.ts';
import { flag, index, list, namedEvent, number, oneOf, ownUri, quote, record, type Shape, whole, word } from './shape.ts';

const zone = oneOf<Zone>(['headline', 'body', 'list', 'caption', 'quote', 'comment', 'boilerplate']);
const words = list(word);
const span = record<Span>({ start: whole, end: whole });

const mention = record<FigureMention | DateMention>({
  type: oneOf(['number', 'money', 'percent', 'age', 'duration', 'date']),
  start: whole,
  end: whole,
  zone,
  value: number,
  modifier: oneOf(['=', '~', '<', '<=', '>', '>=']),
  granularity: number,
  high: number,
  unit: word as Shape<never>,
  currency: word,
  from: word,
  to: word,
  inferredYear: number,
  weekday: whole,
  vague: flag,
});

const claim = record<Claim>({
  start: whole,
  end: whole,
  mention,
  story: index,
  event: namedEvent,
  predicate: word,
  subject: word,
  head: word,
  qualifiers: words,
  place: word,
  scope: word,
  partOf: span,
  partBy: oneOf(['place', 'predicate']),
  attribution: word,
  countedOn: word,
  zone,
  sentence: span,
  confidence: oneOf(['low', 'normal', 'high']),
});

export const evidenceShape: Shape<readonly Evidence[]> = list(
  record<Evidence>({ uri: ownUri, claim, surface: quote, quote, frame: number, published: word }),
);

const signatures = list(
  record<StorySignature>({
    operations: list(namedEvent),
    terms: words,
    date: word,
    kinds: words,
    marks: words,
    figures: list(number),
    country: word,
    title: word,
  }),
);

const places = list(record<Place>({ claim: whole, story: index, event: namedEvent, key: word }));

export const filingShape: Shape<Filing> = record<Filing>({ signatures, places });

export const namesShape: Shape<readonly Named[]> = list(record<Named>({ key: word, form: word, start: whole, end: whole, zone }));
