import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../server/src/core/annotate.ts';
import type { Annotation, Mention } from '../server/src/core/model.ts';
import { recogniseCountries } from '../server/src/core/names/countries.ts';
import type { Unplaced } from '../server/src/core/unplaced.ts';

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

function predictionOf(mention: Found): Prediction[] {
  const { start, end } = mention;
  if (mention.type === 'organization') return [{ start, end, type: 'organization' }];
  if (mention.type !== 'country') return [];
  return [{ start, end, type: mention.form === 'demonym' ? 'nationality' : 'country', iso2: mention.iso2 }];
}

type Found = Unplaced<Mention>;

/**
 * Countries inside names and amounts. The product marks no part of a mention again; the sets mark a foreign body's country
 * apart (`the French` + `National Front`, `US` + `$80 billion`), and their lenient measure leaves alone what stands inside a name.
 */
function insideOthers({ page, mentions }: Annotation): Found[] {
  return page.paragraphs.flatMap(({ start: at, end }) =>
    recogniseCountries(page.text.slice(at, end))
      .map((country) => ({ ...country, start: country.start + at, end: country.end + at }))
      .filter((country) =>
        mentions.some((mention) => mention.type !== 'country' && mention.start <= country.start && country.end <= mention.end),
      ),
  );
}

/** Part of a compound: the product marks `American` of `American-made` and `pro-American`, the sets do not. */
const isCompound = (text: string, { start, end }: Found): boolean =>
  /\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start)) || /^-\p{L}/u.test(text.slice(end, end + 2));

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
    const annotation = annotate({ uri: `${id}.txt`, version: 0, text });
    const found = [...annotation.mentions, ...insideOthers(annotation)];
    const marked = found.filter((mention) => mention.type !== 'country' || !isCompound(text, mention));
    console.log(JSON.stringify({ id, mentions: marked.flatMap(predictionOf) }));
  }
}
