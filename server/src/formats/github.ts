import type { Report, ReportedPlace } from './report.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/**
 * Workflow commands that GitHub Actions turns into annotations, one line for each place of each disagreement:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function toGitHub({ disagreements }: Report): string {
  return disagreements
    .flatMap(({ kind, severity, message, sides }) =>
      sides.flat().map((place) => `::${commands[severity]} ${at(place)},title=${property(kind)}::${data(message)}\n`),
    )
    .join('');
}

function at({ path, line, column, endLine, endColumn }: ReportedPlace): string {
  return `file=${property(path)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
