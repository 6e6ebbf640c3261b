import { type Disposable, type DocumentSelector, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { Status } from '../../server/src/protocol.ts';

/** The item in the language status of a source document: how many documents were read, and how many disagreements found. */
export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem;

  constructor(selector: DocumentSelector) {
    this.#item = languages.createLanguageStatusItem('collate.status', selector);
    this.#item.name = 'Collate';
  }

  /** Shows the item in other documents from now on. */
  watch(selector: DocumentSelector): void {
    this.#item.selector = selector;
  }

  show(status: Status): void {
    this.#item.busy = status.indexing;
    this.#item.severity = LanguageStatusSeverity.Information;
    this.#item.text = disagreementsFound(status);
    this.#item.detail = documentsRead(status);
    this.#item.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  }

  showStarting(): void {
    this.#item.busy = true;
    this.#item.severity = LanguageStatusSeverity.Information;
    this.#item.text = l10n.t('Reading the sources');
    this.#item.detail = '';
    this.#item.command = { title: l10n.t('Show Output'), command: 'collate.showOutput' };
  }

  showStopped(): void {
    this.#item.busy = false;
    this.#item.severity = LanguageStatusSeverity.Error;
    this.#item.text = l10n.t('Collate has stopped');
    this.#item.detail = '';
    this.#item.command = { title: l10n.t('Restart Server'), command: 'collate.restartServer' };
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** Such as `6 documents read`. */
export function documentsRead({ documents }: Status): string {
  return documents === 1 ? l10n.t('1 document read') : l10n.t('{0} documents read', documents);
}

/** Such as `12 disagreements, 3 of them conflicts`. */
export function disagreementsFound({ disagreements, conflicts }: Status): string {
  if (disagreements === 0) return l10n.t('No disagreements');
  const found = disagreements === 1 ? l10n.t('1 disagreement') : l10n.t('{0} disagreements', disagreements);
  if (conflicts === 0) return found;
  if (conflicts === disagreements) return conflicts === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', conflicts);
  return conflicts === 1 ? l10n.t('{0}, 1 of them a conflict', found) : l10n.t('{0}, {1} of them conflicts', found, conflicts);
}
