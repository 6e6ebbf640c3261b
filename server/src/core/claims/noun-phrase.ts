import grammar from './data/grammar.json' with { type: 'json' };
import { type Token, tokenAt } from './tokens.ts';

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

/** `61 tonnes of stolen copper`: a participle and its noun. */
export function isTaken(participle: Token | undefined, noun: Token | undefined): boolean {
  return participle?.tag === 'verb' && isParticiple(participle) && noun?.tag === 'word' && !noun.capital;
}

/** The same behind the `of` of a measure: what is weighed stands in the singular. */
export function isMass(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at - 1)?.text === 'of' && isTaken(tokens[at], tokens[at + 1]);
}

/** `all 16 federal states`: what elsewhere is a verb, behind its adjective at `headAt`. */
export function areStates(tokens: readonly Token[], at: number, headAt: number | undefined): boolean {
  return headAt !== undefined && headAt === at - 1 && tokens[at + 1]?.tag !== 'figure' && stateKinds.has(tokens[headAt]?.text ?? '');
}
const stateKinds: ReadonlySet<string> = new Set(grammar.stateKinds);
