import type { Locator, Page } from 'playwright-core';
import { command } from './palette.ts';
import { viewScenes } from './view-scenes.ts';

/** A picture: the file it is of, what is done before it is taken, in which theme. */
export interface Scene {
  readonly name: string;
  readonly theme: 'Default Light Modern' | 'Default Dark Modern';
  /** File of `samples/` that is open. */
  readonly file: string;
  arrange(page: Page): Promise<void>;
}

export const scenes: readonly Scene[] = [
  { name: 'squiggles', theme: 'Default Light Modern', file: 'release.txt', arrange: hoverOverConflict },
  { name: 'squiggles-dark', theme: 'Default Dark Modern', file: 'release.txt', arrange: hoverOverConflict },
  { name: 'places', theme: 'Default Light Modern', file: 'release.txt', arrange: peekFromLens },
  { name: 'places-dark', theme: 'Default Dark Modern', file: 'release.txt', arrange: peekFromLens },
  { name: 'problems', theme: 'Default Light Modern', file: 'release.txt', arrange: showProblems },
  { name: 'problems-dark', theme: 'Default Dark Modern', file: 'release.txt', arrange: showProblems },
  ...viewScenes,
];

async function hoverOverConflict(page: Page): Promise<void> {
  await openOutline(page);
  await page.locator('.view-line', { hasText: 'In Portugal' }).locator('span', { hasText: /^17$/ }).hover({ force: true });
  await page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: 'Source' }).waitFor();
}

async function peekFromLens(page: Page): Promise<void> {
  await openOutline(page);
  await page.locator('.codelens-decoration a', { hasText: '17 here' }).click();
  await page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
  await page.locator('.peekview-widget .view-line', { hasText: '≠ 17 in release' }).first().waitFor();
}

async function showProblems(page: Page): Promise<void> {
  await command(page, 'Collate: Check Workspace');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
}

async function openOutline(page: Page): Promise<void> {
  const header = page.locator('.pane-header', { hasText: 'Outline' });
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
  await raise(page, header);
}

/** Drags the edge above a pane up, so that both it and the explorer show. */
async function raise(page: Page, header: Locator): Promise<void> {
  // Hovering waits until the pane has stopped moving.
  await header.hover();
  const top = (await header.boundingBox())?.y ?? 0;
  for (const sash of await page.locator('.sidebar .monaco-sash.horizontal:not(.disabled)').all()) {
    const box = await sash.boundingBox();
    if (box === null || Math.abs(box.y - top) > box.height) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, 260, { steps: 5 });
    await page.mouse.up();
    return;
  }
}
