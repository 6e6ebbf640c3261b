import type { Claim, FigureMention, Zone } from '../core/model.ts';

/** Running text introduces a name or a figure; menus and headlines repeat it. The least is the fullest. */
export const zoneRanks: Readonly<Record<Zone, number>> = {
  body: 0,
  quote: 1,
  list: 1,
  caption: 1,
  headline: 2,
  comment: 3,
  boilerplate: 3,
};

/** How exactly a claim is put, larger is more: exact figures before hedged ones, fine before rounded, running text before headlines. */
export function exactness(claim: Claim): number {
  return precision(claim) - zoneRanks[claim.zone];
}

/** The same of the figure alone, wherever it stands. */
export function precision({ mention }: Claim): number {
  const figure = mention as Partial<FigureMention>;
  const digits =
    figure.granularity === undefined || figure.value === undefined ? 0 : Math.log10(Math.abs(figure.value) / figure.granularity + 1);
  return (figure.modifier === undefined || figure.modifier === '=' ? 100 : 0) + Math.min(digits, 20);
}
