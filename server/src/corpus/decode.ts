/** What the bytes of a file say: its text as an editor shows it, or why it is no source. */
export type Decoded = { readonly text: string; readonly note?: string } | { readonly problem: string };

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');
const western = new TextDecoder('windows-1252');
const bigEndian = new TextDecoder('utf-16be');
const littleEndian = new TextDecoder('utf-16le');

/**
 * Decodes a file as an editor does, so that offsets match the editor's: a byte order mark is taken off, UTF-16 is known
 * by it, all else is UTF-8. Bytes that are no UTF-8 are read as Windows-1252 where nothing in the file is UTF-8, and as
 * U+FFFD otherwise; `note` says so. A NUL byte in the first 8,000 means binary, as in Git.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return { problem: 'it is UTF-32: save it as UTF-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: littleEndian.decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: bigEndian.decode(bytes) };
  if (bytes.subarray(0, 8000).includes(0)) return { problem: 'it is binary (it holds NUL bytes)' };
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const text = lenient.decode(bytes);
    if (/[^\0-\u007f\ufffd]/.test(text)) return { text, note: 'has bytes that are not UTF-8, which are read as �: save it as UTF-8' };
    return { text: western.decode(bytes), note: 'is not UTF-8 and is read as Windows-1252: save it as UTF-8' };
  }
}
