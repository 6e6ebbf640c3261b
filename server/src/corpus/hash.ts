import { createHash } from 'node:crypto';

/** Equal only for equal contents; enough to tell ten million texts apart, no secret depends on it. A text counts as its UTF-8. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha1').update(content).digest('base64url');
}
