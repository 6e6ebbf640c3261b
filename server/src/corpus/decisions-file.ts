import type { Decision } from '../core/decisions.ts';
import { type Problem, readJson } from './json-file.ts';
import { plainPath } from './plain-path.ts';
import { validateDecisions } from './validators.ts';

interface DecisionsFile {
  readonly $schema?: string;
  readonly version: 1;
  readonly decisions: readonly Decision[];
}

/** Reads a decisions file; one that is empty, as an editor leaves it after everything was undone, holds none. */
export function parseDecisions(text: string): { readonly decisions: readonly Decision[] } | Problem {
  if (/^\ufeff?\s*$/.test(text)) return { decisions: [] };
  const read = readJson<DecisionsFile>(text, validateDecisions);
  if (!('value' in read)) return read;
  const decisions = read.value.decisions.map((one) => ('file' in one ? { ...one, file: plainPath(one.file) } : one));
  return { decisions };
}

/**
 * The text of a decisions file: sorted, each decision once and on a line of its own, so that two people who decide different things
 * seldom meet in one line. The same decisions always give the same text.
 */
export function writeDecisions(decisions: readonly Decision[]): string {
  const lines = [...new Set(decisions.map(lineOf))].sort();
  const body = lines.length === 0 ? '' : `\n${lines.map((line) => `    ${line}`).join(',\n')}\n  `;
  return `{\n  "version": 1,\n  "decisions": [${body}]\n}\n`;
}

const order = ['decision', 'about', 'values', 'kind', 'file', 'word', 'alias', 'name', 'reason', 'author', 'date'];

/** A decision as one line of JSON, its fields in one order. */
function lineOf(decision: Decision): string {
  const fields = Object.entries(decision).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const written = fields.map(([name, value]) => `${JSON.stringify(name)}: ${valueText(value)}`);
  return `{ ${written.join(', ')} }`;
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);
}
