import type { Block } from './blocks.ts';
import { titleShare, wordCount } from './line-kinds.ts';

/** Below a paragraph that is all speech: the name of who said it, not a heading. */
export function isSpeaker({ text, shape }: Block, above: Block): boolean {
  if (shape === 'heading' || !/^[“"«]/.test(above.text) || !/[”"»]$/.test(above.text)) return false;
  if (/[”"»]/.test(above.text.slice(1, -1))) return false;
  const words = wordCount(text);
  return words >= 2 && words <= 9 && titleShare(text) >= 0.85;
}

/** A sentence that lost its stop, in a text with a sentence to each line: long, in lower case, without a blank line above. */
export function isUnstopped({ gap, text, shape }: Block): boolean {
  return gap === 0 && shape === undefined && wordCount(text) >= 9 && titleShare(text) < 0.6;
}

/** The last line of a text that was cut off in a sentence. */
export function isUnfinished({ text, shape }: Block): boolean {
  return shape === undefined && wordCount(text) >= 6 && titleShare(text) < 0.5;
}

/** Picture texts are sentences without a stop: two and more, of several words, few of them with a capital. */
export function arePictureTexts(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  let words = 0;
  let share = 0;
  for (const text of texts) {
    words += wordCount(text);
    share += titleShare(text);
  }
  return words / texts.length >= 4.5 && share / texts.length <= 0.75;
}

const aboutName =
  /^(?:About|ABOUT) (?:(?:the|The|THE) )?(?!(?:Operation|Project|Half|One|Two|Three|Four|Five|Six|Time|That|This|What|How|The|A)\b)\p{Lu}/u;
const legalNote = /^(?:forward[- ]looking statements?|safe harbou?r|legal notices?|disclaimer)\b/i;
const personName = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const ofPerson = /^.{0,80}?\b(?:is|has|was|covers|writes|works|worked|joined|reports|holds|studied)\b/;

/** A note about the author (a name over a sentence that begins with it) or about the sender (`About Acme`). */
export function isNote(title: string, following: string): boolean {
  if (title.length > 80 || wordCount(title) > 7) return false;
  if (aboutName.test(title) || legalNote.test(title)) return true;
  const name = title.slice(0, title.indexOf(' '));
  return following.startsWith(name) && wordCount(title) <= 4 && personName.test(title) && ofPerson.test(following);
}
