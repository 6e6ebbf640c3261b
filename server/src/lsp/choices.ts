import type { Finding, Span } from '../core/model.ts';
import { overlaps } from '../core/text/span.ts';
import { type ChoiceView, choicesForFinding, choicesForNames } from '../views/choices.ts';
import { folderOf } from './decide.ts';
import { pathBelow } from './project-files.ts';
import type { Session } from './session.ts';

/** A choice, and the finding that it is of; a name has none. */
export interface ChoiceAt {
  readonly choice: ChoiceView;
  readonly finding?: Finding;
}

/** What may be decided where a span of a document lies, by canonical uri; nothing where the document lies in no folder. */
export async function choicesAt(session: Session, uri: string, asked: Span): Promise<ChoiceAt[]> {
  const folder = folderOf(session, uri);
  if (folder === undefined) return [];
  const pathIn = (other: string): string | undefined => pathBelow(folder, other);
  const findings = session.corpus.findings(uri).filter(({ start, end }) => overlaps(asked, { start, end: end + 1 }));
  const ofFindings = findings.flatMap((finding) => choicesForFinding(finding, pathIn).map((choice) => ({ choice, finding })));
  const annotation = await session.annotation(uri);
  const ofNames = annotation === undefined ? [] : choicesForNames(annotation.page.text, annotation.mentions, asked);
  const known = new Set<string>();
  return [...ofFindings, ...ofNames.map((choice) => ({ choice }))].filter(({ choice }) => {
    const said = JSON.stringify(choice.decision);
    return !known.has(said) && known.add(said);
  });
}
