import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Scene, scenes } from './pictures/scenes.ts';
import { packExtension } from './testing/pack.ts';
import { installExtension } from './vscode/install.ts';
import { layDownVscode } from './vscode/lay-down.ts';
import { projectFolder } from './vscode/recipe.ts';
import { serveVscode } from './vscode/serve.ts';
import { openBrowser, remoteUri, workbenchAddress } from './vscode/workbench.ts';

const wanted = process.argv.slice(2);
const target = join(projectFolder, 'docs/pictures');
// A copy, so that no picture shows where on somebody's machine the project lies.
const samples = join(tmpdir(), 'collate-pictures/samples');

await import('./build.ts');
const build = await layDownVscode();
const extension = await packExtension('.cache/collate.vsix');
mkdirSync(target, { recursive: true });
rmSync(samples, { recursive: true, force: true });
cpSync(join(projectFolder, 'samples'), samples, { recursive: true });
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) await take(scene);

/** Opens the samples in a fresh VS Code, arranges the scene and takes its picture. */
async function take({ name, theme, file, arrange }: Scene): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'collate-picture-'));
  const extensionsFolder = join(dataFolder, 'extensions');
  await installExtension(build, extension, dataFolder, extensionsFolder);
  const settings = {
    'workbench.colorTheme': theme,
    'workbench.startupEditor': 'none',
    'git.openRepositoryInParentFolders': 'never',
    'window.menuBarVisibility': 'hidden',
    'workbench.layoutControl.enabled': false,
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'files.autoSave': 'off',
  };
  const served = await serveVscode({ build, dataFolder, extensionsFolder, port: '0', settings, words: ['--disable-workspace-trust'] });
  const { page, close } = await openBrowser(async () => {});
  try {
    await page.goto(workbenchAddress(served, samples, [['openFile', remoteUri(served, join(samples, file))]]));
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.codelens-decoration a').first().waitFor();
    await arrange(page);
    // Nothing moves or blinks in a picture.
    await page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', caret: 'hide' });
    console.log(`docs/pictures/${name}.png`);
  } finally {
    await close();
    served.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
