import { URI } from 'vscode-uri';

/**
 * Editors spell the uri of one file in different ways (`%20`, `%28`, `c%3A`). Inside there is one spelling;
 * an open document is spoken of in its editor's own.
 */
export class Uris {
  readonly #spelled = new Map<string, string>();

  toCanonical(uri: string): string {
    try {
      return URI.parse(uri).toString();
    } catch {
      return uri;
    }
  }

  opened(uri: string): void {
    this.#spelled.set(this.toCanonical(uri), uri);
  }

  closed(uri: string): void {
    this.#spelled.delete(this.toCanonical(uri));
  }

  isOpen(canonical: string): boolean {
    return this.#spelled.has(canonical);
  }

  toClient(canonical: string): string {
    return this.#spelled.get(canonical) ?? canonical;
  }
}
