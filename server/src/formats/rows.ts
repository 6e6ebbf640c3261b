import type { Disagreement, Evidence, Group, Mention, Verdict } from '../core/model.ts';
import type { Extraction } from './extraction.ts';

/** One claim of one source within its group: a row of the tables. */
export interface Row {
  readonly group: Group;
  readonly evidence: Evidence;
  readonly path: string;
  /** The gravest verdict between this claim and another of its group; absent where one source alone speaks of it. */
  readonly verdict?: Verdict;
}

const gravity: readonly Verdict[] = ['agree', 'wording', 'hedge', 'rounding', 'update', 'counting', 'conflict'];

/** Every claim of every group, in the order of the collation. */
export function rowsOf({ collation, pathOf }: Extraction): Row[] {
  const gravest = gravestByPlace(collation.disagreements);
  return collation.groups.flatMap((group) => {
    const all = group.readings.flatMap(({ evidence }) => evidence);
    const nSources = new Set(all.map(({ uri }) => uri)).size;
    return all.map((evidence) => {
      const verdict = gravest.get(placeKey(evidence)) ?? (nSources > 1 ? ('agree' as const) : undefined);
      return { group, evidence, path: pathOf(evidence.uri), ...(verdict === undefined ? {} : { verdict }) };
    });
  });
}

function gravestByPlace(disagreements: readonly Disagreement[]): Map<string, Verdict> {
  const gravest = new Map<string, Verdict>();
  for (const { kind, readings } of disagreements) {
    for (const evidence of readings.flatMap((reading) => reading.evidence)) {
      const key = placeKey(evidence);
      if (gravity.indexOf(kind) > gravity.indexOf(gravest.get(key) ?? 'agree')) gravest.set(key, kind);
    }
  }
  return gravest;
}

function placeKey({ uri, claim }: Evidence): string {
  return `${uri}#${claim.start}-${claim.end}`;
}

/** The value of a figure, or the first and last day of a date, for two columns of a table. */
export function valueColumns(mention: Mention): { value: string | number; high: string | number | undefined } {
  if (mention.type === 'date') return { value: mention.from, high: mention.to === mention.from ? undefined : mention.to };
  if ('value' in mention) return { value: mention.value, high: mention.high };
  return { value: '', high: undefined };
}
