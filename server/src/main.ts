import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './corpus/disk.ts';
import { startServer } from './lsp/server.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** A message of the editor takes a few turns of the loop: to be read, to be taken from the queue, to be answered. */
async function letOthersRun(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

// Nothing that goes wrong in the background may end the server: the editor would lose every squiggle.
process.on('unhandledRejection', (reason) => process.stderr.write(`Collate: ${String(reason)}\n`));

if (process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) {
  startServer(createConnection(ProposedFeatures.all), {
    files: disk,
    turns: { now: () => performance.now(), next: letOthersRun },
    setTimer: (run, delay) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
  });
} else {
  process.stderr.write(
    'The Collate language server is started by an editor: pass --stdio, or --node-ipc where the editor is a Node program.\n',
  );
  process.exitCode = 2;
}
