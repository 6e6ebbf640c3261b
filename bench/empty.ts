import { join } from 'node:path';
import { build } from 'esbuild';
import { folderOf } from './folder.ts';

/** Path of the bundle of `bench/empty-server.ts`, which is gone when the process ends. */
export async function emptyServer(): Promise<string> {
  const outfile = join(folderOf([]), 'empty-server.cjs');
  await build({
    entryPoints: ['bench/empty-server.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}
