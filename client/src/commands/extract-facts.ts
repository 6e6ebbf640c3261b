import { env, l10n, languages, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type Extracted, type ExtractFormat, type ExtractParams, extractRequest } from '../../../server/src/protocol.ts';
import { toPlainRange } from '../places.ts';
import type { Server } from '../server.ts';
import { askForExtraction, type Extraction, type Target } from './ask-for-extraction.ts';

/** Ids of VS Code's languages, for the formats whose names are others. */
const languageIds: Readonly<Partial<Record<ExtractFormat, string>>> = {
  brat: 'plaintext',
  'web-annotation': 'jsonl',
  'label-studio': 'jsonl',
  prodigy: 'jsonl',
};

/**
 * `Collate: Extract Facts`: mentions and claims of the selection, a document, an operation or the workspace, in any format, to a new
 * editor, the clipboard or a file. Silent when a question is left. `given` is what a key binding or a test chose already, or the document
 * that a menu was opened on.
 */
export async function extractFacts(server: Server, given?: Extraction | Uri): Promise<void> {
  const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  const source = uri?.scheme === 'file' ? uri : undefined;
  const extraction = given === undefined || given instanceof Uri ? await askForExtraction(server, source) : given;
  if (extraction === undefined) return;
  const { scope, format, operation, to = 'editor' } = extraction;
  const selection = window.activeTextEditor?.selection;
  const params: ExtractParams = {
    format,
    ...((scope === 'document' || scope === 'selection') && source !== undefined && { uri: source.toString() }),
    ...(scope === 'selection' && selection !== undefined && { range: toPlainRange(selection) }),
    ...(operation !== undefined && { operation }),
  };
  const files = await ask(server, params);
  if (files !== undefined) await deliver(files, format, to, source);
}

/** Undefined when it was cancelled. Large workspaces take a while: only then somebody may want to stop it. */
async function ask(server: Server, params: ExtractParams): Promise<Extracted['files'] | undefined> {
  const isLong = params.uri === undefined;
  const location = isLong ? ProgressLocation.Notification : ProgressLocation.Window;
  return window.withProgress({ location, title: l10n.t('Collate: extracting facts'), cancellable: isLong }, async (progress, token) => {
    let last = 0;
    const report = (percentage: number): void => {
      progress.report({ increment: percentage - last });
      last = percentage;
    };
    try {
      return (await server.follow<Extracted>(extractRequest, params, token, report)).files;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function deliver(files: Extracted['files'], format: ExtractFormat, to: Target, source: Uri | undefined): Promise<void> {
  if (to === 'file') return save(files, format, source);
  const content = textOf(files);
  if (content === undefined) {
    void window.showInformationMessage(l10n.t('brat standoff of several documents is a folder of files: extract it to files.'));
    return;
  }
  if (to === 'clipboard') {
    await env.clipboard.writeText(content);
    return;
  }
  const document = await workspace.openTextDocument({ content, language: await languageOf(format) });
  await window.showTextDocument(document, { preview: false });
}

/** The one text that can stand in an editor: of brat's files the standoff. */
function textOf(files: Extracted['files']): string | undefined {
  const shown = files.length === 1 ? files : files.filter(({ name }) => name.endsWith('.ann'));
  return shown.length === 1 ? shown[0]?.text : undefined;
}

/** Asks for a file, or for brat for a folder, beside the source. */
async function save(files: Extracted['files'], format: ExtractFormat, source: Uri | undefined): Promise<void> {
  const home = source === undefined ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, '..');
  const beside = (name: string): { defaultUri?: Uri } => (home === undefined ? {} : { defaultUri: Uri.joinPath(home, name) });
  if (format === 'brat') {
    const title = l10n.t('A Folder for the Files of brat');
    const [folder] = (await window.showOpenDialog({ title, canSelectFiles: false, canSelectFolders: true, ...beside('.') })) ?? [];
    for (const { name, text } of folder === undefined ? [] : files) await write(Uri.joinPath(folder as Uri, name), text);
    return;
  }
  const [file] = files;
  const target = file && (await window.showSaveDialog({ title: l10n.t('Extract Facts'), ...beside(file.name) }));
  if (file !== undefined && target !== undefined) await write(target, file.text);
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** VS Code knows no CSV and no JSON Lines by itself in every version; where it does, or an extension does, the editor shows them as such. */
async function languageOf(format: ExtractFormat): Promise<string> {
  const id = languageIds[format] ?? format;
  return (await languages.getLanguages()).includes(id) ? id : 'plaintext';
}
