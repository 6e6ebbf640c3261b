/** What a sentence may say that is looked for in all its words: a bit each. */
export const Cue = {
  /** Another time: `last`, `previous`, `earlier`. */
  recall: 1,
  weekday: 2,
  /** Many places at once: `worldwide`, `the world`. */
  everywhere: 4,
} as const;

const words: readonly (readonly [cue: number, words: string])[] = [
  [Cue.recall, 'last previous earlier'],
  [Cue.weekday, 'sunday monday tuesday wednesday thursday friday saturday'],
  [Cue.everywhere, 'globally worldwide internationally overall altogether world globe'],
];
const cues: ReadonlyMap<string, number> = new Map(
  words.flatMap(([cue, some]) => some.split(' ').map((word): [string, number] => [word, cue])),
);

/** The bits of {@link Cue} that a word in lower case gives; 0 for most. */
export function cuesOf(word: string): number {
  return cues.get(word) ?? 0;
}
