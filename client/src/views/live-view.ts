import { type Disposable, type Event, EventEmitter, type TreeDataProvider, type TreeItem, type TreeView, window } from 'vscode';
import type { Server } from '../server.ts';

/** What a tree shows, level by level: each level is asked for when it is opened. */
export interface Levels<Node> {
  roots(): Promise<Node[]>;
  children(node: Node): Promise<Node[]>;
  itemOf(node: Node): TreeItem;
}

/** A tree that is asked anew when the sources have changed; while nobody sees it, only when it is seen again. */
export class LiveView<Node> implements TreeDataProvider<Node>, Disposable {
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changes.event;
  readonly view: TreeView<Node>;
  readonly #levels: Levels<Node>;
  readonly #subscriptions: readonly Disposable[];
  #isStale = false;

  /** `id` is that of the view in the manifest. */
  constructor(id: string, server: Server, levels: Levels<Node>) {
    this.#levels = levels;
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.view,
      server.onChanged(() => this.refresh()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isStale) this.refresh();
      }),
    ];
  }

  refresh(): void {
    this.#isStale = !this.view.visible;
    if (this.view.visible) this.#changes.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    try {
      return await (node === undefined ? this.#levels.roots() : this.#levels.children(node));
    } catch {
      // The server has stopped: the status item says so, and the view shows what to do when it is empty.
      return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    return this.#levels.itemOf(node);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}
