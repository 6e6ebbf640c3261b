/** How a view writes for an editor: Markdown, or plain text where the editor announces no more. */
export interface Writer {
  text(text: string): string;
  bold(text: string): string;
  quote(text: string): string;
  link(text: string, uri: string): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): string;
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&').replace(/\s+/g, ' ');

/** Text from documents is escaped: no document can write a link, a picture or HTML into a hover. */
export const markdown: Writer = {
  text: escaped,
  bold: (text) => `**${escaped(text)}**`,
  quote: (text) => `“${escaped(text)}”`,
  link: (text, uri) => `[${escaped(text)}](${uri.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`,
  table: (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
};

export const plain: Writer = {
  text: (text) => text,
  bold: (text) => text,
  quote: (text) => `“${text.replace(/\s+/g, ' ')}”`,
  link: (text) => text,
  table: (_head, rows) => rows.map((cells) => cells.filter((cell) => cell !== '').join(' · ')).join('\n'),
};
