import type { DateMention, FigureMention } from '../model.ts';
import { hasYear } from '../text/iso-date.ts';
import { Cue } from './cues.ts';
import { datelineEnd } from './dateline.ts';
import { type Clause, type Token, tokenAt } from './tokens.ts';

/** The day or period that a figure of a sentence is of, by its kind and predicate; ISO, undefined where nothing says it. */
export type DayOfCount = (mention: FigureMention | DateMention, predicate: string, at: number) => string | undefined;

const weekdays: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayLength = 86_400_000;
const dated =
  /\b(?:as of|by|until|up to)\s+(?:late |early )?(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?,? (?:on )?)?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)/i;
/** What moves every day, so that a figure is of one day alone. */
const daily: ReadonlySet<string> = new Set(['closed at', 'fell', 'rose']);

/** What is measured by the year. */
const periodic: ReadonlySet<string> = new Set(
  'revenue|profit|loss|market share|market|cost|budget|deficit|debt|tax|inflation|unemployment|interest rate|turnout|value|share|invested|aid|amount|salary'.split(
    '|',
  ),
);

/** Is a figure with this predicate of one day alone, as a share price is? Two such figures of unknown days are never compared. */
export function isDaily(predicate: string): boolean {
  return daily.has(predicate);
}

/** Is this measured by the year, so that the same words may tell of two years? */
export function isPeriodic(predicate: string): boolean {
  return periodic.has(predicate) || daily.has(predicate);
}

/**
 * Reads when the counts of a sentence are of. A count has a day only where the text dates it (`as of Monday`, `by 6 p.m.
 * Tuesday`, `as of 4 May`); an amount or a share has the period that the sentence names (`in 2018`, `last year`); what
 * moves daily has the day named, else the story's own. Weekdays are the last before the story's date (ISO).
 */
export function dayOfCount(text: string, clause: Clause, storyDate: string | undefined): DayOfCount {
  const { tokens } = clause;
  const full = storyDate !== undefined && /^\d{4}-\d\d-\d\d/.test(storyDate) ? storyDate.slice(0, 10) : undefined;
  const explicit = asOf(text, clause, full);
  return ({ type }, predicate, at) => {
    if (daily.has(predicate)) return explicit ?? dayNamed(tokens, full) ?? dateNamed(clause) ?? full;
    if (explicit !== undefined || (type !== 'money' && type !== 'percent') || !periodic.has(predicate)) return explicit;
    return periodOf(tokens, full, at);
  };
}

function asOf(text: string, { tokens, mentioned, cues }: Clause, storyDate: string | undefined): string | undefined {
  for (const index of mentioned) {
    const { mention } = tokens[index] as Token;
    if (mention?.type !== 'date' || mention.from !== mention.to) continue;
    const before = tokenAt(tokens, index - 1)?.text;
    if (!((before === 'of' && tokenAt(tokens, index - 2)?.text === 'as') || before === 'by' || before === 'until')) continue;
    const day = fullDay(mention.from, storyDate);
    if (day !== undefined) return day;
  }
  const [first, last] = [tokens[0], tokens.at(-1)];
  if ((cues & Cue.weekday) === 0 || !tokens.some((token) => weekdays.includes(token.text))) return undefined;
  const back = hadBeen(tokens, storyDate);
  if (back !== undefined) return back;
  if (storyDate === undefined || first === undefined || last === undefined) return undefined;
  const found = dated.exec(text.slice(first.start, last.end))?.[1];
  return found === undefined ? undefined : lastWeekday(found.toLowerCase(), storyDate);
}

/** An ISO day; one without a year (`--05-17`) is the last such day up to the story's date. */
function fullDay(day: string, storyDate: string | undefined): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  if (storyDate === undefined || !/^--\d\d-\d\d$/.test(day)) return undefined;
  const year = Number(storyDate.slice(0, 4)) - (day.slice(2) > storyDate.slice(5) ? 1 : 0);
  return `${year}-${day.slice(2)}`;
}

/** `On Thursday, five deaths had been confirmed`: what had been counted by a day before. */
function hadBeen(tokens: readonly Token[], storyDate: string | undefined): string | undefined {
  const weekday = tokens[1]?.text ?? '';
  if (storyDate === undefined || tokens[0]?.text !== 'on' || !weekdays.includes(weekday)) return undefined;
  if (!tokens.some(({ text }, index) => text === 'had' && tokens[index + 1]?.text === 'been')) return undefined;
  const day = lastWeekday(weekday, storyDate);
  return day === storyDate ? undefined : day;
}

/** A weekday, `yesterday` or `today` anywhere in the sentence. */
function dayNamed(tokens: readonly Token[], storyDate: string | undefined): string | undefined {
  for (const { text } of tokens) {
    if (text !== 'today' && text !== 'yesterday' && !weekdays.includes(text)) continue;
    if (storyDate === undefined) return undefined;
    if (text === 'today') return storyDate;
    return text === 'yesterday' ? daysBefore(storyDate, 1) : lastWeekday(text, storyDate);
  }
  return undefined;
}

/** The one full date of the sentence. */
function dateNamed({ tokens, mentioned }: Clause): string | undefined {
  const dates = mentioned.map((index) => tokens[index]?.mention).filter((mention) => mention?.type === 'date');
  const [only] = dates;
  return dates.length === 1 && only?.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(only.from) ? only.from : undefined;
}

function lastWeekday(weekday: string, storyDate: string): string | undefined {
  const story = new Date(`${storyDate}T00:00:00Z`).getUTCDay();
  return Number.isNaN(story) ? undefined : daysBefore(storyDate, (story - weekdays.indexOf(weekday) + 7) % 7);
}

function daysBefore(date: string, days: number): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time - days * dayLength).toISOString().slice(0, 10);
}

/** Behind these another period is told of. */
const turning: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'compared']);

/** `212 million (H1 2021: 187 million)`: the date in the bracket is that of the figure behind it. */
function isOfBracket(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.tag === 'date' && tokenAt(tokens, at - 1)?.tag === 'open' && tokens[at + 1]?.text === ':';
}

/** The year or date that stands with the figure at `at`, or `last year` counted from the story's date. */
function periodOf(tokens: readonly Token[], storyDate: string | undefined, at: number): string | undefined {
  let period: string | undefined;
  for (let index = datelineEnd(tokens); index < tokens.length; index++) {
    const { mention, text } = tokens[index] as Token;
    if (index > at && period === undefined && (mention?.type === tokens[at]?.mention?.type || turning.has(text))) return undefined;
    if (index > at && isOfBracket(tokens, index)) return period;
    if (mention?.type === 'date' && hasYear(mention.from)) period = mention.from;
    else if (mention?.type === 'date' && mention.from.length === 4 && mention.inferredYear !== undefined)
      period = `${mention.inferredYear}${mention.from.slice(1)}`;
    else if (text === 'last' && tokens[index + 1]?.text === 'year' && storyDate !== undefined)
      period = String(Number(storyDate.slice(0, 4)) - 1);
    else continue;
    if (index > at) return period;
  }
  return period;
}
