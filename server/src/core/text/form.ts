import type { Form } from '../model.ts';

/** How the document at a path or uri is written, by its ending: `.md` and `.html` have mark-up, all else is plain. */
export function formOf(path: string): Form {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(path)?.[1]?.toLowerCase();
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'html' || ending === 'htm' || ending === 'xhtml' ? 'html' : 'plain';
}
