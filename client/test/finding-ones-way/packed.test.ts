import assert from 'node:assert/strict';
import { commands, extensions, FileType, Uri, workspace } from 'vscode';

interface Contributed {
  readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string; readonly icon: string }[];
  readonly walkthroughs: readonly {
    readonly title: string;
    readonly steps: readonly {
      readonly title: string;
      readonly description: string;
      readonly media: Readonly<Record<string, string>>;
      readonly completionEvents: readonly string[];
    }[];
  }[];
}

describe('what the packed extension brings', () => {
  const collate = extensions.getExtension('collate.collate');
  assert.ok(collate);
  const { packageJSON, extensionUri } = collate;
  const { commands: offered, walkthroughs }: Contributed = packageJSON.contributes;

  it('a walkthrough of five steps, each with a picture that was packed and a command that exists', async () => {
    const [{ title, steps }] = walkthroughs as [Contributed['walkthroughs'][number]];
    assert.equal(title, 'Get started with Collate');
    assert.equal(steps.length, 5);
    const known = new Set(await commands.getCommands(true));
    for (const { title: step, description, media, completionEvents } of steps) {
      assert.doesNotMatch(`${step} ${description} ${media['altText']}`, /%walkthrough/);
      const { type, size } = await workspace.fs.stat(Uri.joinPath(extensionUri, media['svg'] ?? 'no picture'));
      assert.ok(type === FileType.File && size > 0, media['svg']);
      for (const [, called = ''] of description.matchAll(/\(command:([\w.]+)/g)) assert.ok(known.has(called), called);
      assert.ok(completionEvents.length > 0, step);
    }
  });

  it('commands with a category, a title in words and an icon', async () => {
    const known = new Set(await commands.getCommands(true));
    assert.ok(offered.length > 10);
    for (const { command, category, title, icon } of offered) {
      assert.ok(known.has(command), command);
      assert.equal(category, 'Collate', command);
      assert.match(title, /^[A-Z][^%]+$/, command);
      assert.match(icon, /^\$\([a-z-]+\)$/, command);
    }
  });
});
