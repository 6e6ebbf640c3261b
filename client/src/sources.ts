import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { defaultSettings, type Settings, settingsSection } from '../../server/src/protocol.ts';

/** A filter as both VS Code and the protocol take it. */
interface SourceFilter {
  readonly scheme: 'file';
  readonly language?: string;
  readonly pattern?: string;
}

/** Language ids of the forms that Collate reads by itself. Editors without a file are no sources: what Collate extracts lands in one. */
const forms = ['plaintext', 'markdown', 'html'];

/** Files beside the sources that say how these are to be read; what is typed in them counts before it is saved. */
const projectFiles = ['**/collate.json', '**/.collate/decisions.json'];

/** Which editors the server is told of: {@link sourceSelector sources} and the project files beside them. */
export function serverSelector(): SourceFilter[] {
  return [...sourceSelector(), ...projectFiles.map((pattern) => ({ scheme: 'file', pattern }) as const)];
}

/**
 * Which editors may hold sources: files in the languages of source documents, and whatever else the setting `collate.include` names.
 * The server then decides by its settings which of them are sources.
 */
export function sourceSelector(): SourceFilter[] {
  return [
    ...forms.map((language) => ({ scheme: 'file', language }) as const),
    ...included().map((pattern) => ({ scheme: 'file', pattern }) as const),
  ];
}

/**
 * Calls `met` once, when the first source document is there: at once where one is open or lies in the workspace, else when one is opened or
 * created. VS Code's own words "a plain text was met" do not say so: it meets plain texts of its own.
 */
export function onFirstSource(met: () => void): Disposable {
  let waiting = true;
  const meet = (): void => {
    if (!waiting) return;
    stop.dispose();
    met();
  };
  const meetIfSource = (document: TextDocument): void => {
    if (languages.match(sourceSelector(), document) > 0) meet();
  };
  const search = async (): Promise<void> => {
    const found = await Promise.all(included().map((pattern) => workspace.findFiles(pattern, undefined, 1)));
    if (found.flat().length > 0) meet();
  };
  const watchers = included().map((pattern) => workspace.createFileSystemWatcher(pattern, false, true, true));
  const listeners = [
    ...watchers.map((watcher) => watcher.onDidCreate(meet)),
    workspace.onDidOpenTextDocument(meetIfSource),
    workspace.onDidChangeWorkspaceFolders(search),
    workspace.onDidChangeConfiguration(search),
  ];
  const stop = new Disposable(() => {
    waiting = false;
    for (const each of [...watchers, ...listeners]) each.dispose();
  });
  workspace.textDocuments.forEach(meetIfSource);
  void search();
  return stop;
}

function included(): Settings['include'] {
  return workspace.getConfiguration(settingsSection, null).get<Settings['include']>('include', defaultSettings.include);
}
