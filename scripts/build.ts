import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { licencesOf } from './building/licences.ts';

const production = !process.argv.includes('--development');
const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: production,
  sourcemap: !production,
  // The notices are gathered in one file instead.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
/** Modules of ours are ESM; what they bundle is partly CommonJS and asks for `require`, `__filename` and `__dirname`. */
const requireBanner = [
  "import { createRequire as createRequireForBundle } from 'node:module'",
  "import { fileURLToPath as fileURLToPathForBundle } from 'node:url'",
  'const require = createRequireForBundle(import.meta.url)',
  'const __filename = fileURLToPathForBundle(import.meta.url)',
  "const __dirname = fileURLToPathForBundle(new URL('.', import.meta.url))",
]
  .map((line) => `${line};`)
  .join('');

rmSync('dist', { recursive: true, force: true });
const bundles = await Promise.all([
  build({
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  }),
  build({ ...common, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs', format: 'cjs' }),
  build({
    ...common,
    entryPoints: ['server/src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  }),
  build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', format: 'cjs', external: ['vscode'] }),
  build({
    ...common,
    entryPoints: ['client/webview/sheet.ts'],
    outfile: 'dist/sheet.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  }),
]);
writeFileSync('dist/LICENCES.txt', licencesOf(bundles.flatMap(({ metafile }) => metafile ?? [])));
// The library's types: a declaration beside each module of the core.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.types.json'], { stdio: 'inherit' });
