import { grouped } from '../core/grouped.ts';
import type { Extraction } from './extraction.ts';
import { type Row, rowsOf } from './rows.ts';

/**
 * One table for each event, claims × sources, that an editor can paste: what each source writes, and the gravest verdict
 * of the row. Events and claims stand in the order of the collation; claims that one source alone makes are kept.
 */
export function toMarkdown(extraction: Extraction): string {
  const byEvent = grouped(rowsOf(extraction), ({ group }) => group.event.key);
  if (byEvent.size === 0) return 'No claims found.\n';
  return [...byEvent.values()].map(tableOf).join('\n');
}

function tableOf(rows: readonly Row[]): string {
  const paths = [...new Set(rows.map(({ path }) => path))].sort();
  const header = ['Claim', ...paths, 'Verdict'];
  const body = [...grouped(rows, ({ group }) => group.key).values()].map((ofGroup) => [
    cell(claimName(ofGroup[0] as Row)),
    ...paths.map((path) =>
      cell([...new Set(ofGroup.filter((row) => row.path === path).map(({ evidence }) => evidence.surface))].join(' / ')),
    ),
    ofGroup.map(({ verdict }) => verdict).sort(byGravity)[0] ?? '',
  ]);
  const name = rows[0]?.group.event.name ?? '';
  const lines = [header.map(cell), header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${name.replace(/\s+/g, ' ')}\n\n${lines.join('\n')}\n`;
}

function claimName({ group: { predicate, subject, place } }: Row): string {
  return [subject === '' ? predicate : `${subject} ${predicate}`, place].filter((part) => part !== undefined).join(', ');
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|]/g, '\\$&').replace(/</g, '&lt;');
}

const order = ['conflict', 'counting', 'update', 'rounding', 'hedge', 'wording', 'agree'];

function byGravity(a: string | undefined, b: string | undefined): number {
  return (a === undefined ? order.length : order.indexOf(a)) - (b === undefined ? order.length : order.indexOf(b));
}
