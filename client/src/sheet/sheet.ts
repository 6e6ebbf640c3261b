import { type Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type CopySheetParams, copySheetRequest, type Operation, operationRequest } from '../../../server/src/protocol-views.ts';
import { toRange } from '../places.ts';
import type { Server } from '../server.ts';
import type { FromSheet, SheetState, ToSheet } from './messages.ts';
import { pageOf } from './page.ts';

/** One comparison sheet on the screen: shows what the server knows of its operation, anew whenever the sources have changed. */
export class Sheet implements Disposable {
  readonly panel: WebviewPanel;
  readonly #server: Server;
  readonly #key: string;
  readonly #subscriptions: readonly Disposable[];
  #isStale = false;
  /** Nothing tells of the operation yet, and the sources are still being read. */
  #isWaiting = false;

  constructor(server: Server, panel: WebviewPanel, extension: Uri, state: SheetState) {
    this.panel = panel;
    this.#server = server;
    this.#key = state.key;
    this.#subscriptions = [
      server.onChanged(() => this.#changed()),
      server.onStatus((status) => {
        if (this.#isWaiting && status?.indexing === false) this.#changed();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.#isStale) this.#changed();
      }),
      panel.webview.onDidReceiveMessage((message: FromSheet) => this.#hear(message)),
    ];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extension, 'dist'), Uri.joinPath(extension, 'media')],
    };
    panel.iconPath = { light: Uri.joinPath(extension, 'media/sheet-light.svg'), dark: Uri.joinPath(extension, 'media/sheet-dark.svg') };
    panel.webview.html = pageOf(panel.webview, extension, state);
  }

  /** What the sheet shows now; undefined where no source tells of the operation any more, or none yet. */
  async refresh(): Promise<Operation | undefined> {
    const operation = await this.#server.ask<Operation | null>(operationRequest, { key: this.#key });
    this.#isWaiting = operation === null && this.#server.isReading;
    if (this.#isWaiting) return undefined;
    if (operation !== null) this.panel.title = l10n.t('Sources: {0}', operation.name);
    const message: ToSheet = { operation };
    await this.panel.webview.postMessage(message);
    return operation ?? undefined;
  }

  /** Copies the claims with these keys, or all. */
  async copy(format: CopySheetParams['format'], claims?: readonly string[]): Promise<string> {
    const params: CopySheetParams = { key: this.#key, format, ...(claims !== undefined && { claims }) };
    const text = await this.#server.ask<string>(copySheetRequest, params);
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t('Collate: the sheet is copied'), shownFor);
    return text;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #changed(): void {
    this.#isStale = !this.panel.visible;
    // A server that has stopped tells so elsewhere; what the sheet showed last stays.
    if (this.panel.visible) this.refresh().catch(() => undefined);
  }

  async #hear(message: FromSheet): Promise<void> {
    if (message.type === 'ready') this.#changed();
    else if (message.type === 'copy') await this.copy(message.format, message.claims);
    else {
      const viewColumn = message.beside ? ViewColumn.Beside : (this.panel.viewColumn ?? ViewColumn.Active);
      const { uri, range } = message.place;
      await window.showTextDocument(Uri.parse(uri), { selection: toRange(range), viewColumn });
    }
  }
}

/** How long a word stands in the status bar, in milliseconds. */
const shownFor = 5_000;
