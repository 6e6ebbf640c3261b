import { type Governance, saidSo } from './governance.ts';
import { kindOf } from './lexicon.ts';
import type { Subject } from './subject.ts';
import type { Token } from './tokens.ts';

/** `stole the data of 2 million people`: they are affected; of a kind of data (`bank details of`) hardly all that are. */
export function byData(tokens: readonly Token[], at: number, { head }: Subject): Governance | undefined {
  if (head === undefined || (kindOf(head) === 'thing' && head !== 'customer')) return undefined;
  const some = tokens.slice(Math.max(0, at - 3), at).some(({ text }) => kindsOfData.has(text));
  return saidSo('affected', some ? 'low' : 'high', at, 'people');
}
/** Of these the persons are affected to whom they belong. */
export const data: ReadonlySet<string> = new Set(['data', 'information', 'details', 'records']);
const kindsOfData: ReadonlySet<string> = new Set(
  'financial card bank payment credit security passport biometric tax contact address'.split(' '),
);
