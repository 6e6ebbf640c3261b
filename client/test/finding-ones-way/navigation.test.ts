import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type Location,
  type SelectionRange,
  type SymbolInformation,
  workspace,
} from 'vscode';
import { diagnosticsOf } from '../editor/diagnostics.ts';
import { within } from '../editor/sources.ts';
import { askAt, fileIn, told } from './newsroom.ts';

describe('finding one’s way', () => {
  const release = fileIn('coast', 'port-authority.txt');
  const courier = fileIn('capital', 'courier.md');

  before(async () => {
    await diagnosticsOf(release, (diagnostics) => diagnostics.length > 0);
    await diagnosticsOf(fileIn('islands', 'radio.txt'), (diagnostics) => diagnostics.length > 0);
  });

  const search = async (query: string): Promise<string[]> => {
    const symbols = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    return Promise.all(symbols.map(async ({ name, location }) => `${name} → ${await told(location)}`));
  };

  it('the search of the workspace finds operations, countries, organizations and figures, and leads to each', async () => {
    assert.deepEqual(
      (await search('saltmarsh')).filter((line) => line.startsWith('Operation')),
      ['Operation Saltmarsh → courier.md:3 Operation Saltmarsh', 'Operation Saltmarsh → port-authority.txt:1 Operation Saltmarsh'],
    );
    assert.ok((await search('norway')).includes('Norway (NO) → two-stories.txt:3 Norway'));
    assert.ok(
      (await search('Maritime Organization')).some((line) => line.endsWith('port-authority.txt:3 International Maritime Organization')),
    );
    const figures = await search('116');
    assert.deepEqual(
      figures.map((line) => line.replace(/^.* → /, '')),
      ['courier.md:3 116', 'port-authority.txt:3 116'],
    );
    assert.ok(
      figures.every((line) => /^116 boats seized/.test(line)),
      figures.join('\n'),
    );
    assert.deepEqual(await search('no such thing anywhere'), []);
  });

  it('an acronym leads to its full name, a figure to where it is claimed', async () => {
    const [name] = await askAt<Location[]>('vscode.executeDefinitionProvider', courier, 'IMO');
    assert.equal(name && (await told(name)), 'port-authority.txt:3 International Maritime Organization');
    const [figure] = await askAt<Location[]>('vscode.executeDefinitionProvider', courier, '116');
    assert.equal(figure && (await told(figure)), 'port-authority.txt:3 116');
  });

  it('references are every claim of the same thing and every mention of the same name, over the folders', async () => {
    const references = async (words: string): Promise<string[]> =>
      (await Promise.all((await askAt<Location[]>('vscode.executeReferenceProvider', release, words)).map(told))).sort();
    assert.deepEqual(await references('five days'), ['courier.md:5 eight days', 'port-authority.txt:5 five days']);
    assert.deepEqual(await references('Operation Saltmarsh'), [
      'courier.md:3 Operation Saltmarsh',
      'port-authority.txt:1 Operation Saltmarsh',
      'port-authority.txt:3 Operation Saltmarsh',
    ]);
  });

  it('the same name is highlighted within the document', async () => {
    const found = await askAt<DocumentHighlight[]>('vscode.executeDocumentHighlights', release, 'Portugal');
    const places = await Promise.all(found.map(({ range }) => told({ uri: release, range })));
    assert.deepEqual(places, ['port-authority.txt:3 Portugal', 'port-authority.txt:5 Portugal']);
  });

  it('each story folds', async () => {
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', fileIn('capital', 'two-stories.txt'));
    assert.deepEqual(
      folds.map(({ start, end }) => [start + 1, end + 1]),
      [
        [1, 3],
        [5, 7],
      ],
    );
  });

  it('a selection grows from the figure to the document', async () => {
    const document = await workspace.openTextDocument(fileIn('capital', 'two-stories.txt'));
    const asked = [within(document, '12 people')];
    const [first] = await commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, asked);
    const grown: string[] = [];
    for (let step = first; step !== undefined; step = step.parent) grown.push(document.getText(step.range));
    const paragraph = document.lineAt(2).text;
    const story = document.getText().slice(0, document.getText().indexOf('Museum')).trimEnd();
    const expected = ['12', 'The accident injured 12 people in Norway, the fire service said.', paragraph, story];
    // VS Code puts steps of its own between ours, such as the word and the line.
    assert.deepEqual(
      expected.filter((words) => !grown.some((step) => step.trim() === words)),
      [],
    );
    assert.equal(grown.at(-1), document.getText());
  });

  it('addresses and names of other sources are links', async () => {
    const list = fileIn('coast', 'list.md');
    const document = await workspace.openTextDocument(list);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', list);
    const targets = links.map(({ range, target }) => `${document.getText(range)} → ${target?.toString()}`);
    assert.ok(targets.includes(`port-authority.txt → ${release.toString()}`), targets.join('\n'));
    assert.ok(targets.includes('https://example.org/saltmarsh → https://example.org/saltmarsh'), targets.join('\n'));
  });
});
