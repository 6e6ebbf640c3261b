import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a document as the output has it: relative to the working directory, with `/`; other uris as they are. */
export function relativePath(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  return relative(process.cwd(), fileURLToPath(uri)).split(sep).join('/');
}

/** Whether a path, relative to a folder, leads out of it. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
