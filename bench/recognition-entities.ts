import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../server/src/core/annotate.ts';
import type { Mention } from '../server/src/core/model.ts';

/*
 * Recognises names in the texts of a folder of annotated sets and prints one line of predictions for each text.
 * The folder holds `data/sets.json` (its keys are the sets) and `data/SET.jsonl` with `{ id, text }` a line.
 *
 *     node --import tsx bench/recognition-entities.ts FOLDER > predictions.jsonl
 */
interface Row {
  readonly id: string;
  readonly text: string;
}

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly type: 'country' | 'nationality' | 'organization';
  readonly iso2?: string;
}

function predictionOf(mention: Mention): Prediction[] {
  const { start, end } = mention;
  if (mention.type === 'organization') return [{ start, end, type: 'organization' }];
  if (mention.type !== 'country') return [];
  return [{ start, end, type: mention.form === 'demonym' ? 'nationality' : 'country', iso2: mention.iso2 }];
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder with the annotated sets: node --import tsx bench/recognition-entities.ts FOLDER');
  process.exit(2);
}
const data = join(folder, 'data');
const sets = Object.keys(JSON.parse(readFileSync(join(data, 'sets.json'), 'utf8')) as Record<string, unknown>);
for (const set of sets) {
  for (const line of readFileSync(join(data, `${set}.jsonl`), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, text } = JSON.parse(line) as Row;
    const { mentions } = annotate({ uri: `${id}.txt`, version: 0, text });
    console.log(JSON.stringify({ id, mentions: mentions.flatMap(predictionOf) }));
  }
}
