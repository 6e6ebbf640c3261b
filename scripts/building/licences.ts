import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The notices of every package that went into the bundles, by name: their licences ask that they go along. */
export function licencesOf(bundles: readonly Metafile[]): string {
  const folders = new Set(bundles.flatMap(({ inputs }) => Object.keys(inputs)).flatMap((file) => packageFolder(file) ?? []));
  const notices = new Map([...folders].map((folder) => [nameAndVersion(folder), notice(folder)]));
  const sections = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}\n\n${text.trim()}\n`);
  return `Collate holds parts of the following packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** `node_modules/@scope/name` of a file inside it; the innermost, where packages nest. */
function packageFolder(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function nameAndVersion(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}

function notice(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n') || 'The package brings no text of its licence along.';
}
