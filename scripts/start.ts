import { join } from 'node:path';
import { packExtension } from './testing/pack.ts';
import { installExtension } from './vscode/install.ts';
import { layDownVscode } from './vscode/lay-down.ts';
import { findDesktopCode } from './vscode/programs.ts';
import { step } from './vscode/progress.ts';
import { projectFolder } from './vscode/recipe.ts';
import { run } from './vscode/run.ts';
import { serveVscode } from './vscode/serve.ts';
import { remoteUri, workbenchAddress } from './vscode/workbench.ts';

const folder = join(projectFolder, 'samples');
const firstFile = join(folder, 'release.txt');

// Whoever starts it wants one sentence, not where in the code it was said.
process.on('uncaughtException', (error) => {
  console.error(error.message);
  process.exit(1);
});

await step('building Collate', async () => {
  await import('./build.ts');
});
const desktop = findDesktopCode();
await (desktop === undefined ? openInBrowser() : openOnDesktop(desktop));

async function openOnDesktop(code: string): Promise<void> {
  // Desktop VS Code refuses to run as root without a profile of its own.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${join(projectFolder, '.cache/start')}`] : [];
  const words = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, ...asRoot, folder, firstFile];
  const { code: exitCode, output } = await run(code, words, { shell: process.platform === 'win32' });
  if (exitCode !== 0) throw new Error(`${code} did not open. It said:\n${output}`);
  console.log('VS Code opens with Collate on the samples. Look at the squiggles in release.txt.');
}

async function openInBrowser(): Promise<void> {
  const build = await layDownVscode();
  const dataFolder = join(projectFolder, '.cache/start');
  const extensionsFolder = join(dataFolder, 'extensions');
  await step('installing Collate in VS Code', async () => {
    await installExtension(build, await packExtension('.cache/collate.vsix'), dataFolder, extensionsFolder);
  });
  const served = await serveVscode({
    ...{ build, dataFolder, extensionsFolder, port: '8131-8190' },
    words: ['--disable-workspace-trust'],
    settings: {
      ...{ 'workbench.startupEditor': 'none', 'git.openRepositoryInParentFolders': 'never', 'files.autoSave': 'off' },
      ...{ 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
    },
  });
  const address = workbenchAddress(served, folder, [['openFile', remoteUri(served, firstFile)]]);
  console.log(`\nVS Code with Collate on the samples is at\n\n  ${address}\n\nOpen it in a browser on this machine. Ctrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  await served.ended;
}
