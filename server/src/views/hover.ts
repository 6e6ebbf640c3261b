import { messageOf } from '../core/message.ts';
import type { Mention, Span } from '../core/model.ts';
import { covers } from '../core/text/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { describeEntity } from './entity.ts';
import type { Writer } from './markdown.ts';
import { fileName } from './names.ts';
import { placeOf } from './place.ts';
import { topicOf } from './topic.ts';
import { phraseDate, phraseValue } from './value.ts';
import { type Counterpart, counterpartsOf, type Judged, judgedClaims } from './verdicts.ts';

export interface HoverView extends Span {
  readonly content: string;
}

/** Rows of the table of sources: a hover is read at a glance. */
const mostRows = 8;

const marks = { conflict: '≠', update: '↑', counting: '±', wording: '≈', hedge: '≈', rounding: '≈' } as const;

/**
 * What the mouse shows over a mention: its normalised value, what it is said of, and a table of what each other source says.
 * Silent outside mentions.
 */
export function hoverAt(corpus: Corpus, uri: string, offset: number, write: Writer): HoverView | undefined {
  const mention = mentionAt(corpus, uri, offset);
  if (mention === undefined) return undefined;
  const { start, end } = mention;
  const claims = judgedOn(corpus, uri, mention);
  const parts =
    claims.length > 0 ? claims.map((claim) => describeClaim(corpus, uri, claim, write)) : [describeMention(corpus, uri, mention, write)];
  return { start, end, content: parts.join('\n\n') };
}

/** The narrowest mention that holds the offset; its end counts as inside, as editors ask for the place after a word too. */
export function mentionAt(corpus: Corpus, uri: string, offset: number): Mention | undefined {
  const point = { start: offset, end: offset };
  return corpus
    .annotation(uri)
    ?.mentions.filter((mention) => covers(mention, point))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start)[0];
}

/** The claims that stand on exactly this span. */
export function judgedOn(corpus: Corpus, uri: string, { start, end }: Span): Judged[] {
  return judgedClaims(corpus, uri).filter(({ claim }) => claim.start === start && claim.end === end);
}

function describeClaim(corpus: Corpus, uri: string, judged: Judged, write: Writer): string {
  const heading = `${write.bold(phraseValue(judged.claim.mention))} — ${write.text(topicOf(judged))}`;
  const counterparts = counterpartsOf(uri, judged);
  const rows = counterparts.slice(0, mostRows).map((counterpart) => rowOf(corpus, counterpart, write));
  const table = rows.length === 0 ? [] : [write.table(['Source', 'Date', 'Says', 'In its words', ''], rows)];
  const more = counterparts.length > mostRows ? [`and ${counterparts.length - mostRows} more places`] : [];
  const sentences = new Set(
    judged.findings.map(({ disagreement, side }) =>
      write.text(messageOf(disagreement, side, fileName, { uri, start: judged.claim.start })),
    ),
  );
  return [heading, ...table, ...more, ...sentences].join('\n\n');
}

/** Editors make the last column as narrow as its words allow: a mark never stands on a line without its word. */
function rowOf(corpus: Corpus, { evidence, agrees, disagreement }: Counterpart, write: Writer): string[] {
  return [
    write.link(fileName(evidence.uri), linkTo(corpus, placeOf(evidence))),
    evidence.published === undefined ? '' : phraseDate(evidence.published),
    write.text(phraseValue(evidence.claim.mention)),
    write.quote(evidence.quote),
    disagreement === undefined ? (agrees ? '✓\u00a0agrees' : '') : `${marks[disagreement.kind]}\u00a0${disagreement.kind}`,
  ];
}

/** A link that editors open at the place: lines and columns from 1. */
function linkTo(corpus: Corpus, { uri, start }: Span & { readonly uri: string }): string {
  const position = corpus.lines(uri)?.offsetToPosition(start);
  return position === undefined ? uri : `${uri}#L${position.line + 1},${position.character + 1}`;
}

function describeMention(corpus: Corpus, uri: string, mention: Mention, write: Writer): string {
  if (mention.type === 'country' || mention.type === 'organization' || mention.type === 'operation') {
    return describeEntity(corpus, uri, mention, write);
  }
  const year = mention.type === 'date' && mention.inferredYear !== undefined ? ` · ${mention.inferredYear}, from the date of the page` : '';
  return `${write.bold(phraseValue(mention))} — ${mention.type}${year}`;
}
