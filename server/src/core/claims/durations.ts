import kinds from './data/event-kinds.json' with { type: 'json' };
import { type Governance, saidSo } from './governance.ts';
import type { Subject } from './subject.ts';
import type { Token } from './tokens.ts';

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
]);

/** `a five-day trial`, `the 24-hour strike`: the length of what the noun behind names. Else undefined. */
export function predicateOfDuration(tokens: readonly Token[], at: number, { headAt }: Subject): Governance | undefined {
  const noun = headAt === undefined ? undefined : tokens[headAt];
  if (noun === undefined || !eventNouns.has(noun.text)) return undefined;
  const written = (tokens[at] as Token).text;
  return saidSo('lasted', /[-‑]|^\D+$/.test(written) ? 'high' : 'normal', headAt ?? at, noun.text);
}
