import { l10n } from 'vscode';
import { type Standing, standings } from '../../../server/src/protocol-views.ts';
import { wordOf } from '../views/standing.ts';
import type { SheetLabels } from './messages.ts';

export function sheetLabels(): SheetLabels {
  const kinds = Object.keys(standings) as Standing[];
  return {
    claim: l10n.t('Claim'),
    filter: l10n.t('Filter claims, figures and sources'),
    show: l10n.t('Show'),
    shown: {
      all: l10n.t('All claims'),
      compared: l10n.t('Told by two or more'),
      differing: l10n.t('Only disagreements'),
    },
    copyMarkdown: l10n.t('Copy as Markdown'),
    copyCsv: l10n.t('Copy as CSV'),
    count: l10n.t('{0} of {1} claims'),
    silent: l10n.t('says nothing of it'),
    nothing: l10n.t('No claim matches the filter.'),
    gone: l10n.t('No source tells of this operation any more.'),
    open: l10n.t('{0}, line {1}'),
    words: Object.fromEntries(kinds.map((kind) => [kind, wordOf(kind)])) as SheetLabels['words'],
  };
}
