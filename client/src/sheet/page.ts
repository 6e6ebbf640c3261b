import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';
import { sheetLabels } from './labels.ts';
import type { SheetState } from './messages.ts';

/** The page of a sheet: an empty frame that its script fills. Nothing comes from outside, no script but ours runs, no style stands in the page. */
export function pageOf(webview: Webview, extension: Uri, state: SheetState): string {
  const nonce = randomBytes(16).toString('base64');
  const uriOf = (path: string): string => webview.asWebviewUri(Uri.joinPath(extension, path)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(uriOf('media/sheet.css'))}">
<title>Collate</title>
</head>
<body data-labels="${escaped(JSON.stringify(sheetLabels()))}" data-state="${escaped(JSON.stringify(state))}">
<script nonce="${nonce}" src="${escaped(uriOf('dist/sheet.js'))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
