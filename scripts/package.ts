import { statSync } from 'node:fs';
import { packExtension } from './testing/pack.ts';

const file = await packExtension('collate.vsix');
console.log(`${file}: ${Math.round(statSync(file).size / 1000)} kB`);
