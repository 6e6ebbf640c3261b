/** What a sentence may say that is looked for in all its words: a bit each. */
export const Cue = {
  /** Another time: `last`, `previous`, `earlier`. */
  recall: 1,
  weekday: 2,
  /** Many places at once: `worldwide`, `the world`. */
  everywhere: 4,
  /** A stretch of time up to now: `past`, `year`. */
  period: 8,
} as const;

const words: readonly (readonly [cue: number, words: string])[] = [
  [Cue.recall, 'last previous earlier'],
  [Cue.period, 'past last year'],
  [Cue.weekday, 'sunday monday tuesday wednesday thursday friday saturday'],
  [Cue.everywhere, 'globally worldwide internationally overall altogether world globe'],
];
const cues = new Map<string, number>();
for (const [cue, some] of words) for (const word of some.split(' ')) cues.set(word, (cues.get(word) ?? 0) | cue);

/** The bits of {@link Cue} that a word in lower case gives; 0 for most. */
export function cuesOf(word: string): number {
  return cues.get(word) ?? 0;
}
