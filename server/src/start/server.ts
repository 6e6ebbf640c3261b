import { join } from 'node:path';
import { runCompiled } from './compiled.ts';

runCompiled(join(__dirname, 'language-server.cjs'), 'server');
