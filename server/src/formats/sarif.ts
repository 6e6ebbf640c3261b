import type { Log, ReportingDescriptor, Result } from 'sarif';
import rules from '../core/verdicts/data/rules.json' with { type: 'json' };
import { pathUri } from './path-uri.ts';
import type { Report, ReportedDisagreement, ReportedPlace } from './report.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/**
 * SARIF 2.1.0: one result for each disagreement, at its first place, all other places as related locations. The
 * fingerprint is made of the claim's key and the two values, so that it survives edits around the figures.
 */
export function toSarif({ disagreements }: Report, version: string): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'collate', semanticVersion: version, rules: rules.verdicts.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: disagreements.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function ruleOf({ id, says, speaks, silent }: (typeof rules.verdicts)[number]): ReportingDescriptor {
  return { id, shortDescription: { text: says }, help: { text: `Speaks: ${speaks}\n\nSilent: ${silent}` } };
}

function resultOf({ kind, check, severity, key, message, sides }: ReportedDisagreement): Result {
  const [primary, ...related] = sides.flat();
  return {
    ruleId: kind,
    level: levels[severity],
    message: { text: message },
    locations: primary === undefined ? [] : [locationOf(primary)],
    relatedLocations: related.map((place, index) => ({ id: index, ...locationOf(place), message: { text: place.quote } })),
    partialFingerprints: { 'claim/v1': [kind, check, key, ...sides.map((places) => places[0]?.surface)].join('|') },
    properties: { check },
  };
}

function locationOf({ path, line, column, endLine, endColumn, start, end }: ReportedPlace): { physicalLocation: object } {
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(path) },
      region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start },
    },
  };
}
