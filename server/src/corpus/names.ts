import type { Mention, NameMention, Span, Zone } from '../core/model.ts';

/** A name in a document, as it is known when the text is not kept. */
export interface Named extends Span {
  /** {@link entityKey} of what it names. */
  readonly key: string;
  readonly zone: Zone;
  /** As written, on one line. */
  readonly form: string;
}

/** What a name refers to, the same for every mention of it: `country TR`, `operation Operation Liberterra II`; undefined for figures and dates. */
export function entityKey(mention: Mention): string | undefined {
  if (mention.type === 'country') return `country ${mention.iso2}`;
  return mention.type === 'organization' || mention.type === 'operation' ? `${mention.type} ${mention.name}` : undefined;
}

/** The two halves of an {@link entityKey}: what kind of entity, and its code or name. */
export function entityOf(key: string): { readonly type: NameMention['type']; readonly name: string } {
  const space = key.indexOf(' ');
  return { type: key.slice(0, space) as NameMention['type'], name: key.slice(space + 1) };
}

/** The names of one document, in order of start. */
export function namesIn(text: string, mentions: readonly Mention[]): Named[] {
  const names: Named[] = [];
  for (const mention of mentions) {
    const key = entityKey(mention);
    if (key === undefined) continue;
    const { start, end, zone } = mention;
    names.push({ key, zone, start, end, form: text.slice(start, end).replace(/\s+/g, ' ') });
  }
  return names;
}
