/**
 * Writes server/src/core/names/data/organizations.json from the lists in scripts/organizations.
 *
 * A list is a text file named for a kind of body. One body a line: its canonical name, then its other names, parted by `|`.
 * `~` before a name: it means the body only where its capital is not due anyway (`~Labour`).
 * `?` before a name: it means the body only where the words around it say so (`?Ford`).
 * A leading `The` of a canonical name belongs to the name and not to the mention. `#` begins a remark.
 *
 *   npx tsx scripts/build-organizations.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'organizations');
const target = join(import.meta.dirname, '../server/src/core/names/data/organizations.json');

/** The lines of a list without remarks and empty lines; throws, with file and line, where a name is empty. */
function readList(file: string, seen: Map<string, string>): string[] {
  const lines: string[] = [];
  for (const [index, raw] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
    const line = raw.replace(/#.*/, '').trim();
    if (line === '') continue;
    const place = `${file}:${index + 1}`;
    const spellings = line.split('|').map((spelling) => spelling.trim());
    for (const spelling of spellings) {
      const bare = spelling.replace(/^[~?]/, '');
      if (bare === '') throw new Error(`${place}: an empty name: write NAME|OTHER NAME|…`);
      const before = seen.get(bare);
      if (before !== undefined) twice.push(`${place}: ${bare} is already in ${before}: keep one of the two.`);
      else seen.set(bare, place);
    }
    lines.push([...spellings, ...spellings.flatMap(saidAsWord)].join('|'));
  }
  return lines.sort((a, b) => (a.replace(/^[~?]/, '') < b.replace(/^[~?]/, '') ? -1 : 1));
}

/** An acronym that can be said is also written as a word: `Cosatu` for `COSATU`; only with a capital where none is due. */
function saidAsWord(spelling: string): string[] {
  if (!/^[A-Z]{5,9}$/.test(spelling) || (spelling.match(/[AEIOU]/g) ?? []).length < 2) return [];
  const word = spelling.charAt(0) + spelling.slice(1).toLowerCase();
  return listed.has(word) || notSaid.has(word) ? [] : [`~${word}`];
}

/** Words and names that only look like an acronym. */
const notSaid = new Set(
  'Acted Alert Amber Amina Angola Anses Arena Ariel Arise Asian Aurora Camera Camila Carina Delta Elena Europe Fatima Force Gabriela Greta Image Imari Irena Irini Latam Lider Major Maria Marine Marta Minor Nadia Opera Orion Peace Pride Prima Raise Reach Rescue Ronda Salma Selena Sofia Unido Unite Unity Voice'.split(
    ' ',
  ),
);

const seen = new Map<string, string>();
const twice: string[] = [];
const listed = new Set(
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/[|\n]/))
    .map((spelling) => spelling.trim().replace(/^[~?]/, '')),
);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort();
const kinds = Object.fromEntries(files.map((file) => [file.replace(/\.txt$/, ''), readList(file, seen)]));
if (twice.length > 0) throw new Error(twice.join('\n'));
const entries = Object.values(kinds).flat().length;
const source = 'scripts/organizations, the project’s own lists (MIT), compiled by scripts/build-organizations.ts';
writeFileSync(target, `${JSON.stringify({ source, kinds }, null, 1)}\n`);
console.log(`${entries} organizations under ${seen.size} names in ${files.length} kinds`);
