import type { Claim, Mention, Page, StorySignature } from '../model.ts';

/** Every claim of a page, in order. Text in the zones `comment` and `boilerplate` claims nothing. */
export function readClaims(_page: Page, _mentions: readonly Mention[]): Claim[] {
  return [];
}

/** What each story of a page tells of, one for each of `page.stories`. */
export function signStories(page: Page, _mentions: readonly Mention[]): StorySignature[] {
  return page.stories.map(() => ({ operations: [], terms: [], kinds: [], marks: [], figures: [], title: '' }));
}
