import { l10n, type QuickPickItem, Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import {
  type Choice,
  choicesRequest,
  type DecideArguments,
  type Decided,
  type DecideParams,
  decideRequest,
  decisionsRequest,
  organizationsRequest,
  type WithdrawParams,
  type WrittenDecision,
  withdrawRequest,
} from '../../../server/src/protocol-decisions.ts';
import { toPlainRange } from '../places.ts';
import type { Server } from '../server.ts';

/** How long a word stands in the status bar, in milliseconds. */
const shownFor = 5_000;

/** What a key binding or a test may give as argument, so that nothing is asked. */
interface Answers {
  readonly reason?: string;
  /** The full name of an organization. */
  readonly name?: string;
}

interface ChoicePick extends QuickPickItem {
  readonly choice: Choice;
}

interface DecidedPick extends QuickPickItem {
  readonly decided: Decided;
}

/** A command of the palette: whatever of this sort can be decided where the cursor is. Silent when a question is left. */
export async function decideHere(server: Server, isMeant: (choice: Choice) => boolean, answers: Answers = {}): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const place: Place = { uri: document.uri.toString(), range: toPlainRange(selection) };
  const choices = (await server.ask<readonly Choice[]>(choicesRequest, place)).filter(isMeant);
  if (choices.length === 0) {
    window.setStatusBarMessage(l10n.t('Collate: put the cursor on a finding or a name for that'), shownFor);
    return;
  }
  const choice = choices.length === 1 ? choices[0] : await pickChoice(choices);
  if (choice !== undefined) await decide(server, { uri: place.uri, choice }, answers);
}

/** Asks what a decision still needs, and writes it into the decisions file of the folder; the edit can be undone there. */
export async function decide(server: Server, { uri, choice }: DecideArguments, answers: Answers = {}): Promise<void> {
  const decision = await completed(server, choice.decision, answers);
  if (decision === undefined) return;
  const params: DecideParams = { uri, decision };
  await applied(await server.edit(decideRequest, params));
}

/** `Collate: Withdraw Decision`: takes back what was decided. */
export async function withdrawDecision(server: Server): Promise<void> {
  const all = await server.ask<readonly Decided[]>(decisionsRequest);
  if (all.length === 0) {
    window.setStatusBarMessage(l10n.t('Collate: nothing has been decided'), shownFor);
    return;
  }
  const picks = all.map((decided): DecidedPick => ({ label: decided.title, detail: decided.detail, decided }));
  const picked = await window.showQuickPick(picks, { title: l10n.t('Withdraw Decision'), matchOnDetail: true });
  if (picked === undefined) return;
  const { file, decision } = picked.decided;
  const params: WithdrawParams = { file, decision };
  await applied(await server.edit(withdrawRequest, params));
}

async function pickChoice(choices: readonly Choice[]): Promise<Choice | undefined> {
  const picks = choices.map((choice): ChoicePick => ({ label: choice.title, description: aboutOf(choice.decision), choice }));
  return (await window.showQuickPick(picks, { placeHolder: l10n.t('Which one?') }))?.choice;
}

/** What tells two disagreements at one place apart. */
function aboutOf(decision: WrittenDecision): string {
  return 'values' in decision && Array.isArray(decision.values) ? decision.values.join(' ↔ ') : '';
}

async function completed(server: Server, decision: WrittenDecision, answers: Answers): Promise<WrittenDecision | undefined> {
  if (decision.decision === 'same-organization') {
    const name = answers.name ?? (await askForOrganization(server));
    return name === undefined ? undefined : { ...decision, ...{ name } };
  }
  if (decision.decision !== 'ignore-disagreement') return decision;
  const reason = answers.reason ?? (await askForReason());
  return reason === undefined ? undefined : { ...decision, ...(reason !== '' && { reason }) };
}

async function askForReason(): Promise<string | undefined> {
  const prompt = l10n.t('It is kept in .collate/decisions.json, beside the sources.');
  return (
    await window.showInputBox({ title: l10n.t('Why is this disagreement ignored?'), placeHolder: l10n.t('No reason given'), prompt })
  )?.trim();
}

async function askForOrganization(server: Server): Promise<string | undefined> {
  const names = await server.ask<readonly string[]>(organizationsRequest);
  return window.showQuickPick(names, { title: l10n.t('Same Organization As'), placeHolder: l10n.t('Its full name') });
}

/** Makes the edit and saves it: what was decided must not be lost with an editor that nobody sees. */
async function applied(edit: WorkspaceEdit): Promise<void> {
  if (!(await workspace.applyEdit(edit)))
    throw new Error('The decision could not be written: check that .collate/decisions.json may be changed.');
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(Uri.parse(uri.toString()))).save();
}
