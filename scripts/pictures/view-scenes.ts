import type { FrameLocator, Page } from 'playwright-core';
import { command } from './palette.ts';
import type { Scene } from './scenes.ts';

const light = 'Default Light Modern';
const dark = 'Default Dark Modern';

/** Pictures of the two views, the comparison sheet and the walkthrough. */
export const viewScenes: readonly Scene[] = [
  { name: 'views', theme: light, file: 'release.txt', arrange: openViews },
  { name: 'views-dark', theme: dark, file: 'release.txt', arrange: openViews },
  { name: 'sheet', theme: light, file: 'release.txt', arrange: openSheet },
  { name: 'sheet-dark', theme: dark, file: 'release.txt', arrange: openSheet },
  { name: 'walkthrough', theme: light, file: 'release.txt', arrange: openWalkthrough },
  { name: 'walkthrough-dark', theme: dark, file: 'release.txt', arrange: openWalkthrough },
];

async function openViews(page: Page): Promise<void> {
  await command(page, 'View: Show Collate');
  await widen(page, 430);
  const operations = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Operations' }) });
  const open = async (text: string, nth = 0): Promise<void> =>
    operations.locator('.monaco-list-row', { hasText: text }).nth(nth).locator('.monaco-tl-twistie').click();
  await open('Operation Night Ferry II');
  await open('suspects arrested · Portugal');
  await open('3 sources — conflict');
  await operations.locator('.monaco-list-row', { hasText: 'digest.txt' }).waitFor();
  const disagreements = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Disagreements' }) });
  await disagreements.locator('.monaco-list-row', { hasText: 'Updates' }).click();
  await disagreements.locator('.monaco-list-row', { hasText: 'minors rescued' }).waitFor();
  await page.mouse.move(900, 790);
}

/** Drags the edge of the side bar to this distance from the left. */
async function widen(page: Page, x: number): Promise<void> {
  const sidebar = await page.locator('.part.sidebar').boundingBox();
  if (sidebar === null) return;
  await page.mouse.move(sidebar.x + sidebar.width, 300);
  await page.mouse.down();
  await page.mouse.move(x, 300, { steps: 5 });
  await page.mouse.up();
}

async function openSheet(page: Page): Promise<void> {
  await command(page, 'View: Show Collate');
  await command(page, 'Collate: Compare Sources of an Operation');
  await sheetOf(page).locator('table').waitFor();
  await page.mouse.move(640, 790);
}

async function openWalkthrough(page: Page): Promise<void> {
  await command(page, 'View: Toggle Primary Side Bar Visibility');
  await command(page, 'Welcome: Open Walkthrough');
  await page.keyboard.type('Get started with Collate');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get started with Collate' }).first().click();
  await page.locator('.getting-started-step', { hasText: 'Compare the sources' }).click();
  await sheetOf(page).locator('svg title', { hasText: 'A table of claims' }).waitFor({ state: 'attached' });
  await page.mouse.move(640, 790);
}

function sheetOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
