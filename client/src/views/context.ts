import { commands, type Disposable, window } from 'vscode';
import type { Server } from '../server.ts';

/**
 * Keeps the context keys that commands, menus and welcome texts ask for: `collate.hasSources` where any source is read,
 * `collate.isRead` when reading is done, `collate.hasStopped` when the server has. While it reads, the views show progress.
 */
export function keepContext(server: Server): Disposable {
  let endReading: (() => void) | undefined;
  const reading = (is: boolean): void => {
    if (is && endReading === undefined) {
      const read = new Promise<void>((resolve) => {
        endReading = resolve;
      });
      void window.withProgress({ location: { viewId: 'collate.operations' } }, () => read);
    } else if (!is) {
      endReading?.();
      endReading = undefined;
    }
  };
  return server.onStatus((status) => {
    reading(status?.indexing === true);
    const keys = {
      'collate.hasSources': status !== undefined && status.documents > 0,
      'collate.isRead': status?.indexing === false,
      'collate.hasStopped': status === undefined,
    };
    for (const [key, value] of Object.entries(keys)) void commands.executeCommand('setContext', key, value);
  });
}
