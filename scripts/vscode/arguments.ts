import { parseArgs } from 'node:util';

/** What `@vscode/test-electron` tells the executable it starts. */
export interface Launch {
  /** The folder or the `.code-workspace` file to open; absent for an empty window. */
  readonly folder: string | undefined;
  readonly extensionDevelopmentPath: string | undefined;
  readonly extensionTestsPath: string | undefined;
  readonly installExtension: readonly string[];
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  readonly trustAsked: boolean;
}

/** Reads a command line of desktop VS Code; words it does not know are passed over. */
export function readLaunch(words: readonly string[]): Launch {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    options: {
      extensionDevelopmentPath: text,
      extensionTestsPath: text,
      'install-extension': { type: 'string', multiple: true },
      'user-data-dir': text,
      'extensions-dir': text,
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  const named = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const dataFolder = named('user-data-dir');
  const extensionsFolder = named('extensions-dir');
  if (dataFolder === undefined || extensionsFolder === undefined) throw new Error('Give --user-data-dir and --extensions-dir.');
  return {
    folder: positionals[0],
    extensionDevelopmentPath: named('extensionDevelopmentPath'),
    extensionTestsPath: named('extensionTestsPath'),
    installExtension: [values['install-extension'] ?? []].flat().filter((value) => typeof value === 'string'),
    dataFolder,
    extensionsFolder,
    trustAsked: values['disable-workspace-trust'] !== true,
  };
}
