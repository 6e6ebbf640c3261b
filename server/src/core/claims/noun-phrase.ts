import type { Token } from './tokens.ts';

/** `15,700 partially damaged`: how it was done is not what was counted. */
export function isManner({ text, head, capital }: Token): boolean {
  return !capital && head === undefined && text.length > 5 && text.endsWith('ly');
}

/** `saw`, `took` and `made` stand before their object, never as a participle before what is counted. */
export function isParticiple({ text }: Token): boolean {
  return !finite.has(text);
}
const finite: ReadonlySet<string> = new Set(
  'saw took made came went gave ran grew fell rose flew drew wrote spoke began became told heard'.split(' '),
);
