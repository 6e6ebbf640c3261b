import { codeActions } from './features/code-actions.ts';
import { decisions } from './features/decisions.ts';
import { folding } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { lens } from './features/lens.ts';
import { links } from './features/links.ts';
import { navigation } from './features/navigation.ts';
import { outline } from './features/outline.ts';
import { selection } from './features/selection.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { views } from './features/views.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import type { Feature } from './session.ts';

/** All that an editor may ask for, beside diagnostics, which are pushed. */
export const features: readonly Feature[] = [
  hover,
  lens,
  outline,
  workspaceSymbols,
  navigation,
  folding,
  selection,
  inlayHints,
  semanticTokens,
  links,
  codeActions,
  decisions,
  views,
];
