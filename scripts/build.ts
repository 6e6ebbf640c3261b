import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { licencesOf } from './building/licences.ts';
import { compiledSchemas } from './building/schemas.ts';

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
/** Data is parsed as JSON: V8 reads that faster than the same as code. */
const dataAsJson: Plugin = {
  name: 'data-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\/data\/[^/]+\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

const program: BuildOptions = { ...common, format: 'cjs', plugins: [dataAsJson, compiledSchemas] };

rmSync('dist', { recursive: true, force: true });
const bundles = await Promise.all([
  // What starts the two programs, and the programs.
  build({
    ...common,
    entryPoints: ['server/src/start/command-line.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...common, entryPoints: ['server/src/start/server.ts'], outfile: 'dist/server.cjs', format: 'cjs' }),
  build({ ...program, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/command-line.cjs' }),
  build({ ...program, entryPoints: ['server/src/main.ts'], outfile: 'dist/language-server.cjs' }),
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
