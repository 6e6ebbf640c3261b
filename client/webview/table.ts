import {
  type ComparedClaim,
  type Operation,
  type Source,
  type Standing,
  type Statement,
  standings,
} from '../../server/src/protocol-views.ts';
import type { SheetLabels } from '../src/sheet/messages.ts';
import { element, filled } from './element.ts';

/** The grid: a row for each claim with its verdict, a column for each source. Entries know their place as JSON in `data-place`. */
export function tableOf({ name, sources }: Operation, claims: readonly ComparedClaim[], labels: SheetLabels): HTMLTableElement {
  const head = element('tr', {}, [header(labels.claim), ...sources.map(sourceHeader)]);
  const rows = claims.map((claim) => rowOf(claim, sources, labels));
  const attributes = {
    role: 'grid',
    'aria-label': name,
    'aria-rowcount': String(claims.length + 1),
    'aria-colcount': String(sources.length + 1),
  };
  return element('table', attributes, [element('thead', {}, [head]), element('tbody', {}, rows)]);
}

function header(label: string): HTMLElement {
  return element('th', { scope: 'col', tabindex: '-1' }, [label]);
}

function sourceHeader({ name, published }: Source): HTMLElement {
  const date = published === undefined ? [] : [element('span', { class: 'date' }, [published])];
  return element('th', { scope: 'col', tabindex: '-1', title: name }, [element('span', { class: 'name' }, [name]), ...date]);
}

function rowOf(claim: ComparedClaim, sources: readonly Source[], labels: SheetLabels): HTMLElement {
  const topic = element('span', { class: 'topic' }, [claim.topic]);
  const title = element('th', { scope: 'row', tabindex: '-1' }, [topic, standingOf(claim.standing, labels)]);
  return element('tr', { 'data-key': claim.key }, [title, ...sources.map((source) => cellOf(claim, source, labels))]);
}

function cellOf(claim: ComparedClaim, source: Source, labels: SheetLabels): HTMLElement {
  const said = unique(claim.readings.flatMap(({ statements }) => statements.filter(({ place }) => place.uri === source.uri)));
  if (said.length === 0) {
    const nothing = element('span', { 'aria-hidden': 'true' }, ['–']);
    return element('td', { role: 'gridcell', tabindex: '-1', class: 'silent', 'aria-label': `${source.name}: ${labels.silent}` }, [
      nothing,
    ]);
  }
  const entries = said.map((statement) => entryOf(claim, statement, labels));
  return element('td', { role: 'gridcell' }, entries);
}

/** What a source says twice in the same words stands once. */
function unique(statements: readonly Statement[]): Statement[] {
  return [
    ...new Map(statements.map((statement) => [`${statement.words} ${statement.standing}`, statement] as const).reverse()).values(),
  ].reverse();
}

function entryOf({ topic }: ComparedClaim, { place, source, words, quote, standing }: Statement, labels: SheetLabels): HTMLElement {
  const where = filled(labels.open, source, place.range.start.line + 1);
  const attributes = {
    type: 'button',
    tabindex: '-1',
    class: 'entry',
    title: `${where}\n${quote}`,
    'aria-label': `${words}, ${labels.words[standing]}. ${topic}. ${where}`,
    'data-place': JSON.stringify(place),
  };
  return element('button', attributes, [element('span', { class: 'words' }, [words]), standingOf(standing, labels)]);
}

/** `≠ conflict`: told by sign and word; the colour only helps. */
function standingOf(standing: Standing, labels: SheetLabels): HTMLElement {
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, [standings[standing].mark]);
  return element('span', { class: `standing ${standing}` }, [mark, labels.words[standing]]);
}
