import grammar from './data/grammar.json' with { type: 'json' };
import { kindOf } from './lexicon.ts';
import type { Token } from './tokens.ts';

/**
 * The predicate of the figure at `at` as the sentence around it narrows it: what is paid is a ransom, a fine or a price where
 * the sentence says so; a prison term may be one that only threatens. Else the predicate as it was.
 */
export function narrowed(tokens: readonly Token[], at: number, predicate: string): string {
  if (predicate === 'prison term') return isPossible(tokens, at) ? 'maximum term' : predicate;
  if (predicate === 'amount' && isMadeFrom(tokens, at)) return 'profit';
  if (demands.has(predicate)) return isDemanded(tokens, at) ? 'ransom' : predicate;
  if (predicate === 'aboard') return isAllowed(tokens, at) ? 'capacity' : predicate;
  if (predicate === 'lasted') return isGiven(tokens, at) ? 'prison term' : predicate;
  if (predicate === 'fine') return tokens.slice(Math.max(0, at - 8), at).some(({ text }) => spared.test(text)) ? 'fine avoided' : predicate;
  if (predicate === 'counted' && tokens[at + 1]?.head === 'job' && isToGo(tokens, at + 2)) return 'laid off';
  if (predicate === 'seized') return ofPersons(tokens, at) ?? predicate;
  if (predicate === 'moved') return tokens.some(({ text }) => havens.has(text)) ? 'evacuated' : predicate;
  if (predicate === 'held') return tokens.slice(Math.max(0, at - 7), at).some(({ text }) => jails.has(text)) ? 'inmates' : predicate;
  if (predicate === 'lost' || predicate === 'missing')
    return tokens.slice(at + 1, at + 4).some(({ head }) => head === 'job') ? 'laid off' : predicate;
  if (predicate === 'rose') return ofPay(tokens, at) ?? predicate;
  if ((predicate === 'share' || predicate === 'cut') && isOfWorkforce(tokens, at)) return 'laid off';
  if (shared.has(predicate) && isPerShare(tokens, at)) return 'price';
  if (shared.has(predicate) && isForBereaved(tokens, at)) return 'compensation';
  if (predicate !== 'paid') return predicate;
  if (
    tokens
      .slice(at + 1, at + 7)
      .some(
        ({ text, tag }, index) =>
          text === 'for' && (tokens[at + 2 + index]?.tag === 'name' || (tokens[at + 2 + index]?.capital && tag === 'preposition')),
      )
  )
    return 'price';
  for (const { text, triggers } of tokens) {
    if (/^(?:hackers|extortionists|kidnappers|hijackers|pirates|cybercriminals)$/.test(text)) return 'ransom';
    const named = /^pay/.test(text) ? undefined : triggers.find(({ role, predicate: { id } }) => role === 'measure' && payments.has(id));
    if (named !== undefined) return named.predicate.id;
  }
  return predicate;
}
const demands: ReadonlySet<string> = new Set(['asked', 'demanded', 'demanding', 'demand', 'wanted', 'amount']);

/** `the judge gave him 12 years`, `she got 30 months`: a court's years. */
function isGiven(tokens: readonly Token[], at: number): boolean {
  const { mention } = tokens[at] as Token;
  if (mention?.type !== 'duration' || (mention.unit !== 'year' && mention.unit !== 'month')) return false;
  if (tokens[at + 1]?.text === 'of' || tokens[at + 1]?.tag === 'word') return false;
  const court = tokens.some(({ text }) => /^(?:judges?|court|jail|prison|penitentiary|sentenced?|jailed)$/.test(text));
  return court && tokens.slice(Math.max(0, at - 4), at).some(({ text }) => /^(?:gave|gives|given|got|received|handed|drew)$/.test(text));
}

/** `licensed to carry 904`, `could carry 200`: how many may be aboard, not how many are. */
function isAllowed(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 8), at).some(({ text }) => allowances.has(text));
}
const allowances: ReadonlySet<string> = new Set(grammar.allowances);

/** `200 jobs to go`, `200 jobs are at risk` is no more than feared. */
function isToGo(tokens: readonly Token[], from: number): boolean {
  const [first, second] = tokens.slice(from, from + 2);
  return second?.text === 'go' && (first?.text === 'to' || first?.text === 'will');
}

/** `made at least €85 million from renting it out` */
function isMadeFrom(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.mention?.type === 'money' &&
    tokens[at + 1]?.text === 'from' &&
    tokens.slice(Math.max(0, at - 4), at).some(({ text }) => made.test(text))
  );
}
const made = /^(?:made|makes|netted|pocketed|raked)$/;

/** `250,000 pesos to each family`: money that those who lost somebody are to get. */
function isForBereaved(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.mention?.type !== 'money') return false;
  const near = tokens.slice(Math.max(0, at - 9), at + 9);
  return (
    near.some(({ text }) => text === 'each') && near.some(({ text }) => /^(?:famil(?:y|ies)|relatives|kin|bereaved|survivors)$/.test(text))
  );
}

/** `4,800 jobs, or 6% of its workforce`: the share of those who work there that is told of with lost jobs. */
function isOfWorkforce(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.mention?.type !== 'percent' || tokens[at + 1]?.text !== 'of') return false;
  if (!tokens.slice(at + 2, at + 6).some(({ text }) => workforce.has(text))) return false;
  return tokens.some(({ head, triggers }) => head === 'job' || triggers.some(({ predicate: { id } }) => id === 'laid off' || id === 'cut'));
}
const workforce: ReadonlySet<string> = new Set(['workforce', 'headcount', 'staff', 'employees', 'workers', 'jobs', 'payroll', 'positions']);

/** `want a 9 percent pay rise`, `offered a pay rise of 5 percent`: what one side asks and the other gives. Undefined for other rises. */
function ofPay(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at]?.mention?.type !== 'percent') return undefined;
  if (!tokens.slice(Math.max(0, at - 4), at + 4).some(({ text }) => text === 'pay' || text === 'wage' || text === 'salary'))
    return undefined;
  const ahead = tokens.slice(Math.max(0, at - 8), at);
  if (ahead.some(({ text }) => /^(?:want|demand|seek|sought|claim|ask)(?:s|ed|ing)?$/.test(text))) return 'pay demand';
  return ahead.some(({ text }) => /^offer(?:s|ed|ing)?$/.test(text)) ? 'pay offer' : 'pay rise';
}

/** `avoiding a fine of €210 million` */
const spared = /^(?:avoid|escap|spared|waived)/;
const authorities: ReadonlySet<string> = new Set(grammar.authorities);

/** `gunmen seized 121 pupils`, `police seized 12 suspects`: what is done to persons is no seizure. Undefined for goods. */
function ofPersons(tokens: readonly Token[], at: number): string | undefined {
  const next = tokens[at + 1];
  if (next?.head === undefined || kindOf(next.head) === 'thing' || tokens[at]?.mention?.type !== 'number') return undefined;
  return tokens.slice(0, at).some(({ text }) => authorities.has(text)) ? 'arrested' : 'kidnapped';
}

/** `moved 1.2 million people to shelters` */
const havens: ReadonlySet<string> = new Set(['shelter', 'shelters', 'safety', 'safer', 'camps', 'higher']);
/** `the prison held 343` */
const jails: ReadonlySet<string> = new Set(['prison', 'jail', 'penitentiary', 'unit', 'facility', 'camp', 'centre', 'center', 'block']);

/** What of so much a share is its price. */
const shared: ReadonlySet<string> = new Set(['paid', 'value', 'received', 'offered', 'offers', 'offering', 'promised', 'amount']);

/** `$25 a share`, `$25-per-share` */
function isPerShare(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some(({ text }) => text === 'share' || text.endsWith('per-share'));
}

/** `the gang wanted $15 million`, `they asked for $2 million`: money that somebody demands. */
function isDemanded(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.mention?.type !== 'money') return false;
  return tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ text }) => /^(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?)$/.test(text));
}

const payments: ReadonlySet<string> = new Set(['ransom', 'fine', 'price', 'bail', 'compensation', 'fee', 'salary', 'tax']);

/** `faces up to 20 years`, `carries a maximum of 10 years`: what a court may give, not what it gave. */
function isPossible(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ text }) => /^(?:fac(?:e|es|ed|ing)|maximum|carr(?:y|ies|ied)|could|may|statutory|punishable)$/.test(text));
}
