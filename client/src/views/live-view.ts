import { type Disposable, type Event, EventEmitter, type TreeDataProvider, type TreeItem, type TreeView, window } from 'vscode';
import type { Server } from '../server.ts';

/** What a tree shows, level by level: each level is asked for when it is opened. */
export interface Levels<Node> {
  roots(): Promise<Node[]>;
  children(node: Node): Promise<Node[]>;
  itemOf(node: Node): TreeItem;
}

/** How much longer than the answer took a view waits before it asks again. */
const restFactor = 5;

/** A tree that is asked anew when the sources have changed; while nobody sees it, only when it is seen again. */
export class LiveView<Node> implements TreeDataProvider<Node>, Disposable {
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changes.event;
  readonly view: TreeView<Node>;
  readonly #levels: Levels<Node>;
  readonly #subscriptions: readonly Disposable[];
  #isStale = false;
  #pause: NodeJS.Timeout | undefined;

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
    this.#isStale = true;
    if (!this.view.visible || this.#pause !== undefined) return;
    this.#isStale = false;
    this.#changes.fire(undefined);
  }

  /** After an answer that took long comes a pause that is longer: in a large corpus the server is there for the editor first. */
  #rest(milliseconds: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#isStale) this.refresh();
    }, milliseconds * restFactor);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const start = Date.now();
    try {
      return await (node === undefined ? this.#levels.roots() : this.#levels.children(node));
    } catch {
      // The server has stopped: the status item says so, and the view shows what to do when it is empty.
      return [];
    } finally {
      if (node === undefined) this.#rest(Date.now() - start);
    }
  }

  getTreeItem(node: Node): TreeItem {
    return this.#levels.itemOf(node);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}
