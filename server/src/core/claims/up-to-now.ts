import type { Event } from '../model.ts';
import type { StoryFrame } from './background.ts';
import { Cue } from './cues.ts';
import { type Clause, type Token, tokenAt } from './tokens.ts';

/**
 * The stretch of time up to now that a sentence counts over: `so far this year`, `since the start of the year`, `in the past
 * ten years`, `in the last 24 hours`. What is counted so is not the story's own event. Silent for days and weeks, which may
 * be all that an operation took.
 */
export function upToNow({ tokens, cues }: Clause, frame: StoryFrame): Event | undefined {
  if ((cues & Cue.period) === 0) return undefined;
  for (let index = 0; index < tokens.length; index++) {
    const { text } = tokens[index] as Token;
    if (text === 'year' && isThisYear(tokens, index)) {
      const year = frame.date?.slice(0, 4) ?? String(frame.latest ?? '');
      return { key: `earlier:${year} so far`, name: `${year} so far`.trim() };
    }
    if ((text === 'past' || text === 'last') && tokenAt(tokens, index - 1)?.text === 'the') {
      const period = tokens[index + 1]?.mention;
      if (period?.type !== 'duration' || !long.has(period.unit)) continue;
      return { key: `earlier:past ${period.value} ${period.unit}`, name: `the past ${period.value} ${period.unit}s` };
    }
  }
  return undefined;
}

const long: ReadonlySet<string> = new Set(['hour', 'month', 'year']);

/** `so far this year`, `this year alone`, `since the beginning of the year`, at the word `year`. */
function isThisYear(tokens: readonly Token[], at: number): boolean {
  const [before, ahead, two] = [tokenAt(tokens, at - 1)?.text, tokenAt(tokens, at - 2)?.text, tokenAt(tokens, at - 3)?.text];
  if (before === 'this' && (tokens[at + 1]?.text === 'alone' || (ahead === 'far' && two === 'so'))) return true;
  if (before === 'this' && tokens[at + 1]?.text === 'so' && tokens[at + 2]?.text === 'far') return true;
  return (before === 'the' || before === 'this') && ahead === 'of' && (two === 'start' || two === 'beginning');
}
