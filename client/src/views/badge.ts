import { type Disposable, l10n, type TreeView } from 'vscode';
import type { Server } from '../server.ts';

/** Keeps the number of conflicts on the icon of a view; none where there are none. */
export function showConflicts(server: Server, view: TreeView<unknown>): Disposable {
  return server.onStatus((status) => {
    const value = status?.conflicts ?? 0;
    view.badge = value === 0 ? undefined : { value, tooltip: value === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', value) };
  });
}
