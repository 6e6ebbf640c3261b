import type { Page } from 'playwright-core';

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
  { name: 'places', theme: 'Default Light Modern', file: 'agency.txt', arrange: peekFromLens },
  { name: 'problems', theme: 'Default Light Modern', file: 'release.txt', arrange: showProblems },
  { name: 'facts', theme: 'Default Light Modern', file: 'release.txt', arrange: extractAsTable },
];

async function hoverOverConflict(page: Page): Promise<void> {
  await openOutline(page);
  await page.locator('.squiggly-warning').first().hover({ force: true });
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
}

async function peekFromLens(page: Page): Promise<void> {
  await openOutline(page);
  await page.locator('.codelens-decoration a').first().click();
  await page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
}

async function showProblems(page: Page): Promise<void> {
  await command(page, 'Collate: Check Workspace');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
}

async function extractAsTable(page: Page): Promise<void> {
  await command(page, 'Collate: Extract Facts');
  await page.getByPlaceholder('Extract from where').waitFor();
  await page.keyboard.type('Markdown');
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
}

async function openOutline(page: Page): Promise<void> {
  const header = page.locator('.pane-header', { hasText: 'Outline' });
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}
