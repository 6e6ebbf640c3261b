import type { DateMention, Event } from '../model.ts';
import { hasYear } from '../text/iso-date.ts';
import { Cue } from './cues.ts';
import { type Name, namesOf } from './names.ts';
import { type Clause, type Token, tokenAt } from './tokens.ts';
import { upToNow } from './up-to-now.ts';

/** What a story says of its own time and operation, against which a sentence tells of another event. */
export interface StoryFrame {
  /** The operation that the story is about. */
  readonly operation?: Event;
  /** ISO date of publication or of the event. */
  readonly date?: string;
  /** The years of the headline, the first paragraph and of publication. */
  readonly years: ReadonlySet<number>;
  /** ISO 3166-1 alpha-2, where the whole story lies in one country. */
  readonly home?: string;
  /** The last year that the story names. */
  readonly latest?: number;
  /** The folded word of the name that the story names most. */
  readonly focus?: string;
  /** Offset behind the headline and the first two paragraphs. */
  readonly topEnd: number;
  /** Folded words of the names in the headline and the first paragraph, or named often: what the story is about. */
  readonly principals: ReadonlySet<string>;
}

/** Events told of by their noun: a date beside one of these dates an event, not a count. */
const nouns =
  'quake earthquake temblor tremor attack bombing blast explosion shooting massacre crash disaster flood fire storm hurricane typhoon cyclone tsunami war battle raid operation siege hijacking riot strike protest election vote outbreak epidemic pandemic breach hack robbery heist collapse derailment stampede landslide eruption wildfire drought tournament championship final edition deal merger acquisition takeover purchase scandal trial verdict crackdown sweep';
const happening: ReadonlySet<string> = new Set(nouns.split(' ').flatMap((noun) => [noun, `${noun}s`]));
const resuming = /^(?:it|that|this|they|those|these)$/;

/**
 * The earlier event that a sentence tells of as background, if any: `a 6.7 quake killed 26,000 in Bam in December 2003`,
 * `two years after …`, `last year's edition`, or a sentence that goes on (`It killed 612`) from one (`carried`). The key
 * is made of the year and the first name, so that two documents that tell of the same event give it the same key.
 */
export function backgroundOf(clause: Clause, frame: StoryFrame, carried: Event | undefined, headline: boolean): Event | undefined {
  const { tokens } = clause;
  const period = headline ? undefined : upToNow(clause, frame);
  if (period !== undefined) return period;
  const ago = earlierYear(clause, frame);
  const when = earlierDate(clause, frame) ?? ago?.year ?? yearOfOther(clause, frame);
  const recalled = when !== undefined && tokens.some((_, index) => isRecalled(tokens, index));
  const names = when === undefined ? noNames : namesOf(tokens, frame.principals, headline);
  const opened = when !== undefined && (opensWithAct(tokens) || opensWithOther(tokens, names, frame));
  if (when !== undefined && (ago !== undefined || recalled || opened || tokens.some(isHappening) || tells(tokens))) {
    const behind = names.filter(({ from }) => ago !== undefined && from > ago.at);
    const apart =
      recalled || opened || ago !== undefined || names.length === 0 || datedHappening(tokens) || names.some((name) => isNew(name, frame));
    if (apart) return earlierEvent(when, behind.length > 0 ? behind : names, frame);
  }
  const first = carried === undefined || when !== undefined ? undefined : tokens.find(({ tag }) => tag !== 'quote');
  if (first === undefined) return undefined;
  if (resuming.test(first.text) || tokens.some(({ text }, index) => text === 'then' && tokenAt(tokens, index - 1)?.text !== 'since'))
    return carried;
  return undefined;
}

const noNames: readonly Name[] = [];

/** `In 2019 customs seized 4 tonnes`: the year opens the sentence, and police or the like do in it what they do every year. */
function opensWithAct(tokens: readonly Token[]): boolean {
  if (tokens[0]?.text !== 'in' || tokens[1]?.tag !== 'date') return false;
  return tokens.some(
    ({ tag, triggers }) => tag === 'verb' && triggers.some(({ predicate, role }) => role === 'does' && everyYear.has(predicate.id)),
  );
}
const everyYear: ReadonlySet<string> = new Set([
  'seized',
  'recovered',
  'intercepted',
  'checked',
  'searched',
  'identified',
  'arrested',
  'taken down',
]);

/** `Aurora-1 flew in 2011 and cost 290 million`: the sentence is about another that the story is not about. */
function opensWithOther(tokens: readonly Token[], [first]: readonly Name[], frame: StoryFrame): boolean {
  if (first === undefined || first.from > 0 || first.kind !== 'other' || !isNew(first, frame)) return false;
  const verb = tokens[first.to]?.tag;
  return (verb === 'verb' || verb === 'comma') && yearBehind(tokens, first.to) !== undefined;
}

/** `Aurora-2, launched in 2016, weighed 980 kg`: the year in which another was made. */
function yearOfOther({ tokens, mentioned }: Clause, frame: StoryFrame): string | undefined {
  if (mentioned.length < 2 || tokens[0]?.capital !== true || tokens[0].tag !== 'word') return undefined;
  const first = tokens[mentioned[0] as number]?.mention;
  if (first?.type !== 'date' || first.from.length !== 4) return undefined;
  const names = namesOf(tokens, frame.principals, false);
  return tokens[names[0]?.to ?? -1]?.tag === 'comma' && opensWithOther(tokens, names, frame)
    ? yearBehind(tokens, names[0]?.to ?? 0)
    : undefined;
}

function yearBehind(tokens: readonly Token[], from: number): string | undefined {
  for (const { mention } of tokens.slice(from + 1, from + 5))
    if (mention?.type === 'date' && mention.from.length === 4) return mention.from;
  return undefined;
}

function isHappening({ text, head }: Token): boolean {
  return head === 'quake' || happening.has(text);
}

/** Is something said that happens at one time, such as a death or an arrest? */
function tells(tokens: readonly Token[]): boolean {
  for (const { triggers, tag } of tokens)
    for (const { predicate, role } of triggers) if ((tag === 'verb' || role === 'count') && oneTime.has(predicate.id)) return true;
  return false;
}
const oneTime: ReadonlySet<string> = new Set([
  'killed',
  'paid',
  'injured',
  'arrested',
  'convicted',
  'sentenced',
  'price',
  'paid',
  'destroyed',
  'hit',
  'kidnapped',
  'rescued',
  'stolen',
  'won',
  'sunk',
  'marched',
  'ban',
]);

/** A name that the story is not about: what it tells of happened to others, or elsewhere. */
function isNew({ folded, kind }: Name, { principals, home }: StoryFrame): boolean {
  return kind === 'country' ? folded.toUpperCase() !== home : !folded.split(' ').some((word) => principals.has(word));
}

/** `the 2017 election`, `the quake of 1990`: the year belongs to what happened. */
function datedHappening(tokens: readonly Token[]): boolean {
  return tokens.some(({ mention }, index) => {
    if (mention?.type !== 'date') return false;
    const beside = [tokens[index + 1], tokens[index + 2], tokenAt(tokens, index - 2)];
    return beside.some((token) => token !== undefined && isHappening(token));
  });
}

function earlierEvent(when: string, names: readonly Name[], frame: StoryFrame): Event {
  const usable = names.filter(({ kind }) => kind !== 'operation');
  const name =
    usable.find((candidate) => candidate.kind === 'other' && isNew(candidate, frame)) ??
    usable.find((candidate) => candidate.kind === 'organization' && isNew(candidate, frame)) ??
    usable.find(({ kind }) => kind === 'other') ??
    usable[0];
  const place = name?.folded ?? '';
  return { key: `earlier:${when} ${place}`, name: `${when} ${name === undefined ? '' : titled(place)}`.trim() };
}

function titled(name: string): string {
  return name.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/**
 * A date of an earlier year than the story's own, or of a month well before it in its year. Where the story has no date,
 * a month named below its top.
 */
function earlierDate({ tokens, mentioned, cues }: Clause, { date, years, latest, topEnd }: StoryFrame): string | undefined {
  let says: boolean | undefined;
  for (const index of mentioned) {
    const mention = tokens[index]?.mention;
    if (mention?.type !== 'date' || isOfThing(tokens, index)) continue;
    says ??= (cues & Cue.recall) !== 0 && tokens.some(({ text }) => text === 'previous' || text === 'earlier');
    const year = yearOf(mention, date);
    const [first, last] = [mention.from.slice(0, 4), mention.to.slice(0, 4)];
    if (hasYear(mention.from) && first !== last) {
      if (date !== undefined && last < date.slice(0, 4) && !years.has(Number(last))) return first;
      continue;
    }
    if (date === undefined && hasYear(mention.from) && isRecalled(tokens, index)) return mention.from.slice(0, 4);
    if (year === undefined && mention.from.length === 4 && mention.start > topEnd) return mention.from;
    if (year === undefined) continue;
    const yearOnly = mention.from.length === 4 && date === undefined;
    const below = yearOnly && (says || (years.size === 0 && mention.start > topEnd));
    const own = below ? year + 1 : years.size > 0 ? Math.max(...years) : (latest ?? 0);
    if ((!years.has(year) || says) && year < own) return String(year);
    if (date?.startsWith(String(year)) && monthsBefore(mention, date) >= 2) return String(year);
  }
  return undefined;
}

/** `built in 1967`, `the 1976 bridge`: the year is that of a thing, and nothing that is told happened then. */
function isOfThing(tokens: readonly Token[], at: number): boolean {
  const { mention } = tokens[at] as Token;
  if (mention?.type !== 'date' || mention.from.length !== 4) return false;
  const verb = tokenAt(tokens, at - 1)?.text === 'in' ? (tokenAt(tokens, at - 2)?.text ?? '') : '';
  if (made.has(verb) || (/^(?:began|begun|started)$/.test(verb) && tokenAt(tokens, at - 3)?.tag === 'relative')) return true;
  return tokenAt(tokens, at - 1)?.tag === 'determiner' && thing.has(tokens[at + 1]?.text ?? '');
}
const made: ReadonlySet<string> = new Set(
  'built opened founded completed constructed established launched born formed inaugurated commissioned'.split(' '),
);
const thing: ReadonlySet<string> = new Set(
  'bridge building ship ferry plane car house model film book album report law act constitution treaty stadium tower dam plant factory school'.split(
    ' ',
  ),
);

/** `readers will recall 1985, when police …`, `the worst since 1985, when …`: a year that is not the story's own. */
function isRecalled(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.mention?.type === 'date' && tokens[at + 1]?.tag === 'comma' && tokens[at + 2]?.text === 'when';
}

/** The year of a date; one that names only a month is of the last such month up to the story's date. */
function yearOf({ from }: DateMention, date: string | undefined): number | undefined {
  if (hasYear(from)) return Number(from.slice(0, 4));
  if (date === undefined) return undefined;
  return Number(date.slice(0, 4)) - (from.slice(2, 4) > date.slice(5, 7) ? 1 : 0);
}

/** How many months a date lies before an ISO date of the same year; 0 where it gives no month. */
function monthsBefore({ to }: DateMention, date: string): number {
  const month = /^(?:\d{4}|-)-(\d\d)/.exec(to)?.[1];
  return month === undefined ? 0 : Number(date.slice(5, 7)) - Number(month);
}

/** `last year`, `a year earlier`, `two years after`, `three decades ago`: counted from the story's date. */
function earlierYear({ tokens, mentioned, cues }: Clause, { date }: StoryFrame): { year: string; at: number } | undefined {
  if ((cues & Cue.recall) === 0 && !mentioned.some((index) => tokens[index]?.mention?.type === 'duration')) return undefined;
  const year = date === undefined ? undefined : Number(date.slice(0, 4));
  for (let index = 0; index < tokens.length; index++) {
    const { text, mention } = tokens[index] as Token;
    const next = tokens[index + 1]?.text;
    if ((text === 'last' || text === 'previous') && (next === 'year' || next === "year's" || next === 'edition'))
      return year === undefined ? undefined : { year: String(year - 1), at: -1 };
    if (
      mention?.type === 'duration' &&
      mention.unit === 'year' &&
      /^(?:ago|after|earlier|before|since)$/.test(next ?? '') &&
      mention.value >= 1
    ) {
      return next === 'before'
        ? undefined
        : { year: year === undefined ? `${mention.value} years before` : String(year - Math.round(mention.value)), at: index };
    }
  }
  return undefined;
}
