import assert from 'node:assert/strict';
import { commands, TabInputWebview, type TextDocument, type TreeItem, WorkspaceEdit, window, workspace } from 'vscode';
import { fileAt, rangeOf } from '../editor/sources.ts';
import { linesOf, linesWhen, nodeOf, type View, views } from './collate.ts';

const paper = fileAt('evening-paper.md');
const office = fileAt('harbour-office.txt');
const badgeOf = ({ view }: View): number | undefined => view.badge?.value;
const conflicting = (lines: readonly string[]): boolean => lines.some((line) => line.startsWith('Conflicts'));

async function replaced(document: TextDocument, words: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  assert.ok(await workspace.applyEdit(edit));
}

describe('the views', () => {
  let operations: View;
  let disagreements: View;

  before(async () => {
    ({ operations, disagreements } = await views());
    await commands.executeCommand('collate.operations.focus');
    await linesWhen(disagreements, conflicting);
  });

  it('list operations, their claims, readings and sources, what must be seen first at the top', async () => {
    const lines = await linesWhen(operations, (all) => all.length > 10);
    assert.deepEqual(lines, [
      'Operation Lanternfish (1 conflict · 1 agrees · 2 sources) $(warning)',
      '  suspects arrested · Belgium (conflict) $(warning)',
      '    52 (one source — conflict) $(warning)',
      '      harbour-office.txt (“52” · line 3) $(file)',
      '    48 (one source — conflict) $(warning)',
      '      evening-paper.md (“48” · line 3) $(file)',
      '  containers seized (340 · agrees) $(check)',
      '    340 (2 sources — agrees) $(check)',
      '      harbour-office.txt (“340” · line 3) $(file)',
      '      evening-paper.md (“340” · line 3) $(file)',
      'Told by one source only (1) $(circle-small)',
      '  Storm over Bergen (1 claim) $(circle-small)',
      '    people injured (12 · one source) $(circle-small)',
      '      12 (one source) $(circle-small)',
      '        weather.txt (“12” · line 3) $(file)',
    ]);
  });

  it('list disagreements by kind and, when asked, by file', async () => {
    assert.deepEqual(await linesOf(disagreements), [
      'Conflicts (1) $(warning)',
      '  48 ≠ 52 (suspects arrested · Belgium) $(warning)',
      '    evening-paper.md (“48” · line 3) $(file)',
      '    harbour-office.txt (“52” · line 3) $(file)',
    ]);
    await commands.executeCommand('collate.groupByFile');
    const files = (await linesOf(disagreements)).filter((line) => !line.startsWith(' '));
    assert.deepEqual(files, ['evening-paper.md (1) $(file)', 'harbour-office.txt (1) $(file)']);
    await commands.executeCommand('collate.groupByKind');
    assert.ok(conflicting(await linesOf(disagreements)));
  });

  it('count the conflicts on the icon', () => {
    assert.deepEqual(disagreements.view.badge, { value: 1, tooltip: '1 conflict' });
    assert.equal(disagreements.view.message ?? '', '');
  });

  it('tell every line to a screen reader, with its state in words', async () => {
    const item = operations.getTreeItem(await nodeOf(operations, 'suspects arrested · Belgium'));
    assert.equal(item.accessibilityInformation?.label, 'suspects arrested · Belgium: 52 · 48, conflict');
  });

  it('lead to the place in its source', async () => {
    const { command } = operations.getTreeItem(await nodeOf(operations, 'evening-paper.md')) as TreeItem;
    await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    assert.equal(window.activeTextEditor?.document.uri.toString(), paper.toString());
    assert.equal(window.activeTextEditor?.document.getText(window.activeTextEditor.selection), '48');
  });

  it('the walk goes from one disagreement to the next, round the corpus and back', async () => {
    const here = (): string => {
      const editor = window.activeTextEditor;
      return `${editor?.document.uri.path.split('/').at(-1)} ${editor?.document.getText(editor.selection)}`;
    };
    await window.showTextDocument(fileAt('weather.txt'));
    await commands.executeCommand('collate.nextDisagreement');
    assert.equal(here(), 'evening-paper.md 48');
    await commands.executeCommand('collate.nextDisagreement');
    assert.equal(here(), 'harbour-office.txt 52');
    await commands.executeCommand('collate.nextDisagreement');
    assert.equal(here(), 'evening-paper.md 48');
    await commands.executeCommand('collate.previousDisagreement');
    assert.equal(here(), 'harbour-office.txt 52');
  });

  it('the comparison sheet of an operation opens with a row for each claim and a column for each source', async () => {
    interface Sheet {
      readonly name: string;
      readonly sources: readonly { readonly name: string }[];
      readonly claims: readonly { readonly topic: string; readonly standing: string }[];
    }
    const sheet = await commands.executeCommand<Sheet>('collate.compareSources', await nodeOf(operations, 'Operation Lanternfish'));
    assert.equal(sheet.name, 'Operation Lanternfish');
    assert.deepEqual(
      sheet.sources.map(({ name }) => name),
      ['harbour-office.txt', 'evening-paper.md'],
    );
    assert.deepEqual(
      sheet.claims.map(({ topic, standing }) => [topic, standing]),
      [
        ['suspects arrested · Belgium', 'conflict'],
        ['containers seized', 'agree'],
      ],
    );
    const tab = window.tabGroups.activeTabGroup.activeTab;
    assert.equal(tab?.label, 'Sources: Operation Lanternfish');
    assert.ok(tab?.input instanceof TabInputWebview && tab.input.viewType.includes('collate.sheet'));
    const again = window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await commands.executeCommand('collate.compareSources', office);
    assert.equal(window.tabGroups.all.flatMap(({ tabs }) => tabs).length, again, 'one sheet for an operation');
  });

  it('follow an edit that nobody has saved, and say when everything agrees', async () => {
    const document = await workspace.openTextDocument(paper);
    await window.showTextDocument(document);
    await replaced(document, '48', '52');
    // The view may ask for its lines before the status tells the icon.
    await linesWhen(disagreements, (lines) => lines.length === 0 && badgeOf(disagreements) === undefined);
    assert.equal(disagreements.view.message, 'All 2 figures agree');
    const lines = await linesWhen(operations, (all) => all[0]?.includes('2 agree ') ?? false);
    assert.equal(lines[0], 'Operation Lanternfish (2 agree · 2 sources) $(check)');
    await replaced(document, '52', '48');
    await linesWhen(disagreements, (all) => conflicting(all) && badgeOf(disagreements) === 1);
    assert.equal(disagreements.view.message ?? '', '');
    await document.save();
  });
});
