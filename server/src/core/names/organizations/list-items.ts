import type { Mention, OrganizationMention, Page } from '../../model.ts';
import { firstEndingAfter } from '../../text/span.ts';
import { notAcronyms, Role, rolesOf } from './lexicon.ts';

const item = /^[\s·•*–—-]*(?:(?:and )?the )?(.*?)[\s.,;]*(?:\band)?\s*$/u;
const plain = /^\p{Lu}[\p{L}\d&’'-]*(?: \p{Lu}[\p{L}\d&’'-]*){0,4}$/u;
/** What may stand behind a body in its item: `(SADC)`, `, Spain`. */
const remark = /^(?: \([^()]*\)|, \p{Lu}[\p{L} ]*)$/u;
const shortest = 3;
const longest = 120;

/**
 * Items of a list whose items before and behind are bodies and nothing else: `EU4FAST` between `Europol` and `Frontex`.
 * Silent where the item may be a person or a place. `mentions` in order.
 */
export function listedBodies(page: Page, mentions: readonly Mention[]): OrganizationMention[] {
  if (!page.paragraphs.some(({ zone }) => zone === 'list')) return [];
  const items = page.paragraphs.map((paragraph) => {
    if (paragraph.zone !== 'list' || paragraph.end - paragraph.start > longest) return undefined;
    const text = page.text.slice(paragraph.start, paragraph.end);
    const surface = item.exec(text)?.[1] ?? '';
    const start = paragraph.start + text.indexOf(surface);
    const mention = mentions[firstEndingAfter(mentions, start)];
    const taken = mention !== undefined && mention.start < start + surface.length;
    const rest = taken ? surface.slice(mention.end - start) : '';
    const body = taken && mention.type === 'organization' && mention.start === start && (rest === '' || remark.test(rest));
    return { surface, start, taken, body };
  });
  const found: OrganizationMention[] = [];
  for (const [index, here] of items.entries()) {
    if (here === undefined || here.taken || !items[index - 1]?.body || !items[index + 1]?.body) continue;
    const { surface, start } = here;
    if (!plain.test(surface) || surface.length < shortest || notAcronyms.has(surface)) continue;
    const roles = rolesOf(surface.split(' ')[0] as string);
    if ((roles & (Role.given | Role.place | Role.stop | Role.title | Role.calendar)) === 0)
      found.push({ type: 'organization', start, end: start + surface.length, zone: 'list', name: surface });
  }
  return found;
}
