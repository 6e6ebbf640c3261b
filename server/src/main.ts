import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './corpus/disk.ts';
import { startServer } from './lsp/server.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) {
  startServer(createConnection(ProposedFeatures.all), {
    files: disk,
    turns: { now: () => performance.now(), next: () => new Promise((resolve) => setImmediate(resolve)) },
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
