import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { scenes } from './pictures/scenes.ts';
import { packExtension } from './testing/pack.ts';
import { projectFolder } from './vscode/recipe.ts';
import { showSamples } from './vscode/show-samples.ts';

const wanted = process.argv.slice(2);
const target = join(projectFolder, 'docs/pictures');

await import('./build.ts');
const extension = await packExtension('.cache/collate.vsix');
mkdirSync(target, { recursive: true });
for (const { name, theme, file, arrange } of scenes.filter((scene) => wanted.length === 0 || wanted.includes(scene.name))) {
  await showSamples({ extension, theme, file }, async (page) => {
    await arrange(page);
    // Nothing moves or blinks in a picture.
    await page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', caret: 'hide' });
    console.log(`docs/pictures/${name}.png`);
  });
}
