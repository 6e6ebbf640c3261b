/** A path as a relative reference of RFC 3986: no `#` begins a fragment, no `?` a query, and no colon a scheme. */
export function pathUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
