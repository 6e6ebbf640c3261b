import words from './data/words.json' with { type: 'json' };
import { Random } from './random.ts';

/** A disagreement that the generator planted: two documents that write the same fact otherwise. */
export interface Planted {
  readonly kind: 'conflict' | 'rounding' | 'hedge';
  readonly event: string;
  readonly fact: string;
  readonly documents: readonly [string, string];
  readonly surfaces: readonly [string, string];
}

export interface GeneratedDocument {
  readonly name: string;
  readonly text: string;
}

export interface GeneratedCorpus {
  readonly documents: readonly GeneratedDocument[];
  readonly planted: readonly Planted[];
}

export interface CorpusShape {
  readonly nDocuments: number;
  /** Length of each document in characters, about. */
  readonly length: number;
  readonly seed: number;
}

/** How many documents tell of one event. */
const documentsPerEvent = 4;

interface Fact {
  readonly name: string;
  readonly value: number;
  readonly write: (figure: string) => string;
}

/**
 * Reports on named operations, four to an event, each with facts of that event in sentences of several shapes and with
 * paragraphs about nothing in particular around them. In each event one fact conflicts, one is rounded and one hedged.
 */
export function generateCorpus({ nDocuments, length, seed }: CorpusShape): GeneratedCorpus {
  const random = new Random(seed);
  const documents: GeneratedDocument[] = [];
  const planted: Planted[] = [];
  for (let event = 0; documents.length < nDocuments; event++) {
    const operation = `Operation ${words.codeNames[event % words.codeNames.length]} ${words.codeNouns[Math.floor(event / words.codeNames.length) % words.codeNouns.length]} ${1 + Math.floor(event / 288)}`;
    const facts = factsOf(random);
    const names = Array.from(
      { length: Math.min(documentsPerEvent, nDocuments - documents.length) },
      (_, index) => `event-${event}-source-${index}.txt`,
    );
    const first = names[0] as string;
    for (const [index, name] of names.entries()) {
      const figures = facts.map(({ value }) => value.toLocaleString('en'));
      const plant = (kind: Planted['kind'], fact: number, surface: string): void => {
        planted.push({
          kind,
          event: operation,
          fact: facts[fact]?.name ?? '',
          documents: [first, name],
          surfaces: [figures[fact] as string, surface],
        });
        figures[fact] = surface;
      };
      if (index === 1)
        plant('conflict', 0, (facts[0] as Fact).value === 0 ? '1' : Math.round((facts[0] as Fact).value * 1.37 + 3).toLocaleString('en'));
      if (index === 2) plant('rounding', 1, (Math.round((facts[1] as Fact).value / 100) * 100).toLocaleString('en'));
      if (index === 3) plant('hedge', 2, `about ${figures[2]}`);
      documents.push({ name, text: write(operation, facts, figures, length, random) });
    }
  }
  return { documents, planted };
}

function factsOf(random: Random): Fact[] {
  const [a, b] = [random.pick(words.countries), random.pick(words.countries)];
  return [
    { name: 'arrested', value: random.between(120, 4800), write: (figure) => `A total of ${figure} suspects were arrested.` },
    {
      name: 'rescued',
      value: random.between(1001, 9899) | 1,
      write: (figure) => `It led to the rescue of ${figure} victims of forced labour.`,
    },
    { name: 'searched', value: random.between(20, 90) * 1000, write: (figure) => `Officers searched ${figure} vehicles.` },
    { name: `arrested in ${a}`, value: random.between(11, 95), write: (figure) => `In ${a}, police detained ${figure} people.` },
    {
      name: `seized in ${b}`,
      value: random.between(120, 990) * 1000,
      write: (figure) => `Authorities in ${b} seized USD ${figure} in cash.`,
    },
  ];
}

function write(operation: string, facts: readonly Fact[], figures: readonly string[], length: number, random: Random): string {
  const day = `${random.between(1, 28)} March 2026`;
  const paragraphs = [
    `Police report first results of ${operation}`,
    `${random.pick(words.towns).toUpperCase()}, ${day} - ${random.pick(words.people)} of ${random.pick(words.bodies)} presented the results of ${operation} on Monday.`,
    facts
      .slice(0, 3)
      .map((fact, index) => fact.write(figures[index] as string))
      .join(' '),
    ...facts.slice(3).map((fact, index) => fact.write(figures[index + 3] as string)),
  ];
  let written = paragraphs.join('\n\n').length;
  while (written < length) {
    const paragraph = Array.from({ length: random.between(2, 5) }, () => sentence(random)).join(' ');
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/**
 * A sentence of ordinary report prose; one in three has a figure, a date or a name, as in the press. What it says of a
 * figure is the same wherever it is said, so that nothing disagrees but what was planted.
 */
function sentence(random: Random): string {
  const subject = random.pick(words.subjects);
  const start = subject.charAt(0).toUpperCase() + subject.slice(1);
  const verb = random.pick(words.verbs);
  const aside = random.pick(words.asides);
  const person = random.pick(words.people);
  const town = random.pick(words.towns);
  const body = random.pick(words.bodies);
  switch (random.between(0, 8)) {
    case 0:
      return `In ${random.pick(words.countries)}, ${subject} ${verb}, ${aside}.`;
    case 1:
      return `${start} ${verb}, as it had in ${['January', 'May', 'October'][stable(subject, 3)]} ${2008 + stable(subject, 16)}, ${aside}.`;
    case 2:
      return `${person}, ${28 + stable(person, 38)}, who works for ${body}, said that ${subject} ${verb}.`;
    case 3:
      return `“${start} ${verb},” said ${person}.`;
    case 4:
      return `The road to ${town} is ${2 + stable(town, 88)} kilometres long, ${aside}.`;
    default:
      return `${start} ${verb}, ${aside}.`;
  }
}

/** A number below `limit` that depends on the words alone. */
function stable(words: string, limit: number): number {
  let sum = 0;
  for (let index = 0; index < words.length; index++) sum = (Math.imul(sum, 31) + words.charCodeAt(index)) >>> 0;
  return sum % limit;
}
