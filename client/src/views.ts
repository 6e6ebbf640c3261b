import type { Disposable, Memento } from 'vscode';
import type { Server } from './server.ts';
import { showConflicts } from './views/badge.ts';
import { keepContext } from './views/context.ts';
import { DisagreementsView } from './views/disagreements-view.ts';
import type { LiveView } from './views/live-view.ts';
import { createOperationsView, type OperationNode } from './views/operations-view.ts';

export interface Views {
  readonly operations: LiveView<OperationNode>;
  readonly disagreements: DisagreementsView;
  readonly subscriptions: readonly Disposable[];
}

/** Registers both views. Must come before the server starts, so that nothing it says is missed. */
export function registerViews(server: Server, memory: Memento): Views {
  const operations = createOperationsView(server);
  const disagreements = new DisagreementsView(server, memory);
  const subscriptions = [operations, disagreements, showConflicts(server, disagreements.view), keepContext(server)];
  return { operations, disagreements, subscriptions };
}
