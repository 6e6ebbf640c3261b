import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'codium', 'code-insiders'];
/** Where macOS keeps it when the command was not put on the `PATH`. */
const elsewhere = process.platform === 'darwin' ? ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin'] : [];

/** Whether windows can be shown here. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Gives the absolute path of the command that opens desktop VS Code; undefined where it is not installed or no window can be shown. */
export function findDesktopCode(): string | undefined {
  if (!hasScreen()) return undefined;
  return findProgram(names, elsewhere);
}

/** Gives the absolute path of the first program with one of these names on the `PATH`, then in the `more` folders. */
export function findProgram(programs: readonly string[], more: readonly string[] = []): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...more];
  return folders.flatMap((folder) => programs.map((name) => join(folder, name))).find(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
