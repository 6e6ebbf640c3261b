import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import {
  type Operation,
  type OperationSummary,
  type Operations,
  type OperationsParams,
  operationsRequest,
} from '../../../server/src/protocol-views.ts';
import type { Server } from '../server.ts';
import type { Sheets } from '../sheet/sheets.ts';
import type { OperationNode } from '../views/operations-view.ts';

interface OperationPick extends QuickPickItem {
  readonly operation: OperationSummary;
}

/**
 * `Collate: Compare Sources of an Operation`: the sheet of claims × sources. `given` is a line of the view *Operations*, the key of an
 * operation, or a document; without it the document in the editor. The reader is asked which of the document's operations is meant, unless
 * there is only one. Answers with what the sheet shows.
 */
export async function compareSources(server: Server, sheets: Sheets, given?: OperationNode | string | Uri): Promise<Operation | undefined> {
  const key = typeof given === 'string' ? given : given !== undefined && 'kind' in given ? keyOf(given) : undefined;
  if (key !== undefined) {
    const known = (await operationsIn(server)).find((operation) => operation.key === key);
    return known && sheets.show(known);
  }
  const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  const here = uri === undefined ? [] : await operationsIn(server, uri);
  const chosen = await choose(here.length > 0 ? here : await operationsIn(server));
  return chosen && sheets.show(chosen);
}

function keyOf(node: OperationNode): string | undefined {
  return node.kind === 'operation' ? node.operation.key : undefined;
}

async function operationsIn(server: Server, uri?: Uri): Promise<readonly OperationSummary[]> {
  const params: OperationsParams = uri === undefined ? {} : { uri: uri.toString() };
  return (await server.ask<Operations>(operationsRequest, params)).operations;
}

async function choose(all: readonly OperationSummary[]): Promise<OperationSummary | undefined> {
  const shared = all.filter(({ sources }) => sources > 1);
  const operations = shared.length > 0 ? shared : all;
  if (operations.length <= 1) {
    if (operations.length === 0) void window.showInformationMessage(l10n.t('The sources tell of no operation or event with figures.'));
    return operations[0];
  }
  const picks = operations.map(
    (operation): OperationPick => ({
      label: operation.name,
      description: operation.sources === 1 ? l10n.t('one source') : l10n.t('{0} sources', operation.sources),
      operation,
    }),
  );
  const title = l10n.t('Compare Sources of an Operation');
  return (await window.showQuickPick(picks, { title, placeHolder: l10n.t('Which operation or event?') }))?.operation;
}
