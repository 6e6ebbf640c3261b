import JUnit from 'junit-report-builder';
import { grouped } from '../core/grouped.ts';
import type { Group } from '../core/model.ts';
import type { Report, ReportedDisagreement } from './report.ts';

/**
 * JUnit XML: a suite for each event, a case for each thing that sources say of it. A case fails where a disagreement
 * `fails`; quieter ones are written to its output. A disagreement of a check that has no group is a case of its own.
 */
export function toJUnit({ groups, disagreements }: Report, fails: (disagreement: ReportedDisagreement) => boolean): string {
  const byGroup = grouped(disagreements, ({ group }) => group ?? '');
  const cases = [
    ...groups.map((group) => ({ event: group.event.name, name: nameOf(group), found: byGroup.get(group.key) ?? [] })),
    ...(byGroup.get('') ?? []).map((found) => ({ event: found.event.name, name: nameOf(found), found: [found] })),
  ];
  const builder = JUnit.newBuilder();
  for (const [event, ofEvent] of grouped(cases, (one) => one.event)) {
    const suite = builder.testSuite().name(clean(event));
    for (const { name, found } of ofEvent) {
      const testCase = suite.testCase().className(clean(event)).name(clean(name));
      const failing = found.filter(fails).map(({ message, sides }) => `${message} ${placesOf(sides)}`);
      if (failing.length > 0) testCase.failure(clean(failing.join('\n')), found.find(fails)?.kind);
      const quieter = found.filter((disagreement) => !fails(disagreement)).map(({ kind, message }) => `${kind}: ${message}`);
      if (quieter.length > 0) testCase.standardOutput(clean(quieter.join('\n')));
    }
  }
  return `${builder.build()}\n`;
}

function nameOf({ predicate, subject, place }: Pick<Group, 'predicate' | 'subject' | 'place'>): string {
  return [predicate, subject, place].filter((part) => part !== undefined && part !== '').join(' · ');
}

function placesOf(sides: ReportedDisagreement['sides']): string {
  return `(${sides
    .flat()
    .map(({ path, line, column }) => `${path}:${line}:${column}`)
    .join(', ')})`;
}

/** XML 1.0 knows no control characters but tab and line ends, and no lone surrogates. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
