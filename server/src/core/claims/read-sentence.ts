import type { Claim, Event, Mention, Paragraph } from '../model.ts';
import { attributionsOf } from './attribution.ts';
import type { StoryFrame } from './background.ts';
import { dayOfCount } from './counted-on.ts';
import { makeClaim } from './make-claim.ts';
import { namesOf } from './names.ts';
import type { Place, Places } from './place.ts';
import { type Reading, readFigure } from './read-figure.ts';
import type { Clause, Token } from './tokens.ts';

/** What the sentences before hand on within a story. */
export interface Carried {
  readonly background?: Event;
  readonly operation?: Event;
  readonly place: Place;
  readonly seen: ReadonlySet<string>;
  readonly wholes: readonly Claim[];
}

/** A sentence that holds a figure, with all that is known around it. */
export interface Sentence {
  readonly text: string;
  readonly clause: Clause;
  readonly paragraph: Paragraph;
  readonly frame: StoryFrame;
  readonly places: Places;
  readonly carried: Carried;
}

/** True for figures and dates: what a claim can be of. */
export function isClaimed({ type }: Mention): boolean {
  return type !== 'country' && type !== 'organization' && type !== 'operation';
}

/** An earlier event begins its own count. */
const nothingSeen: ReadonlySet<string> = new Set();

/** The claims of one sentence, in order. Each token is looked at once for each figure near it. */
export function readSentence(sentence: Sentence): Claim[] {
  const { tokens } = sentence.clause;
  const names = namesOf(tokens, sentence.frame.principals, sentence.paragraph.zone === 'headline');
  const context = {
    names,
    attributions: attributionsOf(sentence.text, tokens),
    day: dayOfCount(sentence.text, tokens, sentence.frame.date),
  };
  const seen = sentence.carried.background === undefined ? sentence.carried.seen : nothingSeen;
  const readings: Reading[] = [];
  const claims = new Map<number, Claim>();
  for (let at = 0; at < tokens.length; at++) {
    const mention = (tokens[at] as Token).mention;
    if (mention === undefined || !isClaimed(mention)) continue;
    const reading = readFigure(tokens, at, names, readings, seen, sentence.carried.wholes);
    if (reading === undefined) continue;
    readings.push(reading);
    const before = reading.part === 'before' ? [...sentence.carried.wholes, ...claims.values()] : [];
    claims.set(at, makeClaim(sentence, reading, context, before));
  }
  for (const { at, part } of readings) {
    const claim = claims.get(at) as Claim;
    if (typeof part !== 'object') continue;
    const whole = tokens[part.of] as Token;
    claims.set(at, { ...claim, partOf: { start: whole.start, end: whole.end } });
  }
  return [...claims.values()];
}
