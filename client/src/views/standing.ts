import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import { type Standing, standings } from '../../../server/src/protocol-views.ts';

const icons: Readonly<Record<Standing, ThemeIcon>> = {
  conflict: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  update: new ThemeIcon('info', new ThemeColor('notificationsInfoIcon.foreground')),
  counting: new ThemeIcon('info', new ThemeColor('notificationsInfoIcon.foreground')),
  wording: new ThemeIcon('ellipsis'),
  hedge: new ThemeIcon('ellipsis'),
  rounding: new ThemeIcon('ellipsis'),
  agree: new ThemeIcon('check', new ThemeColor('testing.iconPassed')),
  alone: new ThemeIcon('circle-small'),
};

export function iconOf(standing: Standing): ThemeIcon {
  return icons[standing];
}

/** Such as `conflict` or `one source`. */
export function wordOf(standing: Standing): string {
  return l10n.t(standings[standing].word);
}

/** Such as `≠`; empty where nothing is compared. */
export function markOf(standing: Standing): string {
  return standings[standing].mark;
}
