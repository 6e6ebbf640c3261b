import { type Launch, readLaunch } from './arguments.ts';
import { installExtension } from './install.ts';
import { layDownVscode } from './lay-down.ts';
import { serveVscode } from './serve.ts';
import { openBrowser, remoteUri, workbenchAddress } from './workbench.ts';

/** A suite that has not ended after this many milliseconds hangs: a run takes 20 seconds. */
const patience = 180_000;
/** Exit code of `timeout(1)` for the same thing. */
const hangs = 124;

/**
 * Does what desktop VS Code does with this command line, in the VS Code build from npm and headless Chromium: installs an extension, or runs
 * a suite in the extension host and exits with its code; the log of VS Code is shown only when that is not 0.
 */
export async function main(words: readonly string[]): Promise<void> {
  const launch = readLaunch(words);
  const build = await layDownVscode();
  const { installExtension: extensions, dataFolder, extensionsFolder } = launch;
  for (const extension of extensions) await installExtension(build, extension, dataFolder, extensionsFolder);
  if (extensions.length === 0) process.exitCode = await runSuite(build, launch);
}

async function runSuite(build: string, launch: Launch): Promise<number> {
  const { dataFolder, extensionsFolder, trustAsked } = launch;
  const served = await serveVscode({
    ...{ build, dataFolder, extensionsFolder, port: '0' },
    words: ['--enable-smoke-test-driver', ...(trustAsked ? [] : ['--disable-workspace-trust'])],
  });
  const log: string[] = [];
  let end: (code: number) => void = () => {};
  const code = new Promise<number>((resolve) => {
    end = resolve;
  });
  const workbench = await openBrowser(async (page) => {
    await page.exposeFunction('codeAutomationExit', (suiteCode: number) => end(suiteCode));
    await page.exposeFunction('codeAutomationLog', (type: string, row: unknown[]) => log.push(toLine(type, row)));
    page.on('crash', () => end(1));
  });
  const alarm = setTimeout(() => {
    log.push(`The suite has not ended after ${patience / 1000} seconds.`);
    end(hangs);
  }, patience);
  try {
    const payload = [
      ['extensionDevelopmentPath', remoteUri(served, launch.extensionDevelopmentPath ?? '')],
      ['extensionTestsPath', remoteUri(served, launch.extensionTestsPath ?? '')],
      ['skipWelcome', 'true'],
    ] as const;
    await workbench.page.goto(workbenchAddress(served, launch.folder, payload));
    const outcome = await code;
    if (outcome !== 0) console.log(log.join('\n'));
    return outcome;
  } finally {
    clearTimeout(alarm);
    await workbench.close();
    served.stop();
  }
}

/** A row of the workbench's log without its colour marks. */
function toLine(type: string, row: readonly unknown[]): string {
  const words = row.filter((word) => typeof word === 'string' && !/^color: ?/.test(word)).join(' ');
  return `${type === 'log' ? '' : `${type}: `}${words.replaceAll('%c', '')}`;
}
