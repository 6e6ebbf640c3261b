import type { FigureMention } from '../model.ts';
import { type Token, tokenAt } from './tokens.ts';

/** `a jail for 163`, `a boat for 12`: how many there is room for. */
export function isRoom(tokens: readonly Token[], before: number, mention: FigureMention): boolean {
  return mention.type === 'number' && mention.unit === undefined && rooms.has(tokenAt(tokens, before - 1)?.text ?? '');
}
const rooms: ReadonlySet<string> = new Set(['jail', 'prison', 'cell', 'boat', 'dinghy', 'camp', 'shelter', 'dormitory', 'ship', 'ferry']);
