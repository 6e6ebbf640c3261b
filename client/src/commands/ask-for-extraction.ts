import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import type { ExtractFormat } from '../../../server/src/protocol.ts';
import { type Operations, operationsRequest } from '../../../server/src/protocol-views.ts';
import type { Server } from '../server.ts';

/** What is extracted, as what, and where it goes. */
export interface Extraction {
  readonly scope: 'selection' | 'document' | 'operation' | 'workspace';
  readonly format: ExtractFormat;
  /** A new editor, unless it says otherwise. */
  readonly to?: Target;
  /** Key of the operation, for that scope. */
  readonly operation?: string;
}

export type Target = 'editor' | 'clipboard' | 'file';

interface Pick<T> extends QuickPickItem {
  readonly value: T;
}

/** Asks from where, as what and whereto, the likeliest first; undefined when a question is left. */
export async function askForExtraction(server: Server, source: Uri | undefined): Promise<Extraction | undefined> {
  const scope = await choose(scopes(source), l10n.t('From where?'));
  if (scope === undefined) return undefined;
  const operation = scope === 'operation' ? await askForOperation(server) : undefined;
  if (scope === 'operation' && operation === undefined) return undefined;
  const format = await choose(formats(), l10n.t('As what?'));
  const to = format && (await choose(targets(), l10n.t('Where to?')));
  return format && to && { scope, format, to, ...(operation !== undefined && { operation }) };
}

function scopes(source: Uri | undefined): Pick<Extraction['scope']>[] {
  const isSelected = window.activeTextEditor?.selection.isEmpty === false && window.activeTextEditor.document.uri.scheme === 'file';
  return [
    ...(isSelected ? [{ label: l10n.t('$(selection) Selection'), value: 'selection' } as const] : []),
    ...(source === undefined ? [] : [{ label: l10n.t('$(file) This document'), value: 'document' } as const]),
    { label: l10n.t('$(list-tree) An operation…'), description: l10n.t('all documents that tell of it'), value: 'operation' },
    { label: l10n.t('$(folder) Whole workspace'), value: 'workspace' },
  ];
}

function formats(): Pick<ExtractFormat>[] {
  return [
    { label: l10n.t('$(json) JSON'), description: l10n.t('mentions, claims and disagreements'), value: 'json' },
    { label: l10n.t('$(table) CSV'), description: l10n.t('a row for each claim and source'), value: 'csv' },
    { label: l10n.t('$(markdown) Markdown table'), description: l10n.t('claims and sources'), value: 'markdown' },
    { label: l10n.t('$(list-flat) JSON Lines'), description: l10n.t('a document a line'), value: 'jsonl' },
    { label: l10n.t('$(tag) brat standoff'), description: l10n.t('a folder of files'), value: 'brat' },
    { label: l10n.t('$(globe) Web Annotation'), description: l10n.t('W3C, JSON-LD, an annotation a line'), value: 'web-annotation' },
    { label: l10n.t('$(symbol-enum) Label Studio'), description: l10n.t('a task a line'), value: 'label-studio' },
    { label: l10n.t('$(symbol-enum) Prodigy'), description: l10n.t('an example a line'), value: 'prodigy' },
  ];
}

function targets(): Pick<Target>[] {
  return [
    { label: l10n.t('$(new-file) A new editor'), value: 'editor' },
    { label: l10n.t('$(copy) The clipboard'), value: 'clipboard' },
    { label: l10n.t('$(save) A file…'), value: 'file' },
  ];
}

async function askForOperation(server: Server): Promise<string | undefined> {
  const { operations } = await server.ask<Operations>(operationsRequest, {});
  return choose(
    operations.map(({ key, name }) => ({ label: name, value: key })),
    l10n.t('Which operation or event?'),
  );
}

async function choose<T>(items: readonly Pick<T>[], placeHolder: string): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title: l10n.t('Extract Facts'), placeHolder, matchOnDescription: true }))?.value;
}
