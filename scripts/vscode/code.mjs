#!/usr/bin/env node
// VS Code without a desktop, as an executable: see headless.ts. tsx is found from here, wherever it is started from.
import 'tsx';

const { main } = await import('./headless.ts');
await main(process.argv.slice(2));
