import type { Annotation, Claim, Mention, MoneyMention, NumberMention } from '../model.ts';
import { phraseNumber, withUnit } from '../numbers/phrase.ts';

/** What may stand between an amount and the same in another currency: `€110 billion ($143 billion)`, `€110 billion (about …`. */
const opens = /^\s*[([]\s*(?:(?:or|some|about|around|roughly|nearly|almost|approximately|equal to|equivalent to|US|USD|worth)\s+)*$/;
const closes = /^\s*[)\]]/;

/**
 * The amounts that the text itself converts, as claims of their own: what `EUR 110 billion` is in another currency. Two
 * sources that convert one amount of one event may differ in the rate, whatever else they say of it. Silent for amounts that
 * stand beside each other in any other way.
 */
export function conversionsOf({ page: { text }, mentions, claims }: Annotation): Claim[] {
  const found: Claim[] = [];
  let byStart: Map<number, Claim> | undefined;
  for (let index = 1; index < mentions.length; index++) {
    const [original, converted] = [mentions[index - 1], mentions[index]];
    if (converted?.type !== 'money' || !isOriginal(original, converted)) continue;
    if (!opens.test(text.slice(original.end, converted.start)) || !closes.test(text.slice(converted.end, converted.end + 3))) continue;
    byStart ??= new Map(claims.map((claim) => [claim.start, claim]));
    const claim = byStart.get(converted.start);
    if (claim !== undefined && original.high === undefined) found.push(asConversion(claim, original));
  }
  return found;
}

/** An amount in another currency, or a number as large as an amount whose sign the page has lost (`a? 110-billion ($143-billion)`). */
function isOriginal(original: Mention | undefined, converted: MoneyMention): original is MoneyMention | NumberMention {
  if (original?.type === 'money') return original.currency !== converted.currency;
  return original?.type === 'number' && original.unit === undefined && original.value >= 1e6;
}

function asConversion({ start, end, mention, story, event, zone, sentence }: Claim, { value, unit }: MoneyMention | NumberMention): Claim {
  const subject = withUnit(phraseNumber(value), unit);
  const bare = {
    start,
    end,
    mention,
    story,
    predicate: 'converted',
    subject,
    head: String(value),
    qualifiers: [],
    zone,
    sentence,
  };
  return { ...bare, confidence: 'high', ...(event === undefined ? {} : { event }) };
}
