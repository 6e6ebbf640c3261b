import { env } from 'vscode';

/** Puts the text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  await env.clipboard.writeText(text);
}
