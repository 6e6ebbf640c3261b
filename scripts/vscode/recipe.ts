import { fileURLToPath } from 'node:url';

/** Folder of the project, with a slash at its end. */
export const projectFolder: string = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Which VS Code build the npm registry gives, and what of it is kept.
 * The build's server runs on Node 20 and 22; newer ones ask for Node 24.
 */
export const recipe = {
  name: 'VS Code 1.100.3',
  package: 'code-server@4.100.3',
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  /** Where the build lies in the package. */
  inside: 'package/lib/vscode',
  /** Parts that Collate never needs: they call out, or only debug. */
  leftOut: ['*.map', '*/extensions/copilot', '*/extensions/ms-vscode.*', '*/extensions/microsoft-authentication', '*/extensions/mermaid*'],
  ripgrep: `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`,
  /** Raise when the way of laying down changes, so that kept builds are laid down anew. */
  edition: 1,
} as const;

/** Where the laid-down build is kept for the next time. */
export const vscodeFolder: string = `${projectFolder}.cache/vscode/${recipe.package}-${process.platform}-${process.arch}-${recipe.edition}`;
