import { printable } from './printable.ts';
import type { Report } from './report.ts';

/** Severities as compilers write them; a hint is a note. */
const words = { error: 'error', warning: 'warning', information: 'info', hint: 'note' } as const;

/**
 * `path:line:column: severity: message [kind]`, one line for each place of each disagreement, in the order of the report: what editors
 * and scripts take from compilers. Lines and columns count from 1. A message never holds a line break.
 */
export function toUnix({ disagreements }: Report): string {
  return disagreements
    .flatMap(({ kind, severity, message, sides }) =>
      sides
        .flat()
        .map(({ path, line, column }) => `${printable(path)}:${line}:${column}: ${words[severity]}: ${printable(message)} [${kind}]\n`),
    )
    .join('');
}
