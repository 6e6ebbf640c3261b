import { commands, l10n, type Memento, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { DisagreementKind } from '../../../server/src/protocol.ts';
import {
  type DisagreementItem,
  type DisagreementStatement,
  disagreementsRequest,
  type Operations,
  operationsRequest,
  type Statement,
} from '../../../server/src/protocol-views.ts';
import { toRange } from '../places.ts';
import type { Server } from '../server.ts';
import { LiveView } from './live-view.ts';
import { iconOf, markOf, wordOf } from './standing.ts';
import { statementItem } from './statement-item.ts';

/** A line of the tree; `id` tells it from all others and stays while the sources tell the same. */
export type DisagreementNode =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly label: string;
      readonly of: DisagreementKind | 'file';
      readonly children: readonly DisagreementNode[];
    }
  | { readonly kind: 'disagreement'; readonly id: string; readonly item: DisagreementItem; readonly at: DisagreementStatement | undefined }
  | { readonly kind: 'statement'; readonly id: string; readonly statement: Statement };

type Grouping = 'kind' | 'file';

/** Context key and key of what is remembered in the workspace. */
const groupingKey = 'collate.groupBy';

/** The view *Disagreements*: by kind or by file, with the number of conflicts on its icon. */
export class DisagreementsView extends LiveView<DisagreementNode> {
  readonly #memory: Memento;

  constructor(server: Server, memory: Memento) {
    super('collate.disagreements', server, {
      roots: () => this.#roots(server),
      children: async (node) => childrenOf(node),
      itemOf,
    });
    this.#memory = memory;
    void commands.executeCommand('setContext', groupingKey, this.#grouping);
  }

  /** Groups by kind or by file from now on, also when the window opens again. */
  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(groupingKey, grouping);
    await commands.executeCommand('setContext', groupingKey, grouping);
    this.refresh();
  }

  get #grouping(): Grouping {
    return this.#memory.get<Grouping>(groupingKey, 'kind');
  }

  async #roots(server: Server): Promise<DisagreementNode[]> {
    const items = await server.ask<DisagreementItem[]>(disagreementsRequest);
    const compared = items.length > 0 ? 0 : (await server.ask<Operations>(operationsRequest)).compared;
    this.view.message =
      compared === 0
        ? ''
        : compared === 1
          ? l10n.t('The one figure that sources share agrees.')
          : l10n.t('All {0} figures agree', compared);
    return this.#grouping === 'kind' ? byKind(items) : byFile(items);
  }
}

function byKind(items: readonly DisagreementItem[]): DisagreementNode[] {
  return [...groupedBy(items, ({ kind }) => [kind])].map(([kind, own]) => ({
    kind: 'group',
    id: `kind ${kind}`,
    label: titleOf(kind as DisagreementKind),
    of: kind as DisagreementKind,
    children: own.map((item, index) => ({ kind: 'disagreement', id: `${item.key} ${index}`, item, at: item.statements[0] })),
  }));
}

function byFile(items: readonly DisagreementItem[]): DisagreementNode[] {
  const files = groupedBy(items, ({ statements }) => new Set(statements.map(({ place }) => place.uri)));
  const nodes = [...files].map(([uri, own]): DisagreementNode & { kind: 'group' } => {
    const here = ({ statements }: DisagreementItem): DisagreementStatement | undefined => statements.find(({ place }) => place.uri === uri);
    const children = own.map((item, index) => ({ kind: 'disagreement', id: `${uri} ${item.key} ${index}`, item, at: here(item) }) as const);
    return { kind: 'group', id: `file ${uri}`, label: here(own[0] as DisagreementItem)?.source ?? uri, of: 'file', children };
  });
  return nodes.sort((a, b) => a.label.localeCompare(b.label) || a.id.localeCompare(b.id));
}

function groupedBy(
  items: readonly DisagreementItem[],
  keysOf: (item: DisagreementItem) => Iterable<string>,
): Map<string, DisagreementItem[]> {
  const groups = new Map<string, DisagreementItem[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function titleOf(kind: DisagreementKind): string {
  switch (kind) {
    case 'conflict':
      return l10n.t('Conflicts');
    case 'update':
      return l10n.t('Updates');
    case 'counting':
      return l10n.t('Other ways of counting');
    case 'wording':
      return l10n.t('Other wording');
    case 'hedge':
      return l10n.t('Hedges');
    case 'rounding':
      return l10n.t('Rounding');
  }
}

function childrenOf(node: DisagreementNode): DisagreementNode[] {
  if (node.kind === 'group') return [...node.children];
  if (node.kind === 'statement') return [];
  return node.item.statements.map((statement) => ({ kind: 'statement', id: `${node.id} ${JSON.stringify(statement.place)}`, statement }));
}

function itemOf(node: DisagreementNode): TreeItem {
  const item =
    node.kind === 'group' ? groupItem(node) : node.kind === 'disagreement' ? disagreementItem(node) : statementItem(node.statement);
  item.id = node.id;
  return item;
}

function groupItem({ label, of, children }: DisagreementNode & { kind: 'group' }): TreeItem {
  const opened = of === 'conflict' || of === 'file' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, opened);
  item.description = String(children.length);
  item.iconPath = of === 'file' ? new ThemeIcon('file') : iconOf(of);
  item.contextValue = of === 'file' ? 'file' : 'kind';
  return item;
}

function disagreementItem({ item: { kind, topic, event, values, reason }, at }: DisagreementNode & { kind: 'disagreement' }): TreeItem {
  // In a file, its own figure comes first; a later count always comes last.
  const shown = at?.side === 1 && kind !== 'update' ? [...values].reverse() : values;
  const item = new TreeItem(shown.join(` ${markOf(kind)} `), TreeItemCollapsibleState.Collapsed);
  item.description = topic;
  item.iconPath = iconOf(kind);
  item.tooltip = `${topic} · ${event}\n${reason}`;
  item.accessibilityInformation = { label: `${wordOf(kind)}: ${topic}, ${values.join(', ')}` };
  item.contextValue = 'disagreement';
  if (at !== undefined) {
    const { uri, range } = at.place;
    item.command = {
      title: l10n.t('Open'),
      command: 'vscode.open',
      arguments: [Uri.parse(uri), { selection: toRange(range), preserveFocus: true }],
    };
  }
  return item;
}
