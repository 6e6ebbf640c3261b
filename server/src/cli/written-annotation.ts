import type { Annotation, Claim, Document, Mention, Page } from '../core/model.ts';

/** An annotation without its document: a page that is as long as the text and the same needs no second one, and a claim names its mention by index. */
interface Written extends Pick<Annotation, 'mentions' | 'signatures'> {
  readonly page: Omit<Page, 'text'> & { readonly text?: string };
  readonly claims: readonly (Omit<Claim, 'mention'> & { readonly mention: number | Claim['mention'] })[];
}

/** As a string of JSON, without the text of the document. */
export function writeAnnotation({ document, page, mentions, claims, signatures }: Annotation): string {
  const { text, ...rest } = page;
  const indexes = new Map<Mention, number>(mentions.map((mention, index) => [mention, index]));
  const written: Written = {
    page: text === document.text ? rest : page,
    mentions,
    claims: claims.map((claim) => ({ ...claim, mention: indexes.get(claim.mention) ?? claim.mention })),
    signatures,
  };
  return JSON.stringify(written);
}

/** The annotation of a document, equal to the one that was written; undefined where the string is none. */
export function readAnnotation(written: string, document: Document): Annotation | undefined {
  try {
    const { page, mentions, claims, signatures } = JSON.parse(written) as Written;
    return {
      document,
      page: { ...page, text: page.text ?? document.text },
      mentions,
      claims: claims.map((claim) => ({
        ...claim,
        mention: typeof claim.mention === 'number' ? (mentions[claim.mention] as Claim['mention']) : claim.mention,
      })),
      signatures,
    };
  } catch {
    return undefined;
  }
}
