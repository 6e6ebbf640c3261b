import type { CountryMention, Mention, MoneyMention, Page, Paragraph, Span } from '../model.ts';
import { firstEndingAfter, spanAt } from '../text/span.ts';
import { isNamedIn, type SharedCurrency, sharedCurrencyOf } from './shared-currencies.ts';

/**
 * Gives amounts whose currency several countries share, and whose own paragraph names none of them, the currency of the country that
 * their story names nearest before them, or first: `pesos` in a story from Manila. Coins take the currency of the amount nearest
 * before or behind them in their paragraph. What nothing tells keeps the usual one. One walk over the mentions.
 */
export function settleCurrencies(page: Page, mentions: readonly Mention[]): Mention[] {
  let places: CountryMention[] | undefined;
  let last: { readonly paragraph: Paragraph; readonly shared: SharedCurrency; readonly named: boolean } | undefined;
  return mentions.map((mention, index) => {
    if (mention.type !== 'money') return mention;
    const shared = sharedCurrencyOf(page.text.slice(mention.start, mention.end));
    if (shared === undefined || mention.currency !== shared.usual) return mention;
    if (shared.coin) return withCurrency(mention, currencyBeside(page, mentions, index));
    const paragraph = spanAt(page.paragraphs, mention.start);
    if (paragraph === undefined) return mention;
    if (last?.paragraph !== paragraph || last.shared !== shared)
      last = { paragraph, shared, named: isNamedIn(page.text.slice(paragraph.start, paragraph.end), shared) };
    if (last.named) return mention;
    places ??= mentions.filter((other) => other.type === 'country');
    return withCurrency(mention, currencyOfPlace(page, places, mention, shared));
  });
}

function withCurrency(mention: MoneyMention, currency: string | undefined): MoneyMention {
  return currency === undefined || currency === mention.currency ? mention : { ...mention, currency, unit: currency };
}

/** How many places on each side of an amount are looked at. */
const looked = 12;

function currencyOfPlace(
  page: Page,
  places: readonly CountryMention[],
  { start }: MoneyMention,
  { codes }: SharedCurrency,
): string | undefined {
  const story = spanAt(page.stories, start);
  if (story === undefined) return undefined;
  const here = firstEndingAfter(places, start);
  const codeAt = (at: number): string | undefined => {
    const place = places[at];
    return place === undefined || place.start < story.start || place.end > story.end ? undefined : codes.get(place.iso2);
  };
  for (let at = here - 1; at >= Math.max(0, here - looked); at -= 1) {
    const code = codeAt(at);
    if (code !== undefined) return code;
  }
  for (let at = here; at < here + looked; at += 1) {
    const code = codeAt(at);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** How many mentions on each side of a coin are looked at. */
const near = 6;
/** Currencies of a hundred cents, besides the dollar. */
const ofCents: ReadonlySet<string> = new Set('EUR ZAR AUD CAD NZD SGD HKD KES TZS NAD JMD TTD BBD FJD LKR MUR SCR'.split(' '));

function currencyBeside(page: Page, mentions: readonly Mention[], index: number): string | undefined {
  const { start } = mentions[index] as Mention;
  const within = (span: Span | undefined): string | undefined =>
    span === undefined ? undefined : nearestMoney(page.text, span, mentions, index);
  const beside = within(spanAt(page.paragraphs, start));
  if (beside !== undefined) return ofCents.has(beside) ? beside : undefined;
  const told = within(spanAt(page.stories, start));
  return told !== undefined && told !== 'EUR' && ofCents.has(told) ? told : undefined;
}

/** The currency of the amount nearest to a coin within a span, those before it first. */
function nearestMoney(text: string, span: Span, mentions: readonly Mention[], index: number): string | undefined {
  for (let step = 1; step <= near; step += 1) {
    for (const at of [index - step, index + step]) {
      const other = mentions[at];
      if (other?.type !== 'money' || other.start < span.start || other.end > span.end) continue;
      if (sharedCurrencyOf(text.slice(other.start, other.end))?.coin !== true) return other.currency;
    }
  }
  return undefined;
}
