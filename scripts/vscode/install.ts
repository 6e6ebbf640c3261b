import { join } from 'node:path';
import { run } from './run.ts';

/** Installs a `.vsix` into the folder for extensions of the laid-down build. Rejects with what VS Code said when it does not take it. */
export async function installExtension(build: string, extension: string, dataFolder: string, extensionsFolder: string): Promise<void> {
  const words = ['--install-extension', extension, '--force', '--extensions-dir', extensionsFolder, '--server-data-dir', dataFolder];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  const { code, output } = await run(process.execPath, [join(build, 'out/server-main.js'), ...words], { env });
  if (code !== 0) throw new Error(`VS Code does not take ${extension}. It said:\n${output}`);
}
