import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ServeOptions {
  /** The laid-down build. */
  readonly build: string;
  /** Where this instance keeps its settings, logs and state. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  /** A port or a range of ports such as `8131-8190`; `0` for any that is free. */
  readonly port: string;
  /** The home folder that VS Code is told of, where it is not the user's. */
  readonly home?: string;
  /** Settings of the user, written before the start; a file that is there already stays as it is. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** More words for the server. */
  readonly words?: readonly string[];
}

export interface Served {
  /** Such as `http://127.0.0.1:8131`. */
  readonly origin: string;
  /** Secret that the first request must carry as `tkn`, so that no other user of the machine and no web page gets in. */
  readonly token: string;
  /** Settles when the server has ended. */
  readonly ended: Promise<void>;
  /** Ends the server and everything it started. */
  stop(): void;
}

/** Starts the server of the VS Code build on loopback. Rejects with what it said if it ends before it listens. */
export async function serveVscode(options: ServeOptions): Promise<Served> {
  const { build, dataFolder, extensionsFolder, port, home, settings = {}, words = [] } = options;
  mkdirSync(join(dataFolder, 'User'), { recursive: true });
  writeOnce(join(dataFolder, 'User/settings.json'), JSON.stringify(settings, null, 2));
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(dataFolder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = spawn(
    process.execPath,
    [
      join(build, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', port, '--connection-token-file', tokenFile, '--accept-server-license-terms'],
      ...['--server-data-dir', dataFolder, '--user-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
      ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', ...words],
    ],
    // Detached, so that its whole process group can be ended: an extension host would outlive it and hold its pipes.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet, ...(home !== undefined && { HOME: home }) } },
  );
  const stop = (): void => {
    process.off('exit', stop);
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', stop);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(said);
      if (bound) resolve(`http://127.0.0.1:${bound[1]}`);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', reject);
    server.once('close', () => reject(new Error(`VS Code ended before it listened. It said:\n${said}`)));
  });
  return { origin, token, ended, stop };
}

/** No look-ups outside. */
const quiet = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

function writeOnce(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch {
    // The user's own settings stay.
  }
}
