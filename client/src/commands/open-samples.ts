import { commands, Uri, workspace } from 'vscode';

/** `Collate: Open Samples`: a copy of the sample corpus in a window of its own, so that it can be changed at will. `extension` and `storage` are folders. */
export async function openSamples(extension: Uri, storage: Uri): Promise<Uri> {
  const samples = Uri.joinPath(storage, 'samples');
  await workspace.fs.copy(Uri.joinPath(extension, 'samples'), samples, { overwrite: true });
  await commands.executeCommand('vscode.openFolder', samples, { forceNewWindow: workspace.workspaceFolders !== undefined });
  return samples;
}
