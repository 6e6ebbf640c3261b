import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCorpus } from './corpus.ts';

/** Texts that are measured together. */
export interface Texts {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Reports made by the generator: 1.2 MB of even prose. */
export function generatedTexts(): Texts {
  return { name: 'generated', texts: generateCorpus({ nDocuments: 200, length: 6000, seed: 7 }).documents.map(({ text }) => text) };
}

/** The `.txt` files of a folder and of the folders in it. */
export function textsIn(folder: string, name: string = folder): Texts {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return { name, texts: files.sort().map((file) => readFileSync(join(folder, file), 'utf8')) };
}

/** The texts from the first one on that have about so many bytes: what is slow is measured over a part. */
export function partOf(texts: readonly string[], bytes: number): readonly string[] {
  let size = 0;
  const count = texts.findIndex((text) => {
    size += Buffer.byteLength(text);
    return size >= bytes;
  });
  return count < 0 ? texts : texts.slice(0, count + 1);
}
