import { type AnyNode, parse } from '@humanwhocodes/momoa';
import type { ErrorObject } from 'ajv';
import type { Span } from '../core/model.ts';
import { type Break, breakSentence, faultSentence, keysOf } from './json-fault.ts';
import { repeatedKey } from './repeated-key.ts';
import type { Validator } from './validators.ts';

/** Why a file cannot be used: one clear sentence without the file's name, and where in its text the trouble lies. */
export interface Problem extends Span {
  readonly problem: string;
}

const mark = '\ufeff';

/** Reads a text as JSON that the schema of a `T` holds for, and in which no object has a key twice. A byte order mark is allowed. Spans are offsets in the text. */
export function readJson<T>(text: string, validate: Validator): { readonly value: T } | Problem {
  const lead = text.startsWith(mark) ? mark.length : 0;
  const json = text.slice(lead);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const fault = breakOf(json);
    const start = lead + (fault?.offset ?? 0);
    return { problem: breakSentence(json, fault), start, end: start + 1 };
  }
  if (validate(value)) {
    const repeated = repeatedKey(json, value);
    if (repeated === undefined) return { value: value as T };
    const { path, start, end } = repeated;
    return { problem: `the key “${path}” stands twice; keep one of the two`, start: lead + start, end: lead + end };
  }
  const [error] = validate.errors ?? [];
  const { start, end } = placeOf(json, error);
  return { problem: faultSentence(error), start: lead + start, end: lead + end };
}

/** Where JSON stops to be JSON; undefined where the parser cannot say: it lets tabs within quotes pass, and gives up on brackets nested very deep. */
function breakOf(json: string): Break | undefined {
  try {
    parse(json, { mode: 'json' });
    return undefined;
  } catch (error) {
    return isBreak(error) ? error : undefined;
  }
}

function isBreak(error: unknown): error is Break {
  return error instanceof Error && 'offset' in error;
}

/** The key that is wrong, else the value; the first character where brackets are nested too deep to look. */
function placeOf(json: string, error: ErrorObject | undefined): Span {
  try {
    return placeIn(parse(json, { mode: 'json', ranges: true }).body, error);
  } catch {
    return { start: 0, end: 1 };
  }
}

function placeIn(body: AnyNode, error: ErrorObject | undefined): Span {
  let node = body;
  for (const name of keysOf(error?.instancePath ?? '')) {
    const next: AnyNode | undefined = node.type === 'Array' ? node.elements[Number(name)]?.value : memberOf(node, name)?.value;
    if (next === undefined) break;
    node = next;
  }
  const wrong = error?.params['additionalProperty'];
  return spanOf(wrong === undefined ? node : (memberOf(node, String(wrong))?.name ?? node));
}

/** Of a key that stands twice the last: that is the one that holds. */
function memberOf(node: AnyNode, name: string): { readonly name: AnyNode; readonly value: AnyNode } | undefined {
  if (node.type !== 'Object') return undefined;
  return node.members.findLast((member) => (member.name.type === 'String' ? member.name.value : member.name.name) === name);
}

function spanOf({ range }: AnyNode): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 1 };
}
