import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { notAcronyms } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

const bracket = /[ \u00a0]?\(([^()]{2,80})\)/y;
const acronym = /^(?:the )?["“']?((?=[^a-z]*[A-Z][^A-Z]*[A-Z])[A-Z][A-Za-z&/.-]{1,9}\d?)["”']?$/;
const foreign =
  /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|de|del|la|el|los|las|du|des|et|y|e|para|por|do|da|di|der|die|für|und|of|for|the|and|a)){1,9}$/u;

/**
 * Other names that stand in brackets right behind a found name: its acronym, or its name in another language
 * (`Fatherland for All (Patria Para Todos, PPT)`). They mean the same body. Silent for what cannot be a name.
 */
export function acronymsBehind(text: string, found: readonly Found[]): Found[] {
  const more: Found[] = [];
  for (const [index, mention] of found.entries()) {
    bracket.lastIndex = mention.end;
    const match = bracket.exec(text);
    if (match === null) continue;
    const inside = match[1] as string;
    let start = mention.end + match[0].indexOf('(') + 1;
    const following = found[index + 1];
    for (const part of inside.split(/(?<=[,;:]) ?/)) {
      const spelled = part.replace(/[,;: ]+$/, '');
      const surface = acronym.exec(spelled)?.[1] ?? (foreign.test(spelled) ? spelled : undefined);
      const at = surface === undefined ? -1 : text.indexOf(surface, start);
      const taken = following !== undefined && at < following.end && following.start < at + (surface?.length ?? 0);
      if (surface !== undefined && at >= 0 && !taken && !notAcronyms.has(surface))
        more.push({ type: 'organization', start: at, end: at + surface.length, name: mention.name });
      start += part.length;
    }
  }
  return more;
}
