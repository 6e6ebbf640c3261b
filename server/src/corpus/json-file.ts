import { type AnyNode, type DocumentNode, parse } from '@humanwhocodes/momoa';
import type { ErrorObject } from 'ajv';
import { closest } from 'fastest-levenshtein';
import type { Span } from '../core/model.ts';

/** Why a file cannot be used: one clear sentence without the file's name, and where in its text the trouble lies. */
export interface Problem extends Span {
  readonly problem: string;
}

/** Asks a compiled schema; its errors are in `errors` afterwards, as Ajv has it. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: ErrorObject[] | null;
}

const mark = '\ufeff';

/** Reads a text as JSON that a schema holds for. A byte order mark is allowed. Spans are offsets in the text. */
export function readJson<T>(text: string, validate: Validator<T>): { readonly value: T } | Problem {
  const lead = text.startsWith(mark) ? mark.length : 0;
  const json = text.slice(lead);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const start = lead + placeOfFault(json);
    return { problem: `it is no JSON (${error instanceof Error ? error.message : String(error)})`, start, end: start + 1 };
  }
  if (validate(value)) return { value };
  const [error] = validate.errors ?? [];
  const { start, end } = placeOf(parse(json, { mode: 'json', ranges: true }), error);
  return { problem: sentenceOf(error), start: lead + start, end: lead + end };
}

/** Where JSON stops to be JSON; 0 where it ends too early, as then nothing stands at the fault. */
function placeOfFault(json: string): number {
  try {
    parse(json, { mode: 'json' });
    return 0;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'offset' in error ? Number(error.offset) : 0;
  }
}

/** The key that is wrong, else the value. */
function placeOf(document: DocumentNode, error: ErrorObject | undefined): Span {
  let node: AnyNode = document.body;
  for (const step of (error?.instancePath ?? '').split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: AnyNode | undefined = node.type === 'Array' ? node.elements[Number(name)]?.value : memberOf(node, name)?.value;
    if (next === undefined) break;
    node = next;
  }
  const wrong = error?.params['additionalProperty'];
  return spanOf(wrong === undefined ? node : (memberOf(node, String(wrong))?.name ?? node));
}

function memberOf(node: AnyNode, name: string): { readonly name: AnyNode; readonly value: AnyNode } | undefined {
  if (node.type !== 'Object') return undefined;
  return node.members.find((member) => (member.name.type === 'String' ? member.name.value : member.name.name) === name);
}

function spanOf({ range }: AnyNode): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 1 };
}

function sentenceOf(error: ErrorObject | undefined): string {
  if (error === undefined) return 'it is not valid';
  const at = error.instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/');
  if (error.keyword === 'additionalProperties') {
    const wrong = String(error.params['additionalProperty']);
    const right = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
    const key = at === '' ? wrong : `${at}.${wrong}`;
    return right.length === 0 ? `the key “${key}” is not known` : `the key “${key}” is not known; did you mean “${closest(wrong, right)}”?`;
  }
  const subject = at === '' ? 'the file' : `“${at}”`;
  if (error.keyword === 'discriminator') return `“${at}.${error.params['tag']}” must be one of ${tagsOf(error).join(', ')}`;
  if (error.keyword === 'const') return `${subject} must be ${JSON.stringify(error.params['allowedValue'])}`;
  if (error.keyword === 'enum') return `${subject} must be one of ${(error.params['allowedValues'] as unknown[]).join(', ')}`;
  if (error.keyword === 'pattern') return `${subject} must be a date such as 2024-11-06`;
  return `${subject} ${error.message ?? 'is not valid'}`;
}

/** The values of the key that tells the forms of an object apart. */
function tagsOf({ params, parentSchema }: ErrorObject): unknown[] {
  const forms = (parentSchema as { oneOf?: { properties?: Record<string, { const?: unknown }> }[] } | undefined)?.oneOf ?? [];
  return forms.map(({ properties }) => properties?.[String(params['tag'])]?.const);
}
