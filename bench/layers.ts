import { annotateAll } from '../server/src/core/annotate.ts';
import { recogniseDates } from '../server/src/core/dates/recognise.ts';
import { disagreements } from '../server/src/core/disagreements.ts';
import type { Annotation, Document, Mention } from '../server/src/core/model.ts';
import { recogniseCountries } from '../server/src/core/names/countries.ts';
import { recogniseOperations } from '../server/src/core/names/operations.ts';
import { recogniseOrganizations } from '../server/src/core/names/organizations.ts';
import { recogniseFigures } from '../server/src/core/numbers/recognise.ts';
import { recogniseParagraph } from '../server/src/core/recognise.ts';
import { compileResources } from '../server/src/core/resources.ts';
import { readPage } from '../server/src/core/text/page.ts';
import type { Unplaced } from '../server/src/core/unplaced.ts';

/** What is done with some texts, over and over. */
export interface Layer {
  readonly name: string;
  /** So slow that it is measured over a part of the texts. */
  readonly slow: boolean;
  /** Among the layers that the aims are set for. */
  readonly aimed: boolean;
  /** Makes ready what is not to be measured. Each loads what it needs itself, so that no other has it in memory. */
  prepare(texts: readonly string[]): Promise<() => void>;
}

const slow = { slow: true, aimed: false } as const;
const part = { slow: false, aimed: false } as const;
const aimed = { slow: false, aimed: true } as const;

export const layers: readonly Layer[] = [
  { name: 'compromise, full parse', slow: true, aimed: true, prepare: compromise },
  { name: 'wink-nlp, entities', ...slow, prepare: wink },
  { name: 'pages', ...part, prepare: async (texts) => () => void texts.map((text) => readPage(text, 'plain')) },
  { name: 'figures', ...part, prepare: overParagraphs((text) => recogniseFigures(text)) },
  { name: 'dates', ...part, prepare: overParagraphs((text) => recogniseDates(text)) },
  { name: 'countries', ...part, prepare: overParagraphs((text) => recogniseCountries(text)) },
  { name: 'organizations', ...part, prepare: overParagraphs((text) => recogniseOrganizations(text)) },
  { name: 'operations', ...part, prepare: overParagraphs((text) => recogniseOperations(text)) },
  { name: 'recognition, all of it', ...aimed, prepare: recognition },
  { name: 'annotation of documents', ...aimed, prepare: async (texts) => () => void annotated(texts) },
  { name: 'whole analysis', ...aimed, prepare: async (texts) => () => void disagreements(annotated(texts)) },
];

async function compromise(texts: readonly string[]): Promise<() => void> {
  const { default: parse } = await import('compromise');
  return () => void texts.map((text) => parse(text).json());
}

async function wink(texts: readonly string[]): Promise<() => void> {
  const [{ default: model }, { default: winkNlp }] = await Promise.all([import('wink-eng-lite-web-model'), import('wink-nlp')]);
  const nlp = winkNlp(model);
  return () => void texts.map((text) => nlp.readDoc(text).entities().out());
}

function recognition(texts: readonly string[]): Promise<() => void> {
  const resources = compileResources();
  return overParagraphs((text) => recogniseParagraph(text, resources))(texts);
}

function overParagraphs(recognise: (text: string) => Unplaced<Mention>[]): Layer['prepare'] {
  return async (texts) => {
    const pages = texts.map((text) => readPage(text, 'plain'));
    const paragraphs = pages.flatMap(({ text, paragraphs: spans }) => spans.map(({ start, end }) => text.slice(start, end)));
    return () => {
      for (const paragraph of paragraphs) recognise(paragraph);
    };
  };
}

/** As a folder is read: so many documents together. */
const together = 8;

function annotated(texts: readonly string[]): Annotation[] {
  const documents = texts.map((text, index): Document => ({ uri: `file:///${index}.txt`, version: 0, text }));
  const annotations: Annotation[] = [];
  for (let from = 0; from < documents.length; from += together) annotations.push(...annotateAll(documents.slice(from, from + together)));
  return annotations;
}
