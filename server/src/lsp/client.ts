import { type InitializeParams, MarkupKind, ResourceOperationKind } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol.ts';

/** What the editor at the other end can do. Whatever it does not announce, it cannot. */
export interface Client {
  readonly options: ClientOptions;
  /** Commands of ours that the editor carries out. */
  readonly commands: ReadonlySet<string>;
  readonly hoverMarkdown: boolean;
  readonly nestedSymbols: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly dynamicWatching: boolean;
  readonly progress: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly codeActionLiterals: boolean;
  /** Edits may name the version of a document that they are for. */
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly lensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, window, workspace } = capabilities;
  const options: ClientOptions = isRecord(initializationOptions) ? initializationOptions : {};
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    options,
    commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    configuration: workspace?.configuration ?? false,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    dynamicWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    progress: window?.workDoneProgress ?? false,
    relatedInformation: diagnostics?.relatedInformation ?? false,
    codeDescription: diagnostics?.codeDescriptionSupport ?? false,
    diagnosticData: diagnostics?.dataSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) ?? false,
    lensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
