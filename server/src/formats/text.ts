import type { Colors } from 'picocolors/types';
import { grouped } from '../core/grouped.ts';
import { printable } from './printable.ts';
import type { Report, ReportedDisagreement, ReportedPlace } from './report.ts';

/** Quotes longer than this are cut around the figure, in code units. */
const quoteLength = 110;

/**
 * The report for a person at a terminal: by event, each disagreement with its sentence and the quotes of both sides, aligned.
 * `colours` is picocolors' palette, plain where the output is no terminal.
 */
export function toText({ disagreements, nDocuments, groups }: Report, colours: Colors): string {
  const sections = [...grouped(disagreements, ({ event }) => event.name)].map(
    ([event, found]) => `${colours.bold(printable(event))}\n${found.map((one) => disagreementText(one, colours)).join('\n')}`,
  );
  return [...sections, `${summaryOf(disagreements, nDocuments, groups.length)}\n`].join('\n');
}

function disagreementText({ kind, severity, message, sides }: ReportedDisagreement, colours: Colors): string {
  const paint = { error: colours.red, warning: colours.yellow, information: colours.cyan, hint: colours.dim }[severity];
  const places = sides.flat();
  const at = places.map(({ path, line, column }) => `${printable(path)}:${line}:${column}`);
  const width = Math.max(...at.map(({ length }) => length));
  const lines = places.map((place, index) => `    ${colours.dim((at[index] ?? '').padEnd(width))}  ${excerpt(place, colours)}`);
  return `  ${paint(kind)}  ${printable(message)}\n${lines.join('\n')}\n`;
}

/** The sentence around the figure, the figure itself in bold. */
function excerpt(place: ReportedPlace, colours: Colors): string {
  const [quote, surface] = [printable(place.quote), printable(place.surface)];
  const at = quote.indexOf(surface);
  const from = at < 0 || quote.length <= quoteLength ? 0 : Math.max(0, Math.min(at - quoteLength / 2, quote.length - quoteLength));
  const cut = quote.slice(from, from + quoteLength).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  const shown = `${from > 0 ? '…' : ''}${cut}${from + quoteLength < quote.length ? '…' : ''}`;
  return `“${shown.replace(surface, () => colours.bold(surface))}”`;
}

const order = ['conflict', 'counting', 'update', 'rounding', 'hedge', 'wording'] as const;

function summaryOf(disagreements: readonly ReportedDisagreement[], nDocuments: number, nGroups: number): string {
  const counts = order.map((kind) => [disagreements.filter((one) => one.kind === kind).length, kind] as const);
  const found = counts.filter(([n]) => n > 0).map(([n, kind]) => `${n} ${kind}`);
  return [
    plural(nDocuments, 'document'),
    `${plural(nGroups, 'claim')} compared`,
    ...(found.length === 0 ? ['no disagreement'] : found),
  ].join(' · ');
}

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
