import type { Operation } from '../../server/src/protocol-views.ts';
import type { FromSheet, SheetLabels, SheetState, Shown, ToSheet } from '../src/sheet/messages.ts';
import { element, filled } from './element.ts';
import { filtered } from './filter.ts';
import { Grid } from './grid.ts';
import { tableOf } from './table.ts';

interface Host {
  postMessage(message: FromSheet): void;
  getState(): SheetState | undefined;
  setState(state: SheetState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const labels: SheetLabels = JSON.parse(document.body.dataset['labels'] ?? '{}');
let state: SheetState = host.getState() ?? JSON.parse(document.body.dataset['state'] ?? '{}');
let operation: Operation | null | undefined;
const grid = new Grid();

const text = element('input', { type: 'search', placeholder: labels.filter, 'aria-label': labels.filter });
const choices = Object.entries(labels.shown).map(([value, label]) => element('option', { value }, [label]));
const shown = element('select', { 'aria-label': labels.show }, choices);
const copyMarkdown = element('button', { type: 'button', class: 'action' }, [labels.copyMarkdown]);
const copyCsv = element('button', { type: 'button', class: 'action' }, [labels.copyCsv]);
const count = element('span', { role: 'status', class: 'count' });
const title = element('h1');
const tools = element('div', { class: 'tools', role: 'toolbar', 'aria-label': labels.show }, [text, shown, count, copyMarkdown, copyCsv]);
const body = element('main');

text.value = state.text;
shown.value = state.shown;
document.body.append(element('header', {}, [title, tools]), body);
text.addEventListener('input', () => change({ ...state, text: text.value }));
shown.addEventListener('change', () => change({ ...state, shown: shown.value as Shown }));
copyMarkdown.addEventListener('click', () => copy('markdown'));
copyCsv.addEventListener('click', () => copy('csv'));
body.addEventListener('click', (event) => {
  const place = (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'];
  if (place !== undefined)
    host.postMessage({ type: 'open', place: JSON.parse(place), beside: event.ctrlKey || event.metaKey || event.altKey });
});
window.addEventListener('message', ({ data }: MessageEvent<ToSheet>) => {
  operation = data.operation;
  draw();
});
host.setState(state);
host.postMessage({ type: 'ready' });

function change(to: SheetState): void {
  state = to;
  host.setState(state);
  draw();
}

function copy(format: 'markdown' | 'csv'): void {
  if (operation) host.postMessage({ type: 'copy', format, claims: filtered(operation, state).map(({ key }) => key) });
}

function draw(): void {
  if (operation === undefined) return;
  tools.hidden = operation === null;
  if (operation === null) {
    body.replaceChildren(element('p', { class: 'empty' }, [labels.gone]));
    return;
  }
  const claims = filtered(operation, state);
  const [hadFocus, left, top] = [body.contains(document.activeElement), body.scrollLeft, body.scrollTop];
  title.textContent = operation.name;
  count.textContent = filled(labels.count, claims.length, operation.claims.length);
  if (claims.length === 0) {
    body.replaceChildren(element('p', { class: 'empty' }, [labels.nothing]));
    return;
  }
  const table = tableOf(operation, claims, labels);
  body.replaceChildren(table);
  body.scrollTo(left, top);
  grid.take(table, hadFocus);
}
