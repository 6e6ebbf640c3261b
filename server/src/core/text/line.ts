import type { Block } from './blocks.ts';
import { codeAt } from './code-at.ts';
import { kindOf, type LineKind } from './line-kinds.ts';
import { hasQuoteMark } from './quotes.ts';

/** What a block says by itself, whatever stands around it: it can be kept by its text. */
export interface Line extends Pick<Block, 'marker' | 'shape'> {
  readonly kind: LineKind;
  /** `LAGOS, 3 May - `, `GENEVA (Reuters) — `: it begins as an agency's report does. */
  readonly hasDateline: boolean;
  readonly hasQuoteMark: boolean;
}

const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:[,(][^.–—-]{0,50})?\)?\s*[-–—]{1,2}\s/u;

/** Reads a block; `known` is what a block with the same text was, which holds where mark-up made the same of it. */
export function lineOf(block: Block, known?: Line): Line {
  const { text, marker, shape } = block;
  if (known !== undefined && known.marker === marker && known.shape === shape) return known;
  return { marker, shape, kind: kindOf(block), hasDateline: mayBeDateline(text) && dateline.test(text), hasQuoteMark: hasQuoteMark(text) };
}

/** False where a small letter of ASCII follows the first, as it does in nearly all. */
function mayBeDateline(text: string): boolean {
  const second = codeAt(text, 1);
  return second < 0x61 || second > 0x7a;
}
