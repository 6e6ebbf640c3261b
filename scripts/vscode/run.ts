import { type SpawnOptions, spawn } from 'node:child_process';

export interface Ran {
  /** Exit code; 1 when the process was ended by a signal or could not be started. */
  readonly code: number;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/**
 * Runs a program to its end and keeps what it said. `show` passes the output on as it comes.
 * Never rejects: a program that cannot be started gives code 1 and the reason as output.
 */
export function run(program: string, words: readonly string[], options: SpawnOptions & { readonly show?: boolean } = {}): Promise<Ran> {
  const { show = false, ...spawnOptions } = options;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, words, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs npm, quietly; on Windows through the shell, where npm is a script. */
export function npm(words: readonly string[], folder: string): Promise<Ran> {
  return run('npm', [...words, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
}
