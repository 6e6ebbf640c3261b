import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { installExtension } from './install.ts';
import { layDownVscode } from './lay-down.ts';
import { projectFolder } from './recipe.ts';
import { serveVscode } from './serve.ts';
import { openBrowser, remoteUri, workbenchAddress } from './workbench.ts';

export interface Show {
  /** Absolute path of the packed extension. */
  readonly extension: string;
  readonly theme: 'Default Light Modern' | 'Default Dark Modern';
  /** File of `samples/` that is open. */
  readonly file: string;
}

/** Opens the samples in a fresh VS Code, waits until Collate has read them, and lets `look` do with the page what it wants. */
export async function showSamples({ extension, theme, file }: Show, look: (page: Page) => Promise<void>): Promise<void> {
  const build = await layDownVscode();
  const dataFolder = mkdtempSync(join(tmpdir(), 'collate-show-'));
  // At home, so that VS Code says ~/samples, whatever the machine.
  const samples = join(dataFolder, 'samples');
  cpSync(join(projectFolder, 'samples'), samples, { recursive: true });
  const extensionsFolder = join(dataFolder, 'extensions');
  await installExtension(build, extension, dataFolder, extensionsFolder);
  const settings = {
    'workbench.colorTheme': theme,
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'git.openRepositoryInParentFolders': 'never',
    'window.menuBarVisibility': 'hidden',
    'workbench.layoutControl.enabled': false,
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'files.autoSave': 'off',
  };
  const words = ['--disable-workspace-trust'];
  const served = await serveVscode({ build, dataFolder, home: dataFolder, extensionsFolder, port: '0', settings, words });
  const { page, close } = await openBrowser(async () => {});
  try {
    await page.goto(workbenchAddress(served, samples, [['openFile', remoteUri(served, join(samples, file))]]));
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.codelens-decoration a').first().waitFor();
    await look(page);
  } finally {
    await close();
    served.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
