import { type Diagnostic, languages, type Uri } from 'vscode';

/** Longest wait for a state that never comes, in milliseconds. */
const patience = 20_000;

/**
 * Waits until what Collate says of the file is as `wanted`, and gives it. Looks whenever diagnostics change, never by the clock.
 * Rejects, with what it says instead, when it does not come to that.
 */
export function diagnosticsOf(uri: Uri, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const current = (): readonly Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'Collate');
    const look = (): void => {
      if (!wanted(current())) return;
      finish();
      resolve(current());
    };
    const subscription = languages.onDidChangeDiagnostics(look);
    const alarm = setTimeout(() => {
      finish();
      reject(new Error(`${uri.path} has ${JSON.stringify(current(), null, 1)}`));
    }, patience);
    const finish = (): void => {
      subscription.dispose();
      clearTimeout(alarm);
    };
    look();
  });
}
