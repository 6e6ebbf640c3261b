/**
 * Collate as a library: pure functions over plain data, for Node and browsers alike. The editor and the command line are
 * built on the same ones.
 *
 *     import { annotate, disagreements } from 'collate';
 *
 *     const annotations = texts.map((text, index) => annotate({ uri: `${index}.txt`, version: 0, text }));
 *     for (const found of disagreements(annotations).disagreements) console.log(found.kind, summaryOf(found));
 *
 * Offsets are UTF-16 code units. Nothing here throws on any text.
 */
export { annotate } from './core/annotate.ts';
export { Collator } from './core/collator.ts';
export { disagreements } from './core/disagreements.ts';
export { findingsByDocument } from './core/findings.ts';
export { messageOf, summaryOf } from './core/message.ts';
export type * from './core/model.ts';
export { type Additions, compileResources, type Resources } from './core/resources.ts';
export { factsOf } from './core/verdicts/facts.ts';
