import type { Token } from './tokens.ts';

const weekdays: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayLength = 86_400_000;
const dated =
  /\b(?:as of|by|until|up to)\s+(?:late |early )?(?:(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?,? (?:on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)))/i;

/**
 * The day of a count, where the text itself dates it: `as of Monday`, `by 6 p.m. Tuesday`, `as of 4 May`. A weekday is
 * the last one up to the story's own date (ISO); without that date a weekday dates nothing.
 */
export function countedOn(text: string, tokens: readonly Token[], storyDate: string | undefined): string | undefined {
  for (let index = 1; index < tokens.length; index++) {
    const { mention } = tokens[index] as Token;
    if (mention?.type !== 'date' || mention.from !== mention.to || !/^\d{4}-\d\d-\d\d$/.test(mention.from)) continue;
    const before = tokens[index - 1]?.text;
    if ((before === 'of' && tokens[index - 2]?.text === 'as') || before === 'by' || before === 'until') return mention.from;
  }
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (storyDate === undefined || storyDate.length < 10 || first === undefined || last === undefined) return undefined;
  const found = dated.exec(text.slice(first.start, last.end));
  const weekday = weekdays.indexOf((found?.[1] ?? found?.[2] ?? '').toLowerCase());
  if (weekday < 0) return undefined;
  const story = Date.parse(`${storyDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(story)) return undefined;
  const back = (new Date(story).getUTCDay() - weekday + 7) % 7;
  return new Date(story - back * dayLength).toISOString().slice(0, 10);
}
