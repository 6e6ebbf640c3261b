import { codeOf, type Decision, identityOf } from '../core/decisions.ts';
import type { Finding, Mention, Span } from '../core/model.ts';
import { overlaps } from '../core/text/span.ts';
import type { Choice } from '../protocol-decisions.ts';

/** A choice whose decision is complete, or lacks only the full name of an organization. */
export interface ChoiceView extends Choice {
  readonly decision:
    | Exclude<Decision, { decision: 'same-organization' }>
    | { readonly decision: 'same-organization'; readonly alias: string };
}

type PathIn = (uri: string) => string | undefined;

/** What a person may decide of a finding: ignore it, or its kind in this file or in all. */
export function choicesForFinding({ disagreement, uri }: Finding, pathIn: PathIn): ChoiceView[] {
  const kind = codeOf(disagreement);
  const file = pathIn(uri);
  return [
    { title: 'Ignore this disagreement…', decision: { decision: 'ignore-disagreement', ...identityOf(disagreement, pathIn) } },
    ...(file === undefined
      ? []
      : [{ title: `Ignore “${kind}” in this file`, inFile: true, decision: { decision: 'ignore-kind', kind, file } } as const]),
    { title: `Ignore “${kind}” in the workspace`, decision: { decision: 'ignore-kind', kind } },
  ];
}

/** What a person may decide of the names that a span touches, in order of start; `text` is that of the page. */
export function choicesForNames(text: string, mentions: readonly Mention[], asked: Span): ChoiceView[] {
  return mentions.filter(({ start, end }) => overlaps(asked, { start, end: end + 1 })).flatMap((mention) => choicesForName(text, mention));
}

function choicesForName(text: string, { type, start, end }: Mention): ChoiceView[] {
  const word = text.slice(start, end).replace(/\s+/g, ' ');
  if (type === 'country') return [{ title: `“${word}” is no country here`, decision: { decision: 'not-a-country', word } }];
  if (type !== 'organization') return [];
  return [
    { title: `“${word}” is no organization`, decision: { decision: 'not-an-organization', name: word } },
    { title: `“${word}” is the same organization as…`, decision: { decision: 'same-organization', alias: word } },
  ];
}

/** A decision in a few words, for a list of them. */
export function phraseDecision(decision: Decision): string {
  switch (decision.decision) {
    case 'ignore-disagreement':
      return `Ignored: ${decision.values.join(' and ')} · ${decision.about}`;
    case 'ignore-kind':
      return `Ignored: “${decision.kind}” ${decision.file === undefined ? 'in the workspace' : `in ${decision.file}`}`;
    case 'not-a-country':
      return `“${decision.word}” is no country`;
    case 'not-an-organization':
      return `“${decision.name}” is no organization`;
    case 'same-organization':
      return `“${decision.alias}” is ${decision.name}`;
  }
}
