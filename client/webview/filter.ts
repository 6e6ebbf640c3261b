import type { ComparedClaim, Operation } from '../../server/src/protocol-views.ts';
import type { SheetState } from '../src/sheet/messages.ts';

/** The claims that the reader wants to see: by standing, and by every word of the text, whatever its case and order. */
export function filtered({ claims }: Operation, { text, shown }: Pick<SheetState, 'text' | 'shown'>): readonly ComparedClaim[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter((claim) => isShown(claim, shown) && words.every((word) => textOf(claim).includes(word)));
}

function isShown({ standing, readings }: ComparedClaim, shown: SheetState['shown']): boolean {
  if (shown === 'differing') return standing !== 'agree' && standing !== 'alone';
  if (shown === 'all') return true;
  return new Set(readings.flatMap(({ statements }) => statements.map(({ place }) => place.uri))).size > 1;
}

function textOf({ topic, readings }: ComparedClaim): string {
  const said = readings.flatMap(({ value, statements }) => [value, ...statements.flatMap(({ words, source }) => [words, source])]);
  return [topic, ...said].join('\n').toLowerCase();
}
