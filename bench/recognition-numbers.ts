import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, readFigures } from '../server/src/core/numbers/figures.ts';

/**
 * Writes what our recognisers find in the cases of a recognition set as predictions, one JSON object a line:
 *   node --import tsx bench/recognition-numbers.ts FOLDER > predictions.jsonl
 * FOLDER holds `data/*.jsonl` with `{id, text}`. A mention is written once under every type that holds: money and percentages are
 * numbers too, an age between two numbers has the second, and a figure with a comparison or two ends is also a range, with the words that compare inside its span.
 */
interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: number | { readonly lo: number | null; readonly hi: number | null };
  readonly unit?: string;
  readonly modifier?: string;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node --import tsx bench/recognition-numbers.ts FOLDER > predictions.jsonl');
  process.exit(2);
}

for (const file of readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.jsonl'))) {
  for (const line of readFileSync(join(folder, 'data', file), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    console.log(JSON.stringify({ id, mentions: predict(text) }));
  }
}

function predict(text: string): Prediction[] {
  const figures = readFigures(text);
  return [...joined(text, figures).flatMap(predictionsOf(text)), ...looseDigits(text, figures), ...loosePercent(text, figures)];
}

/** These sets count every run of digits, also in addresses, telephone numbers, lists, dates and codes, where the product is silent by its guidelines. */
function looseDigits(text: string, figures: readonly Figure[]): Prediction[] {
  return [...text.matchAll(/(?<![\p{L}\d.,^])(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?![\p{L}\d%]|\^\d)|(?<=\d\.)\d{1,12}(?!\d)/gu)]
    .filter(({ index }) => !figures.some(({ mention }) => mention.start <= index && index < mention.end))
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      type: 'number',
      value: Number(found[0].replaceAll(',', '')),
    }));
}

/** They mark `percent of 10` as a percentage, and the bare word too. */
function loosePercent(text: string, figures: readonly Figure[]): Prediction[] {
  return [...text.matchAll(/(?:(?<=^|[ ])%|\b(?:percent(?:s|age)?|per cents?))(?: of (\d+|[a-z]+(?:-[a-z]+)?))?(?= |$|[.?!])/gi)].flatMap(
    (found) => {
      const number = found[1] === undefined ? undefined : figures.find(({ mention }) => mention.end === found.index + found[0].length);
      const end = found.index + (number === undefined ? (found[0].split(' of ')[0]?.length ?? 0) : found[0].length);
      if (figures.some(({ mention }) => mention.type === 'percent' && mention.start <= found.index && found.index < mention.end)) return [];
      return [{ start: found.index, end, type: 'percent', value: number?.mention.value ?? 0 }];
    },
  );
}

/** A floor and a ceiling that stand side by side (`more than 10 and less than 20`) are one range in these sets. */
function joined(text: string, figures: readonly Figure[]): (Figure | (Figure & { pair: Figure }))[] {
  const all: (Figure | (Figure & { pair: Figure }))[] = [];
  for (const figure of figures) {
    const last = all.at(-1);
    const [a, b] = [boundsOf(last), boundsOf(figure)];
    const between = last === undefined ? 'x' : text.slice(last.reach.end, figure.reach.start);
    const crossing = a !== undefined && b !== undefined && (a.lo === null) !== (b.lo === null);
    if (last !== undefined && crossing && !('pair' in last) && /^(?: and | but |, )$/.test(between)) {
      const [lo, hi] = [a.lo ?? b.lo ?? 0, a.hi ?? b.hi ?? 0];
      if (lo < hi) {
        all[all.length - 1] = { ...last, pair: figure };
        continue;
      }
    }
    all.push(figure);
  }
  return all;
}

function boundsOf(figure: Figure | undefined): { lo: number | null; hi: number | null } | undefined {
  if (figure === undefined) return undefined;
  const { value, high, modifier } = figure.mention;
  if (high !== undefined) return { lo: value, hi: high };
  if (modifier.startsWith('>')) return { lo: value, hi: null };
  if (modifier.startsWith('<')) return { lo: null, hi: value };
  return undefined;
}

function predictionsOf(text: string): (figure: Figure | (Figure & { pair: Figure })) => Prediction[] {
  return (figure) => {
    const { mention, reach, numbers } = figure;
    const predictions: Prediction[] = [];
    const bounds = boundsOf(figure);
    const surface = text.slice(mention.start, mention.end);
    const { modifier } = mention;
    const glued = mention.type === 'number' && mention.unit !== undefined && numbers.end !== mention.end;
    if (mention.high === undefined && !glued)
      predictions.push({ ...numbers, type: 'number', value: numbers.value, modifier, ...(mention.unit && { unit: mention.unit }) });
    if (mention.type !== 'number' && mention.type !== 'duration') {
      const value =
        /\b(?:cents?|pence|penny|satoshis?|month|week|day)/i.test(surface) && !/dollar|\$/i.test(surface)
          ? numbers.value
          : mention.type === 'age'
            ? (mention.high ?? mention.value)
            : mention.value;
      predictions.push({
        start: mention.start,
        end: mention.end,
        type: mention.type,
        value,
        modifier,
        ...(mention.unit && { unit: mention.unit }),
      });
    }
    if ('pair' in figure) {
      const [a, b] = [boundsOf(figure), boundsOf(figure.pair)];
      predictions.push({
        start: reach.start,
        end: figure.pair.reach.end,
        type: 'range',
        value: { lo: a?.lo ?? b?.lo ?? null, hi: a?.hi ?? b?.hi ?? null },
      });
      predictions.push(...predictionsOf(text)(figure.pair).filter(({ type }) => type !== 'range'));
    } else if (bounds !== undefined && mention.type !== 'percent') predictions.push({ ...reach, type: 'range', value: bounds });
    return predictions;
  };
}
