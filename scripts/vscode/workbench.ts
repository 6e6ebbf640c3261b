import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findOrInstallChromium } from './chromium.ts';
import type { Served } from './serve.ts';

export interface Workbench {
  readonly page: Page;
  close(): Promise<void>;
}

/** What the workbench is told in its address: `[name, value]` pairs such as `['openFile', 'vscode-remote://…']`. */
export type Payload = readonly (readonly [string, string])[];

/** The address at which a browser sees `folder` (an absolute path, of a `.code-workspace` file too) in the served workbench. */
export function workbenchAddress(served: Served, folder: string | undefined, payload: Payload): string {
  const address = new URL(served.origin);
  address.searchParams.set('tkn', served.token);
  if (folder === undefined) address.searchParams.set('ew', 'true');
  else address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** How the workbench names a file of this machine. */
export function remoteUri(served: Served, file: string): string {
  return `vscode-remote://${new URL(served.origin).host}${file}`;
}

/**
 * Starts a headless Chromium with a fresh profile, 1280 by 800, in which only loopback answers; `prepare` comes before the first page.
 */
export async function openBrowser(prepare: (page: Page) => Promise<void>): Promise<Workbench> {
  const browser: Browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  await prepare(page);
  return { page, close: () => browser.close() };
}
