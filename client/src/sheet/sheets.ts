import { type Disposable, l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Operation, OperationSummary } from '../../../server/src/protocol-views.ts';
import type { Server } from '../server.ts';
import type { SheetState } from './messages.ts';
import { Sheet } from './sheet.ts';

/** Type of the panels, in the manifest too. */
const viewType = 'collate.sheet';

/** The comparison sheets that are open: one for an operation at most. Sheets of the last session come back with their filters. */
export class Sheets implements Disposable {
  readonly #open = new Map<string, Sheet>();
  readonly #server: Server;
  readonly #extension: Uri;
  readonly #serializer: Disposable;

  /** `extension` is the folder of the extension. */
  constructor(server: Server, extension: Uri) {
    this.#server = server;
    this.#extension = extension;
    this.#serializer = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: SheetState | undefined) => {
        if (state === undefined) panel.dispose();
        else this.#keep(panel, state);
      },
    });
  }

  /** Shows the sheet of an operation, and gives what it shows; undefined where no source tells of it any more. */
  async show({ key, name }: Pick<OperationSummary, 'key' | 'name'>): Promise<Operation | undefined> {
    const known = this.#open.get(key);
    known?.panel.reveal();
    return (known ?? this.#create(key, name)).refresh();
  }

  /** The sheet that the reader looks at. */
  get active(): Sheet | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active);
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const sheet of this.#open.values()) sheet.panel.dispose();
  }

  #create(key: string, name: string): Sheet {
    const panel = window.createWebviewPanel(viewType, l10n.t('Sources: {0}', name), ViewColumn.Active, { enableFindWidget: true });
    return this.#keep(panel, { key, text: '', shown: 'all' });
  }

  #keep(panel: WebviewPanel, state: SheetState): Sheet {
    const sheet = new Sheet(this.#server, panel, this.#extension, state);
    this.#open.set(state.key, sheet);
    panel.onDidDispose(() => {
      sheet.dispose();
      if (this.#open.get(state.key) === sheet) this.#open.delete(state.key);
    });
    return sheet;
  }
}
