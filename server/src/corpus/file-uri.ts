import { sep } from 'node:path';
import { URI } from 'vscode-uri';

/** Uris and paths that are each other but for `file://`; looked at ten thousand at a time. */
const plainUri = /^file:\/\/\/(?!\/)[\w./~-]*$/;
const plainFile = /^\/(?!\/)[\w./~-]*$/;

/** The path that a uri of a file stands for. */
export function pathOf(uri: string): string {
  return sep === '/' && plainUri.test(uri) ? uri.slice('file://'.length) : URI.parse(uri).fsPath;
}

/** The canonical uri of a file. */
export function uriOf(path: string): string {
  return sep === '/' && plainFile.test(path) ? `file://${path}` : URI.file(path).toString();
}
