import { getJunitXml } from 'junit-xml';
import type { Group } from '../core/model.ts';
import { grouped } from './grouped.ts';
import type { Report, ReportedDisagreement } from './report.ts';

/**
 * JUnit XML: a suite for each event, a case for each thing that sources say of it. A case fails where a disagreement
 * `fails`; quieter ones are written to its output. A disagreement of a check that has no group is a case of its own.
 */
export function toJUnit({ groups, disagreements }: Report, fails: (disagreement: ReportedDisagreement) => boolean): string {
  const byKey = grouped(disagreements, ({ key }) => key);
  const known = new Set(groups.map(({ key }) => key));
  const cases = [
    ...groups.map((group) => ({ event: group.event.name, name: nameOf(group), found: byKey.get(group.key) ?? [] })),
    ...disagreements
      .filter(({ key }) => !known.has(key))
      .map((found) => ({ event: found.event.name, name: nameOf(found), found: [found] })),
  ];
  return getJunitXml({
    name: 'collate',
    suites: [...grouped(cases, ({ event }) => event)].map(([event, ofEvent]) => ({
      name: clean(event),
      testCases: ofEvent.map(({ name, found }) => ({
        name: clean(name),
        classname: clean(event),
        failures: found.filter(fails).map(({ kind, message, sides }) => ({ type: kind, message: clean(`${message} ${placesOf(sides)}`) })),
        systemOut: found.filter((disagreement) => !fails(disagreement)).map(({ kind, message }) => clean(`${kind}: ${message}`)),
      })),
    })),
  });
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
