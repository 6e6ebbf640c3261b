/**
 * A fixture is a text file that a reporter can read: an opening sentence, then documents behind bars, and under the
 * words the marks that the program draws.
 *
 *     A floor is no total: this is what the case is about.
 *
 *     == monday.txt
 *     | At least 78 people were killed in the blast.
 *                ^^ number >= 78
 *
 * Marks: `^` what a span is, `~` a finding, `=` what part of the page or what stands above the line, `?` what the mouse shows,
 * `#` what the outline lists, `+` a hint in the text, `->` where a finding leads.
 */
export interface FixtureDocument {
  readonly name: string;
  readonly text: string;
}

export interface Fixture {
  readonly opening: string;
  readonly documents: readonly FixtureDocument[];
}

/** A run of marks under one span of a document, with its label and the lines that hang below it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: '^' | '~' | '=' | '?' | '#' | '+';
  readonly label: string;
  readonly notes?: readonly string[];
}

const drawn = /^ *(\^+|~+|=+|\?+|#+|\++|->) /;

/** Throws, with the number of the line, where a line is neither prose, header, text nor mark. */
export function parseFixture(source: string): Fixture {
  const lines = source.replace(/\n$/, '').split('\n');
  const firstHeader = lines.findIndex((line) => line.startsWith('== '));
  const opening = lines
    .slice(0, firstHeader < 0 ? lines.length : firstHeader)
    .join('\n')
    .trim();
  if (opening === '') throw new Error('line 1: a fixture opens with a sentence that says what it shows');
  if (firstHeader < 0) throw new Error('a fixture needs a document: a line `== name.txt`');
  const documents: { name: string; lines: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < firstHeader) continue;
    if (line.startsWith('== ')) documents.push({ name: line.slice(3).trim(), lines: [] });
    else if (line.startsWith('|')) documents.at(-1)?.lines.push(line.slice(2));
    else if (line.trim() !== '' && !drawn.test(line)) throw new Error(`line ${index + 1}: neither text behind a bar nor a mark: ${line}`);
  }
  return { opening, documents: documents.map(({ name, lines: text }) => ({ name, text: text.join('\n') })) };
}

/** Draws the marks (in order of start) of each document, by name, under its text. The result parses to the same fixture. */
export function renderFixture(fixture: Fixture, marksOf: (name: string) => readonly Mark[]): string {
  const parts = [fixture.opening];
  for (const { name, text } of fixture.documents) {
    const marks = marksOf(name);
    let lineStart = 0;
    const drawing = [`== ${name}`];
    for (const line of text.split('\n')) {
      drawing.push(line === '' ? '|' : `| ${line}`);
      const lineEnd = lineStart + line.length;
      for (const mark of marks) {
        if (mark.start < lineStart || mark.start > lineEnd || (mark.start === lineEnd && line !== '')) continue;
        const width = Math.max(1, Math.min(mark.end, lineEnd) - mark.start);
        const indent = ' '.repeat(2 + mark.start - lineStart);
        drawing.push(`${indent}${mark.sign.repeat(width)} ${mark.label}${mark.end > lineEnd ? ' …' : ''}`);
        for (const note of mark.notes ?? []) drawing.push(`${indent}${note}`);
      }
      lineStart = lineEnd + 1;
    }
    parts.push(drawing.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}
