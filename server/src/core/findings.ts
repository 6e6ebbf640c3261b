import type { Disagreement, Finding } from './model.ts';

/**
 * The findings of each document, in order of start: every place of every disagreement, on both sides, each place once.
 * With `only`, the findings of that document alone.
 */
export function findingsByDocument(disagreements: readonly Disagreement[], only?: string): Map<string, Finding[]> {
  const byDocument = new Map<string, Finding[]>();
  for (const disagreement of disagreements) {
    const places = new Set<string>();
    for (const side of [0, 1] as const) {
      for (const { uri, claim } of disagreement.readings[side].evidence) {
        if (only !== undefined && uri !== only) continue;
        const place = `${uri} ${claim.start} ${claim.end}`;
        if (places.has(place)) continue;
        places.add(place);
        const findings = byDocument.get(uri) ?? [];
        if (findings.length === 0) byDocument.set(uri, findings);
        findings.push({ uri, start: claim.start, end: claim.end, disagreement, side });
      }
    }
  }
  for (const findings of byDocument.values()) findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return byDocument;
}
