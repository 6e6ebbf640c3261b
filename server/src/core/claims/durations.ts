import type { DateMention, FigureMention } from '../model.ts';
import kinds from './data/event-kinds.json' with { type: 'json' };
import { type Governance, saidSo } from './governance.ts';
import type { Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

const eventNouns: ReadonlySet<string> = new Set([
  ...Object.values(kinds.kinds).flat(),
  'investigation',
  'campaign',
  'visit',
  'summit',
  'conference',
  'contract',
  'ceasefire',
  'truce',
  'walkout',
  'curfew',
  'standoff',
  'flight',
  'hearing',
  'probe',
  'mission',
  'period',
  'journey',
  'search',
  'occupation',
  'sit-in',
  'blockade',
  'shutdown',
  'lockdown',
  'outage',
  'blackout',
]);

/** `a five-day trial`, `the 24-hour strike`: the length of what the noun behind names. Else undefined. */
export function predicateOfDuration(tokens: readonly Token[], at: number, { headAt }: Subject): Governance | undefined {
  const noun = headAt === undefined ? undefined : tokens[headAt];
  if (noun === undefined || !eventNouns.has(noun.text)) return undefined;
  const written = (tokens[at] as Token).text;
  return saidSo('lasted', /[-‑]|^\D+$/.test(written) ? 'high' : 'normal', headAt ?? at, noun.text);
}

/** `six years and eight months`: one length in two units, told in the smaller. Undefined where the token at `at` opens no such length. */
export function wholeLength(tokens: readonly Token[], at: number): FigureMention | DateMention | undefined {
  const years = tokens[at]?.mention;
  if (years?.type !== 'duration' || years.unit !== 'year' || tokens[at + 1]?.text !== 'and') return undefined;
  const months = tokens[at + 2]?.mention;
  if (months?.type !== 'duration' || months.unit !== 'month' || years.high !== undefined || months.high !== undefined) return undefined;
  if (!Number.isInteger(years.value) || months.value >= 12) return undefined;
  return { ...years, value: years.value * 12 + months.value, unit: 'month', granularity: 1 };
}

/** The months of `six years and eight months`, which have been told with the years. */
export function isRestOfLength(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at - 1)?.text === 'and' && at >= 2 && wholeLength(tokens, at - 2) !== undefined;
}
