import assert from 'node:assert/strict';
import { type Event, extensions, type TreeItem, type TreeView } from 'vscode';

/** A view with what it shows, as Collate gives it to other extensions. */
export interface View {
  readonly view: TreeView<unknown>;
  readonly onDidChangeTreeData: Event<unknown>;
  getChildren(node?: unknown): Promise<unknown[]>;
  getTreeItem(node: unknown): TreeItem;
}

/** Longest wait for a state that never comes, in milliseconds. */
const patience = 20_000;

export async function views(): Promise<{ readonly operations: View; readonly disagreements: View }> {
  const collate = extensions.getExtension('collate.collate');
  assert.ok(collate);
  return (await collate.activate()).views;
}

/** Every line of a view, as a person who opens all of them reads it: two blanks for a level, description in brackets. */
export async function linesOf(view: View, node?: unknown, indent = ''): Promise<string[]> {
  const lines: string[] = [];
  for (const child of await view.getChildren(node)) {
    const { label, description, iconPath } = view.getTreeItem(child);
    const icon = (iconPath as { id?: string } | undefined)?.id;
    lines.push(`${indent}${label} (${description}) $(${icon})`, ...(await linesOf(view, child, `${indent}  `)));
  }
  return lines;
}

/** The lines once they are as wanted; looks whenever the view says that it has others. Rejects with what it shows when it never is. */
export async function linesWhen(view: View, wanted: (lines: readonly string[]) => boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let lines: string[] = [];
    const look = async (): Promise<void> => {
      lines = await linesOf(view);
      if (!wanted(lines)) return;
      finish();
      resolve(lines);
    };
    const subscription = view.onDidChangeTreeData(() => void look().catch(reject));
    const alarm = setTimeout(() => {
      finish();
      reject(new Error(`the view shows\n${lines.join('\n')}`));
    }, patience);
    const finish = (): void => {
      subscription.dispose();
      clearTimeout(alarm);
    };
    look().catch(reject);
  });
}

/** The first line whose item has this label, at any level. */
export async function nodeOf(view: View, label: string, under?: unknown): Promise<unknown> {
  for (const child of await view.getChildren(under)) {
    if (view.getTreeItem(child).label === label) return child;
    const found = await nodeOf(view, label, child);
    if (found !== undefined) return found;
  }
  return undefined;
}
