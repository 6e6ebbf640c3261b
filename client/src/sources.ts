import { workspace } from 'vscode';
import { defaultSettings, type Settings, settingsSection } from '../../server/src/protocol.ts';

/** A filter as both VS Code and the protocol take it. */
interface SourceFilter {
  readonly scheme: 'file';
  readonly language?: string;
  readonly pattern?: string;
}

/** Language ids of the forms that Collate reads by itself. Editors without a file are no sources: what Collate extracts lands in one. */
const languages = ['plaintext', 'markdown', 'html'];

/**
 * Which editors the server is told of: files in the languages of source documents, and whatever else the setting `collate.include` names.
 * The server then decides by its settings which of them are sources.
 */
export function sourceSelector(): SourceFilter[] {
  const include = workspace.getConfiguration(settingsSection).get<Settings['include']>('include', defaultSettings.include);
  return [
    ...languages.map((language) => ({ scheme: 'file', language }) as const),
    ...include.map((pattern) => ({ scheme: 'file', pattern }) as const),
  ];
}
