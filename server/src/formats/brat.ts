import type { Annotation, Mention } from '../core/model.ts';
import { codePointsOf } from './code-points.ts';
import { valueText } from './value.ts';

/**
 * One document as brat standoff (`.ann`), https://brat.nlplab.org/standoff.html. Offsets are code points; a mention over
 * a line break is written as fragments, since a brat text span holds no line break. Each mention has its zone as an
 * attribute and its normalised value as a note; a claim is a note on its figure, `part of` a relation.
 */
export function toBrat({ document: { text }, mentions, claims }: Annotation): string {
  const pointOf = codePointsOf(text);
  const lines: string[] = [];
  const idOf = new Map<number, string>();
  for (const [index, mention] of mentions.entries()) {
    const id = `T${index + 1}`;
    idOf.set(mention.start, id);
    lines.push(`${id}\t${labelOf(mention)} ${fragmentsOf(text, mention, pointOf)}\t${flat(text.slice(mention.start, mention.end))}`);
    lines.push(`A${index + 1}\tZone ${id} ${mention.zone}`);
    lines.push(`#${index + 1}\tAnnotatorNotes ${id}\t${flat(valueText(mention))}`);
  }
  let nNotes = mentions.length;
  let nRelations = 0;
  for (const { start, partOf, predicate, subject, place, event } of claims) {
    const id = idOf.get(start);
    if (id === undefined) continue;
    const said = [predicate, subject, place, event?.name].filter((part) => part !== undefined && part !== '').join(' · ');
    lines.push(`#${++nNotes}\tAnnotatorNotes ${id}\t${flat(said)}`);
    const whole = partOf && idOf.get(partOf.start);
    if (whole !== undefined) lines.push(`R${++nRelations}\tPartOf Arg1:${id} Arg2:${whole}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The `annotation.conf` that brat needs beside the `.ann` files. */
export function bratConfiguration(): string {
  const entities = ['Number', 'Money', 'Percent', 'Age', 'Duration', 'Date', 'Country', 'Organization', 'Operation'];
  const figures = entities.slice(0, 6).join('|');
  const zones = ['headline', 'body', 'list', 'caption', 'quote', 'comment', 'boilerplate'];
  return [
    ['[entities]', ...entities],
    ['[relations]', `PartOf\tArg1:${figures}, Arg2:${figures}`],
    ['[events]'],
    ['[attributes]', `Zone\tArg:<ENTITY>, Value:${zones.join('|')}`],
  ]
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
}

function labelOf({ type }: Mention): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

function fragmentsOf(text: string, { start, end }: Mention, pointOf: (offset: number) => number): string {
  const fragments: string[] = [];
  for (const { 0: fragment, index } of text.slice(start, end).matchAll(/[^\r\n]+/g))
    fragments.push(`${pointOf(start + index)} ${pointOf(start + index + fragment.length)}`);
  return fragments.join(';');
}

/** brat joins the fragments of a span with a space, and a line of the file is one annotation. */
function flat(surface: string): string {
  return surface.replace(/[\r\n]+/g, ' ').replace(/\t/g, ' ');
}
