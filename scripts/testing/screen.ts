import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { command } from '../pictures/palette.ts';
import { showSamples } from '../vscode/show-samples.ts';
import { packExtension } from './pack.ts';
import type { Count, Part } from './part.ts';

/** What only a person at the screen can do: the page of the comparison sheet, with mouse and keyboard, in headless Chromium. */
export const screenTests: Part = {
  name: 'the comparison sheet on the screen',
  run: async () => {
    const extension = await packExtension('.cache/collate.vsix');
    let count: Count = { passed: 0, failed: 0 };
    await showSamples({ extension, theme: 'Default Dark Modern', file: 'release.txt' }, async (page) => {
      count = await runAll(page);
    });
    return count;
  },
};

const tests: Readonly<Record<string, (page: Page, sheet: FrameLocator) => Promise<void>>> = {
  'a row has a cell for each source, told by sign and word': async (_page, sheet) => {
    const row = sheet.getByRole('row', { name: 'suspects arrested · Portugal' });
    assert.deepEqual(await row.getByRole('button').allInnerTexts(), ['17\n≠conflict', '19\n≠conflict', '17\n≠conflict', '17\n≠conflict']);
  },
  'every cell has words for a screen reader': async (_page, sheet) => {
    const cell = sheet.getByRole('button', { name: '19, conflict. suspects arrested · Portugal. agency.txt, line 9', exact: true });
    assert.equal(await cell.count(), 1);
    assert.equal(await sheet.getByRole('grid', { name: 'Operation Night Ferry II' }).count(), 1);
  },
  'nothing runs in the page but its own script, and no style stands in it': async (_page, sheet) => {
    const policy = await sheet.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; style-src \S+( \S+)*; script-src 'nonce-[\w+/=]+'$/);
    assert.equal(await sheet.locator('body [style], body [onclick], body script:not([nonce])').count(), 0);
  },
  'the text filters, and so does the wish for disagreements only': async (_page, sheet) => {
    const rows = sheet.locator('tbody tr');
    const all = await rows.count();
    await sheet.getByRole('searchbox').fill('portugal 19');
    assert.equal(await rows.count(), 1);
    assert.equal(await sheet.getByRole('status').innerText(), `1 of ${all} claims`);
    await sheet.getByRole('searchbox').fill('nothing says this');
    assert.match(await sheet.locator('main').innerText(), /No claim matches/);
    await sheet.getByRole('searchbox').fill('');
    await sheet.getByRole('combobox').selectOption('differing');
    const differing = await rows.count();
    assert.ok(differing > 0 && differing < all, `${differing} of ${all}`);
    assert.deepEqual(await rows.locator('th .standing', { hasText: /agrees|one source/ }).count(), 0);
    await sheet.getByRole('combobox').selectOption('all');
    assert.equal(await rows.count(), all);
  },
  'the arrow keys walk through the grid, and only one cell is a stop of the Tab key': async (page, sheet) => {
    const focused = (): Promise<string> => sheet.locator(':focus').innerText();
    await sheet.getByRole('rowheader', { name: 'suspects arrested · Portugal' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /^17/);
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /^19/);
    await page.keyboard.press('ArrowUp');
    assert.match(await focused(), /^agency\.txt/);
    await page.keyboard.press('Home');
    assert.match(await focused(), /^Claim/);
    assert.equal(await sheet.locator('table [tabindex="0"]').count(), 1);
  },
  'a cell opens its place by mouse and by keyboard': async (page, sheet) => {
    const status = page.locator('#status\\.editor\\.selection');
    await sheet.getByRole('button', { name: /^19, conflict/ }).press('Enter');
    await page.locator('.tab.active', { hasText: 'agency.txt' }).waitFor();
    await status.filter({ hasText: 'Ln 9' }).filter({ hasText: '2 selected' }).waitFor();
    await sheetTab(page).click();
    await sheet.getByRole('button', { name: /^17, conflict.*release\.txt/ }).click();
    await page.locator('.tab.active', { hasText: 'release.txt' }).waitFor();
  },
  'the sheet keeps its filter while another tab is shown': async (page, sheet) => {
    await sheetTab(page).click();
    await sheet.getByRole('searchbox').fill('portugal 19');
    await sheet
      .getByRole('status')
      .filter({ hasText: /^1 of / })
      .waitFor();
    await page.locator('.tab', { hasText: 'release.txt' }).click();
    await sheet.getByRole('grid').waitFor({ state: 'hidden' });
    await sheetTab(page).click();
    await sheet
      .getByRole('status')
      .filter({ hasText: /^1 of / })
      .waitFor();
    assert.equal(await sheet.getByRole('searchbox').inputValue(), 'portugal 19');
  },
  'the sheet comes back when the window opens again': async (page, sheet) => {
    // Without the file that the first address opens, so that VS Code opens what was open.
    const address = new URL(page.url());
    address.searchParams.delete('payload');
    await page.goto(address.href);
    // VS Code writes down late, and under load too late, which of the tabs was in front.
    await sheetTab(page).click();
    await sheet.getByRole('grid', { name: 'Operation Night Ferry II' }).waitFor();
    assert.ok((await sheet.locator('tbody tr').count()) > 0);
  },
};

function sheetTab(page: Page): Locator {
  return page.locator('.tab', { hasText: 'Sources: Operation Night Ferry II' });
}

/** Runs every test on one page, each after the other; a failed one does not keep the next from running. */
async function runAll(page: Page): Promise<Count> {
  await command(page, 'Collate: Compare Sources of an Operation');
  const sheet = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await sheet.getByRole('grid').waitFor();
  let [passed, failed] = [0, 0];
  for (const [title, test] of Object.entries(tests)) {
    try {
      await test(page, sheet);
      passed++;
      console.log(`  ✔ ${title}`);
    } catch (error) {
      failed++;
      console.log(`  ✖ ${title}\n${error instanceof Error ? error.message : error}`);
    }
  }
  return { passed, failed };
}
