import type { Mention } from './model.ts';

/** A mention as a recogniser finds it in one paragraph: offsets are the paragraph's, and its zone is not known yet. */
export type Unplaced<T extends Mention> = T extends Mention ? Omit<T, 'zone'> : never;
