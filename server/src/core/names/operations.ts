import type { OperationMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';

/** Every named operation that a paragraph's text alone shows, in order. Offsets are the paragraph's. */
export function recogniseOperations(_text: string): Unplaced<OperationMention>[] {
  return [];
}
