import { Tokenizer } from 'htmlparser2';

/**
 * Stands for the rest of a character reference inside a word: a combining mark without width or meaning (U+034F), so
 * that `Br&eacute;sil` stays one run of letters and marks, and folding the marks away leaves the word.
 */
const joiner = '\u034f';
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const nothing = (): void => {};

let decoded = '';
const tokenizer = new Tokenizer(
  { decodeEntities: true },
  {
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    oncdata: nothing,
    onclosetag: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onopentagname: nothing,
    onprocessinginstruction: nothing,
    onselfclosingtag: nothing,
    ontext: nothing,
    ontextentity: (codepoint) => {
      decoded += String.fromCodePoint(codepoint);
    },
  },
);

/** The character that a reference (`&eacute;`, `&#8217;`) means; an empty string where it means none. */
function decode(name: string): string {
  decoded = '';
  tokenizer.reset();
  tokenizer.write(name);
  tokenizer.end();
  return decoded;
}

/**
 * Decodes character references in place; the text keeps its length. The rest of the reference becomes blanks where no
 * word is split: before the character at the start of a word, behind it at the end or after a dash; inside a word it
 * becomes joiners (U+034F), which are marks and fold away. Unknown references stay.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const known = new Map<string, string>();
  return text.replace(reference, (name: string, at: number) => {
    let character = known.get(name);
    if (character === undefined) {
      character = decode(name);
      known.set(name, character);
    }
    return character === '' || character.length > name.length ? name : padded(character, name.length, text[at - 1], text[at + name.length]);
  });
}

const space = /^[\s&<>]?$/;
const dash = /^[-\u2010-\u2015\u2026/|\u00b7\u2022]$/;

function padded(character: string, length: number, before = '', after = ''): string {
  const rest = length - character.length;
  if (/^\s$/.test(character)) return ' '.repeat(length);
  if (space.test(before) || /^[([{]$/.test(before)) return ' '.repeat(rest) + character;
  if (space.test(after) || dash.test(character) || /^[)\]},.;:!?"\u201d]$/.test(after)) return character + ' '.repeat(rest);
  return character + joiner.repeat(rest);
}
