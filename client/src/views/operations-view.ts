import { l10n, TreeItem, TreeItemCollapsibleState } from 'vscode';
import {
  type ComparedClaim,
  type ComparedReading,
  type Operation,
  type OperationSummary,
  type Operations,
  operationRequest,
  operationsRequest,
  type Statement,
} from '../../../server/src/protocol-views.ts';
import type { Server } from '../server.ts';
import { LiveView } from './live-view.ts';
import { iconOf, wordOf } from './standing.ts';
import { statementItem } from './statement-item.ts';

/** A line of the tree; `id` tells it from all others and stays while the sources tell the same. */
export type OperationNode =
  | { readonly kind: 'operation'; readonly id: string; readonly operation: OperationSummary }
  | { readonly kind: 'lone'; readonly id: string; readonly operations: readonly OperationSummary[] }
  | { readonly kind: 'claim'; readonly id: string; readonly claim: ComparedClaim }
  | { readonly kind: 'reading'; readonly id: string; readonly reading: ComparedReading }
  | { readonly kind: 'statement'; readonly id: string; readonly statement: Statement };

/** The view *Operations*: what is claimed of each operation, and what each source says of it. */
export function createOperationsView(server: Server): LiveView<OperationNode> {
  return new LiveView<OperationNode>('collate.operations', server, {
    roots: async () => rootsOf((await server.ask<Operations>(operationsRequest)).operations),
    children: (node) => childrenOf(server, node),
    itemOf,
  });
}

/** What only one source tells of comes last, under one line: there is nothing to compare. */
function rootsOf(operations: readonly OperationSummary[]): OperationNode[] {
  const shared = operations.filter(({ sources }) => sources > 1).map(operationNode);
  const lone = operations.filter(({ sources }) => sources === 1);
  if (shared.length === 0) return lone.map(operationNode);
  return lone.length === 0 ? shared : [...shared, { kind: 'lone', id: 'lone', operations: lone }];
}

function operationNode(operation: OperationSummary): OperationNode {
  return { kind: 'operation', id: `operation ${operation.key}`, operation };
}

async function childrenOf(server: Server, node: OperationNode): Promise<OperationNode[]> {
  switch (node.kind) {
    case 'lone':
      return node.operations.map(operationNode);
    case 'operation': {
      const found = await server.ask<Operation | null>(operationRequest, { key: node.operation.key });
      return (found?.claims ?? []).map((claim) => ({ kind: 'claim', id: `claim ${claim.key}`, claim }));
    }
    case 'claim':
      return node.claim.readings.map((reading) => ({ kind: 'reading', id: `${node.id} ${reading.value} ${idOf(reading)}`, reading }));
    case 'reading':
      return node.reading.statements.map((statement) => ({
        kind: 'statement',
        id: `${node.id} ${JSON.stringify(statement.place)}`,
        statement,
      }));
    case 'statement':
      return [];
  }
}

/** Two readings may have the same value in words; their first places differ. */
function idOf({ statements }: ComparedReading): string {
  return JSON.stringify(statements[0]?.place);
}

function itemOf(node: OperationNode): TreeItem {
  const item = lineOf(node);
  item.id = node.id;
  return item;
}

function lineOf(node: OperationNode): TreeItem {
  switch (node.kind) {
    case 'operation':
      return operationItem(node.operation);
    case 'lone': {
      const item = closed(l10n.t('Told by one source only'));
      item.description = String(node.operations.length);
      item.iconPath = iconOf('alone');
      return item;
    }
    case 'claim':
      return claimItem(node.claim);
    case 'reading':
      return readingItem(node.reading);
    case 'statement':
      return statementItem(node.statement);
  }
}

function operationItem(operation: OperationSummary): TreeItem {
  const item = closed(operation.name);
  item.description = summaryOf(operation).join(' · ');
  item.iconPath = iconOf(operation.standing);
  item.tooltip = `${operation.name}\n${summaryOf(operation).join(' · ')}`;
  item.accessibilityInformation = { label: [operation.name, ...summaryOf(operation)].join(', ') };
  item.contextValue = operation.sources > 1 ? 'operation' : 'operation.alone';
  return item;
}

/** Such as `2 conflicts`, `7 agree`, `5 sources`: what the icon says comes first, as the rest may be cut. */
function summaryOf({ sources, claims, agreeing, conflicts, notes, hints }: OperationSummary): string[] {
  if (sources === 1) return [claims === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims)];
  return [
    ...(conflicts === 0 ? [] : [conflicts === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', conflicts)]),
    ...(notes === 0 ? [] : [notes === 1 ? l10n.t('1 note') : l10n.t('{0} notes', notes)]),
    ...(hints === 0 ? [] : [hints === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', hints)]),
    ...(agreeing === 0 ? [] : [agreeing === 1 ? l10n.t('1 agrees') : l10n.t('{0} agree', agreeing)]),
    l10n.t('{0} sources', sources),
  ];
}

function claimItem({ topic, standing, readings }: ComparedClaim): TreeItem {
  const values = readings.map(({ value }) => value).join(' · ');
  const item = closed(topic);
  // Several values stand below; here they would push the word out of a narrow view.
  item.description = readings.length === 1 ? `${values} · ${wordOf(standing)}` : wordOf(standing);
  item.iconPath = iconOf(standing);
  item.tooltip = `${topic}\n${values} — ${wordOf(standing)}`;
  item.accessibilityInformation = { label: `${topic}: ${values}, ${wordOf(standing)}` };
  item.contextValue = 'claim';
  return item;
}

function readingItem({ value, standing, statements }: ComparedReading): TreeItem {
  const sources = new Set(statements.map(({ place }) => place.uri)).size;
  const count = sources === 1 ? wordOf('alone') : l10n.t('{0} sources', sources);
  const words = standing === 'alone' ? count : `${count} — ${wordOf(standing)}`;
  const item = closed(value);
  item.description = words;
  item.iconPath = iconOf(standing);
  item.tooltip = `${value}: ${words}`;
  item.accessibilityInformation = { label: `${value}, ${words}` };
  item.contextValue = 'reading';
  return item;
}

function closed(label: string): TreeItem {
  return new TreeItem(label, TreeItemCollapsibleState.Collapsed);
}
