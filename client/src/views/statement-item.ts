import { l10n, MarkdownString, ThemeIcon, TreeItem, Uri } from 'vscode';
import type { Statement } from '../../../server/src/protocol-views.ts';
import { toRange } from '../places.ts';

/** A place where a source says something: a click opens it. */
export function statementItem(statement: Statement): TreeItem {
  const { place, source, words, quote } = statement;
  const line = place.range.start.line + 1;
  const item = new TreeItem(source);
  item.description = l10n.t('“{0}” · line {1}', words, line);
  item.iconPath = new ThemeIcon('file');
  item.tooltip = new MarkdownString().appendText(`${source}, ${l10n.t('line {0}', line)}\n\n${quote}`);
  item.accessibilityInformation = { label: l10n.t('{0}, line {1}: {2}', source, line, words) };
  item.contextValue = 'statement';
  item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [Uri.parse(place.uri), { selection: toRange(place.range) }] };
  return item;
}
