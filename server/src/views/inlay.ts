import type { Disagreement } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { shortNamesIn, whereIs } from './names.ts';
import { byDate, type DocumentSpan, placeOf } from './place.ts';
import { phraseValue } from './value.ts';
import { counterpartsOf, judgedClaims } from './verdicts.ts';

export interface InlayView {
  readonly offset: number;
  readonly label: string;
  /** What the hint speaks of. */
  readonly place: DocumentSpan;
}

/** Only what a reader should look into is worth a hint in the text; roundings and hedges are for the hover. */
const marks: Readonly<Partial<Record<Disagreement['kind'], string>>> = { conflict: '≠', update: '↑', counting: '±' };

/** After each figure that another source gives otherwise: `≠ 7 days in 000`. One hint a figure, for the graver difference. */
export function inlaysOf(corpus: Corpus, uri: string): InlayView[] {
  let names: ReadonlyMap<string, string> | undefined;
  const hints = new Map<number, InlayView>();
  for (const judged of judgedClaims(corpus, uri)) {
    const { claim } = judged;
    const differing = counterpartsOf(uri, judged).filter(({ disagreement }) => disagreement && marks[disagreement.kind]);
    const kind = differing[0]?.disagreement?.kind;
    if (kind === undefined || hints.has(claim.end)) continue;
    const same = differing.filter(({ disagreement }) => disagreement?.kind === kind).map(({ evidence }) => evidence);
    const others = byDate(same.filter((evidence) => evidence.uri !== uri));
    const first = others[0] ?? byDate(same)[0];
    if (first === undefined) continue;
    names ??= shortNamesIn(corpus);
    const more = new Set(others.map((evidence) => evidence.uri)).size - 1;
    const label = `${marks[kind]} ${phraseValue(first.claim.mention)} in ${whereIs(corpus, uri, first, names)}${more > 0 ? ` +${more}` : ''}`;
    hints.set(claim.end, { offset: claim.end, label, place: placeOf(first) });
  }
  return [...hints.values()].sort((a, b) => a.offset - b.offset);
}
