import { Console } from 'node:console';
import { fileURLToPath } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { authorIn } from './corpus/author.ts';
import { disk } from './corpus/disk.ts';
import { DiskCache, versionOf } from './corpus/disk-cache.ts';
import { isReadingThread, serveReading } from './corpus/reading-thread.ts';
import { ReadingThreads } from './corpus/reading-threads.ts';
import { DiskShownCache } from './corpus/shown.ts';
import { refusing } from './lsp/refusal.ts';
import { type Caches, startServer } from './lsp/server.ts';
import { InOnePiece } from './stdout.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** A message of the editor takes a few turns of the loop: to be read, to be taken from the queue, to be answered. */
async function letOthersRun(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Without a delay it runs in the next turn of the loop: a timer takes a millisecond at least. */
function setTimer(run: () => void, delay: number): () => void {
  if (delay > 0) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  }
  const turn = setImmediate(run);
  return () => clearImmediate(turn);
}

function connect(): Connection {
  const options = { messageStrategy: refusing };
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, options);
  // Whatever a package may print must not get between the messages to the editor.
  globalThis.console = new Console(process.stderr);
  // Its types know only two streams or none, but it takes what writes messages in place of the second.
  const writer: unknown = new InOnePiece(process.stdout);
  return createConnection(ProposedFeatures.all, process.stdin, writer as NodeJS.WritableStream, options);
}

/** The ISO date of the calendar on the wall. */
function localDate(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What a bundle makes of the sources changes only with the bundle; of a script that is made of many no such thing can be told. */
function cacheIn(folder: string): Caches | undefined {
  if (typeof __filename !== 'string' || !__filename.endsWith('.cjs')) return undefined;
  const version = versionOf(__filename);
  return { digests: new DiskCache(folder, version), shown: new DiskShownCache(folder, version) };
}

// Nothing that goes wrong in the background may end the server: the editor would lose every squiggle.
process.on('unhandledRejection', (reason) => process.stderr.write(`Collate: ${String(reason)}\n`));

const script = process.argv[1];

if (isReadingThread()) {
  serveReading();
} else if (process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) {
  startServer(connect(), {
    files: disk,
    turns: { now: () => performance.now(), next: letOthersRun },
    setTimer,
    // The threads that read the sources run this same script.
    ...(script !== undefined && { reader: new ReadingThreads(script), cacheIn }),
    who: { authorIn: (folder) => authorIn(folder.startsWith('file:') ? fileURLToPath(folder) : '.'), today: () => localDate(new Date()) },
  });
} else {
  process.stderr.write(
    'The Collate language server is started by an editor: pass --stdio, or --node-ipc where the editor is a Node program.\n',
  );
  process.exitCode = 2;
}
