import { fileURLToPath } from 'node:url';
import { runCompiled } from './compiled.ts';

// A command compiles what it needs, so each has a cache of its own.
const command = ['check', 'extract'].find((name) => process.argv[2] === name) ?? 'help';

// V8's space for young objects begins with half a megabyte and doubles when it is full: what is made at the start and stays would be
// copied at each of the steps.
const lavish = ['--semi-space-growth-factor=16'];

runCompiled(fileURLToPath(new URL('command-line.cjs', import.meta.url)), command, lavish);
