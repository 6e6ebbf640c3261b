import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Entry {
  readonly command?: string;
  readonly when?: string;
}
interface Command {
  readonly command: string;
  readonly category?: string;
  readonly icon?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const commands: readonly Command[] = contributes.commands;
const menus = Object.entries<readonly Entry[]>(contributes.menus);

describe('commands, menus and views in the manifest', () => {
  it('every command says whose it is and has an icon', () => {
    const bare = commands.filter(({ category, icon }) => category !== 'Collate' || !/^\$\([a-z-]+\)$/.test(icon ?? ''));
    assert.deepEqual(bare, []);
    assert.equal(new Set(commands.map(({ command }) => command)).size, commands.length);
  });

  it('menus, keys and welcome texts name only commands that there are', () => {
    const known = new Set(commands.map(({ command }) => command));
    const welcomes = [...readFileSync(`${root}package.nls.json`, 'utf8').matchAll(/\(command:(collate\.[\w.]+)/g)].map(
      ([, name = '']) => name,
    );
    const named = [...menus.flatMap(([, entries]) => entries), ...contributes.keybindings].flatMap(({ command }: Entry) => command ?? []);
    const unknown = [...named, ...welcomes].filter((name) => name.startsWith('collate.') && !known.has(name) && !name.endsWith('.focus'));
    assert.deepEqual(unknown, []);
  });

  it('what stands in a menu of the editor or of a view says when', () => {
    const always = menus
      .filter(([menu]) => /^(view|editor|explorer)\//.test(menu))
      .flatMap(([menu, entries]) => entries.filter(({ when }) => when === undefined).map(({ command }) => `${menu} ${command}`));
    assert.deepEqual(always, []);
  });

  it('no key is taken by one of our commands twice, or always', () => {
    const keys: readonly { key: string; when?: string }[] = contributes.keybindings;
    assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length);
    assert.ok(keys.every(({ when }) => when !== undefined));
  });

  it('icons and pictures of the views and of the five steps of the walkthrough are there, and ship', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.equal(walkthrough.steps.length, 5);
    const pictures = [
      contributes.viewsContainers.activitybar[0].icon,
      ...walkthrough.steps.map(({ media }: { media: { svg: string } }) => media.svg),
    ];
    for (const picture of pictures) assert.ok(existsSync(`${root}${picture}`), picture);
    const ships = readFileSync(`${root}.vscodeignore`, 'utf8').split('\n');
    for (const wanted of ['!dist/sheet.js', '!media/**/*.svg', '!media/**/*.css', '!samples/*', '!l10n/*.json']) {
      assert.ok(ships.includes(wanted), wanted);
    }
  });

  it('pictures follow the colours of the theme', () => {
    assert.match(readFileSync(`${root}media/collate.svg`, 'utf8'), /currentColor/);
    const style = readFileSync(`${root}media/sheet.css`, 'utf8');
    assert.deepEqual(style.match(/#[0-9a-f]{3,8}\b/gi), null);
  });
});
