import type { Form, Page } from '../model.ts';

/**
 * Takes a document apart into text and mark-up, paragraphs with their zones, and stories.
 * The text of the page has the length of the document's text, so offsets hold in both.
 */
export function readPage(text: string, _form: Form): Page {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    zone: 'body' as const,
    story: 0,
  }));
  return { text, paragraphs, stories: [{ start: 0, end: text.length }], quotes: [] };
}
