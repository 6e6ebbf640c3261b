import { l10n, languages, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { type ExtractFormat, type ExtractParams, extractRequest } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

/** What a key binding or a test may give as argument, so that nothing is asked. */
interface Choice {
  readonly scope: 'document' | 'workspace';
  readonly format: ExtractFormat;
}

interface ChoiceItem extends QuickPickItem {
  readonly choice?: Choice;
}

/** `Collate: Extract Facts`: the mentions and claims of this document or of the workspace, in a new editor. Silent when the choice is left. A menu gives the document that it was opened on. */
export async function extractFacts(server: Server, given?: Choice | Uri): Promise<void> {
  const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  const source = uri?.scheme === 'file' ? uri : undefined;
  const choice = given === undefined || given instanceof Uri ? await choose(source !== undefined) : given;
  if (choice === undefined) return;
  const ofDocument = choice.scope === 'document' && source !== undefined;
  const params: ExtractParams = { format: choice.format, ...(ofDocument && { uri: source.toString() }) };
  const content = await server.ask<string>(extractRequest, params);
  const document = await workspace.openTextDocument({ content, language: await languageOf(choice.format) });
  await window.showTextDocument(document, { preview: false });
}

async function choose(withDocument: boolean): Promise<Choice | undefined> {
  const items: ChoiceItem[] = [];
  if (withDocument) items.push({ label: l10n.t('This document'), kind: QuickPickItemKind.Separator }, ...itemsFor('document'));
  items.push({ label: l10n.t('Whole workspace'), kind: QuickPickItemKind.Separator }, ...itemsFor('workspace'));
  const title = l10n.t('Extract Facts');
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('Extract from where, and as what?'), matchOnDescription: true }))
    ?.choice;
}

function itemsFor(scope: Choice['scope']): readonly ChoiceItem[] {
  const description = scope === 'document' ? l10n.t('this document') : l10n.t('all sources of the workspace');
  return [
    { label: l10n.t('$(json) JSON'), description, choice: { scope, format: 'json' } },
    { label: l10n.t('$(table) CSV'), description, choice: { scope, format: 'csv' } },
    { label: l10n.t('$(markdown) Markdown table'), description, choice: { scope, format: 'markdown' } },
  ];
}

/** VS Code knows no CSV by itself; with an extension for it installed, the editor shows it as CSV. */
async function languageOf(format: ExtractFormat): Promise<string> {
  return (await languages.getLanguages()).includes(format) ? format : 'plaintext';
}
