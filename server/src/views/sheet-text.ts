import { stringify } from 'csv-stringify/sync';
import { type ComparedClaim, type CopySheetParams, type Operation, type Standing, type Statement, standings } from '../protocol-views.ts';

const inShort = (standing: Standing): string => `${standings[standing].mark} ${standings[standing].word}`.trim();

/** The comparison sheet as text: a line for each claim, a column for each source with its words and how they stand. */
export function sheetText({ name, sources, claims }: Operation, { format, claims: wanted }: Omit<CopySheetParams, 'key'>): string {
  const head = ['Claim', ...sources.map((source) => source.name), 'Verdict'];
  const kept = wanted === undefined ? claims : claims.filter(({ key }) => wanted.includes(key));
  const rows = kept.map((claim) => [claim.topic, ...sources.map(({ uri }) => cellOf(claim, uri)), inShort(claim.standing)]);
  // Text that a spreadsheet would run as a formula gets an apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection).
  if (format === 'csv') return stringify([head, ...rows], { escape_formulas: true, record_delimiter: 'windows' });
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inMarkdown).join(' | ')} |`);
  return `## ${inMarkdown(name)}\n\n${lines.join('\n')}\n`;
}

/** Text from documents stays text in a table: no cell ends early, no link and no HTML comes out of it. */
function inMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|`*_[<]/g, '\\$&');
}

function cellOf({ readings }: ComparedClaim, uri: string): string {
  const said = readings.flatMap(({ statements }) => statements.filter(({ place }) => place.uri === uri));
  return [...new Set(said.map(inWords))].join('; ');
}

function inWords({ words: said, standing }: Statement): string {
  return standing === 'alone' ? said : `${said} (${inShort(standing)})`;
}
