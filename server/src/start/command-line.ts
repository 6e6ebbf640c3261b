import { fileURLToPath } from 'node:url';
import { runCompiled } from './compiled.ts';

// A command compiles what it needs, so each has a cache of its own.
const command = ['check', 'extract'].find((name) => process.argv[2] === name) ?? 'help';

runCompiled(fileURLToPath(new URL('command-line.cjs', import.meta.url)), command);
