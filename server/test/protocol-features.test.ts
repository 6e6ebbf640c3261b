import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  InlayHintLabelPart,
  Location,
  MarkupContent,
  Position,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { type ComparePassages, clientCommands, type FindingData, type ShowPlaces } from '../src/protocol.ts';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

describe('what an editor asks for', { timeout: 60_000 }, () => {
  let editor: FakeEditor;
  let first: string;
  let second: string;

  before(async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'morning.txt'), morning);
    writeFileSync(join(folder, 'evening.txt'), evening);
    [first, second] = [uriOf(join(folder, 'morning.txt')), uriOf(join(folder, 'evening.txt'))];
    const initializationOptions = { commands: Object.values(clientCommands), docs: 'file:///docs/findings.md', tokenTypes: true };
    editor = await FakeEditor.start({ folders: [folder], initializationOptions });
    await editor.indexed();
  });

  after(async () => {
    assert.equal(await editor.end(), 0);
  });

  /** A position inside the last place where the words stand in the first document. */
  const at = (words: string): Position => positionAt(morning, morning.lastIndexOf(words) + 1);
  const ask = async <T>(method: string, more: object = {}): Promise<T> =>
    editor.ask<T>(`textDocument/${method}`, { textDocument: { uri: first }, ...more });
  const conflicts = (uri: string): Diagnostic[] => editor.diagnosticsOf(uri).filter(({ code }) => code === 'conflict');

  test('a hover says the value and what the other source says, with a link to it', async () => {
    const hover = await ask<Hover>('hover', { position: at('five days') });
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*5 days\*\* — lasted · Operation Copper Gate\n/);
    assert.match(
      value,
      /\| \[evening\.txt\]\(file:.*evening\.txt#L5,22\) \| 4 March 2026 \| 7 days \| “.*lasted seven days.*” \| ≠\u00a0conflict \|/,
    );
    assert.deepEqual(hover.range?.start, positionAt(morning, morning.lastIndexOf('five days')));
    assert.equal(await ask('hover', { position: at('Police') }), null);
  });

  test('a lens counts what agrees and leads to the conflicts', async () => {
    const lenses = await ask<CodeLens[]>('codeLens');
    assert.match(lenses[0]?.command?.title ?? '', /^2 sources · 1 claim agrees · .*1 conflict$/);
    const conflict = lenses.find(({ command }) => command?.title.startsWith('≠ 5 days here, 7 days in evening'));
    assert.equal(conflict?.command?.command, clientCommands.showPlaces);
    const target = conflict?.command?.arguments?.[0] as ShowPlaces | undefined;
    assert.deepEqual(
      target?.places.map(({ uri }) => uri),
      [second],
    );
    assert.equal(target?.from.uri, first);
    const sheet = lenses.find(({ command }) => command?.command === clientCommands.showSheet);
    assert.deepEqual([sheet?.command?.title, sheet?.range.start.line], ['Compare sources', 0]);
    const operation = await editor.ask<{ name: string }>('collate/operation', { key: sheet?.command?.arguments?.[0] });
    assert.equal(operation.name, 'Operation Copper Gate');
  });

  test('the outline goes from the operation to what happened to the figure', async () => {
    const [operation] = await ask<DocumentSymbol[]>('documentSymbol');
    assert.equal(operation?.name, 'Operation Copper Gate');
    const lasted = operation?.children?.find(({ name }) => name === 'lasted');
    assert.equal(lasted?.detail, '5 days');
    assert.equal(lasted?.children?.[0]?.name, '5 days');
    assert.equal(lasted?.children?.[0]?.detail, '≠ conflict');
    const within = ({ range, selectionRange, children = [] }: DocumentSymbol): boolean =>
      contains(range, selectionRange) && children.every((child) => contains(range, child.range) && within(child));
    assert.ok(operation && within(operation), 'every range holds its selection and its children');
  });

  test('the workspace is searched for operations, countries and figures', async () => {
    const search = async (query: string): Promise<string[]> =>
      (await editor.ask<SymbolInformation[]>('workspace/symbol', { query })).map(({ name, containerName }) => `${name} @ ${containerName}`);
    assert.deepEqual(
      await search('copper'),
      (await search('operation copper')).filter((name) => /copper/i.test(name)),
    );
    assert.ok((await search('45')).includes('45 suspects arrested · Operation Copper Gate @ morning.txt'));
    assert.deepEqual(await search('portugal'), ['Portugal (PT) @ morning.txt']);
    assert.deepEqual(await search('zzz'), []);
  });

  test('definition, references and highlights follow a figure and a name', async () => {
    const figure = await ask<Location[]>('references', { position: at('five days'), context: { includeDeclaration: true } });
    assert.ok(figure.some(({ uri }) => uri === second) && figure.some(({ uri }) => uri === first));
    const others = await ask<Location[]>('references', { position: at('five days'), context: { includeDeclaration: false } });
    assert.equal(others.length, figure.length - 1);
    const names = await ask<Location[]>('references', { position: at('Copper Gate'), context: { includeDeclaration: true } });
    assert.equal(names.length, 4);
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', { position: at('Copper Gate') });
    assert.equal(highlights.length, 2);
    assert.ok((await ask<Location | null>('definition', { position: at('Copper Gate') }))?.range);
  });

  test('stories fold, and a selection grows from figure to document', async () => {
    const folds = await ask<FoldingRange[]>('foldingRange');
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => ({ startLine, endLine })),
      [{ startLine: 0, endLine: 4 }],
    );
    const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [at('five days')] });
    const sizes: number[] = [];
    for (let step: SelectionRange | undefined = selection; step; step = step.parent) sizes.push(lengthOf(step.range));
    assert.equal(sizes[0], 'five days'.length);
    assert.equal(sizes[1], 'The operation lasted five days.'.length);
    assert.equal(sizes.at(-1), morning.length);
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => a - b),
    );
  });

  test('a hint stands after a figure that differs', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const labels = (await ask<InlayHint[]>('inlayHint', { range })).flatMap(({ label }) => label as InlayHintLabelPart[]);
    assert.deepEqual(
      labels.filter(({ value }) => value.includes('7 days')).map(({ value, location }) => [value, location?.uri]),
      [['≠ 7 days in evening', second]],
    );
    assert.deepEqual(await ask<InlayHint[]>('inlayHint', { range: { start: range.start, end: { line: 1, character: 0 } } }), []);
  });

  test('mentions are coloured by type', async () => {
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    const legend = editor.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const types = new Set<string | undefined>();
    for (let index = 3; index < data.length; index += 5) types.add(legend[data[index] ?? -1]);
    for (const type of ['duration', 'date', 'number', 'operation', 'country']) assert.ok(types.has(type), type);
  });

  test('a diagnostic carries a link, and what quick fixes need', () => {
    const [conflict] = conflicts(first);
    assert.equal(conflict?.codeDescription?.href, 'file:///docs/findings.md#conflict');
    const data = conflict?.data as FindingData | undefined;
    assert.equal(data?.kind, 'conflict');
    assert.deepEqual(
      data?.others.map(({ uri }) => uri),
      [second],
    );
  });

  test('quick fixes open, compare and copy, and edit nothing', async () => {
    const [conflict] = conflicts(first) as [Diagnostic];
    const actions = await ask<CodeAction[]>('codeAction', { range: conflict.range, context: { diagnostics: [conflict] } });
    assert.deepEqual(actions.map(({ title }) => title).slice(0, 3), [
      'Open evening.txt beside',
      'Compare with evening.txt',
      'Copy finding',
    ]);
    assert.ok(actions.every(({ edit, diagnostics }) => edit === undefined && diagnostics?.length === 1));
    const compared = actions[1]?.command?.arguments?.[0] as ComparePassages | undefined;
    assert.deepEqual(
      [compared?.left.text, compared?.right.text],
      ['The operation lasted five days.', 'The operation lasted seven days, and Operation Copper Gate is over.'],
    );
  });
});

function lengthOf({ start, end }: { start: Position; end: Position }): number {
  const offset = ({ line, character }: Position): number =>
    morning.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return offset(end) - offset(start);
}

function contains(outer: { start: Position; end: Position }, inner: { start: Position; end: Position }): boolean {
  const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}
