import { commands, l10n, type Memento, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { DisagreementKind } from '../../../server/src/protocol.ts';
import {
  type DisagreementGroup,
  type DisagreementGroupsParams,
  type DisagreementItem,
  type DisagreementStatement,
  type DisagreementsParams,
  disagreementGroupsRequest,
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
  | { readonly kind: 'group'; readonly id: string; readonly by: Grouping; readonly group: DisagreementGroup; readonly isOpen: boolean }
  | { readonly kind: 'disagreement'; readonly id: string; readonly item: DisagreementItem; readonly at: DisagreementStatement | undefined }
  | { readonly kind: 'statement'; readonly id: string; readonly statement: Statement }
  | { readonly kind: 'more'; readonly id: string; readonly count: number };

/** More lines than that under one line nobody reads. */
const mostItems = 500;

/** More files than that are not opened by themselves. */
const mostOpened = 20;

type Grouping = 'kind' | 'file';

/** Context key and key of what is remembered in the workspace. */
const groupingKey = 'collate.groupBy';

/** The view *Disagreements*: by kind or by file, with the number of conflicts on its icon. */
export class DisagreementsView extends LiveView<DisagreementNode> {
  readonly #memory: Memento;

  constructor(server: Server, memory: Memento) {
    super('collate.disagreements', server, {
      roots: () => this.#roots(server),
      children: (node) => childrenOf(server, node),
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
    const by = this.#grouping;
    const params: DisagreementGroupsParams = { by };
    const groups = await server.ask<DisagreementGroup[]>(disagreementGroupsRequest, params);
    const compared = groups.length > 0 ? 0 : (await server.ask<Operations>(operationsRequest)).compared;
    const agrees = compared === 1 ? l10n.t('The one figure that sources share agrees.') : l10n.t('All {0} figures agree', compared);
    this.view.message = compared === 0 ? '' : agrees;
    return groups.map((group) => ({
      kind: 'group',
      id: `${by} ${group.key}`,
      ...{ by, group, isOpen: by === 'kind' ? group.key === 'conflict' : groups.length <= mostOpened },
    }));
  }
}

async function childrenOf(server: Server, node: DisagreementNode): Promise<DisagreementNode[]> {
  if (node.kind === 'group') return disagreementsIn(server, node);
  if (node.kind !== 'disagreement') return [];
  return node.item.statements.map((statement) => ({ kind: 'statement', id: `${node.id} ${JSON.stringify(statement.place)}`, statement }));
}

async function disagreementsIn(server: Server, { id, by, group }: DisagreementNode & { kind: 'group' }): Promise<DisagreementNode[]> {
  const params: DisagreementsParams = { ...(by === 'kind' ? { kind: group.key } : { uri: group.key }), limit: mostItems };
  const items = await server.ask<DisagreementItem[]>(disagreementsRequest, params);
  const nodes = items.map((item, index): DisagreementNode => {
    const at = by === 'kind' ? item.statements[0] : item.statements.find(({ place }) => place.uri === group.key);
    return { kind: 'disagreement', id: `${id} ${item.key} ${index}`, item, at };
  });
  return group.count > mostItems ? [...nodes, { kind: 'more', id: `${id} more`, count: group.count - mostItems }] : nodes;
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

function itemOf(node: DisagreementNode): TreeItem {
  const item = lineOf(node);
  item.id = node.id;
  return item;
}

function lineOf(node: DisagreementNode): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'disagreement':
      return disagreementItem(node);
    case 'statement':
      return statementItem(node.statement);
    case 'more':
      return new TreeItem(l10n.t('and {0} more', node.count));
  }
}

function groupItem({ by, isOpen, group: { key, name, count } }: DisagreementNode & { kind: 'group' }): TreeItem {
  const opened = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(by === 'file' ? name : titleOf(key as DisagreementKind), opened);
  item.description = String(count);
  item.iconPath = by === 'file' ? new ThemeIcon('file') : iconOf(key as DisagreementKind);
  item.contextValue = by;
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
