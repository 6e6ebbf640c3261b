import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';

/** Where JSON stops to be JSON: an offset, and its line and column from 1; `message` as the parser has it. */
export interface Break {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Why a text is no JSON, as one line without the file's name. */
export function breakSentence(json: string, fault: Break | undefined): string {
  if (fault === undefined) return 'it is no JSON: look for a line break or a tab within quotes';
  const { offset, line, column, message } = fault;
  const rest = json.slice(offset).trim();
  if (message.startsWith('Unexpected end') || (token.test(rest) && openBrackets(json) > 0))
    return 'it is no JSON: it ends before it is complete';
  return `it is no JSON: “${String.fromCodePoint(rest.codePointAt(0) ?? 0)}” is out of place in line ${line}, column ${column}`;
}

/** One token and nothing behind it. */
const token = /^(?:"(?:[^"\\]|\\.)*"|[^\s"]+)?$/;

function openBrackets(json: string): number {
  let open = 0;
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/g)) {
    if (sign === '{' || sign === '[') open++;
    if (sign === '}' || sign === ']') open--;
  }
  return open;
}

/** What a schema found wrong in a value, as one line without the file's name that says what to write instead. */
export function faultSentence(error: ErrorObject | undefined): string {
  if (error === undefined) return 'it is not valid';
  const at = keysOf(error.instancePath).join('.');
  const subject = at === '' ? 'the file' : `“${at}”`;
  const { params, data } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(at, String(params['additionalProperty']), error.parentSchema);
    case 'discriminator':
      return `“${at}.${params['tag']}” must be one of ${tagsOf(error).join(', ')}`;
    case 'const':
      return `${subject} must be ${JSON.stringify(params['allowedValue'])}`;
    case 'enum':
      return `${subject} must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'type':
      return `${subject} must be ${kinds[String(params['type'])] ?? params['type']}`;
    case 'required':
      return `${subject} must have the key “${params['missingProperty']}”`;
    case 'minLength':
      return `${subject} must not be empty`;
    case 'minItems':
    case 'maxItems':
      return `${subject} must hold ${params['limit']} values`;
    case 'pattern':
      return `${subject} must be a date such as 2024-11-06`;
    case 'format':
      return `${subject} is ${String(data)}, and the calendar has no such day`;
    default:
      return `${subject} is not valid`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object, in braces',
  array: 'a list, in square brackets',
  string: 'a text, in quotes',
};

/** The keys that a JSON pointer leads through. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A slip of the finger is told from a key of another program: then all that are known are named. */
function unknownKey(at: string, wrong: string, parentSchema: unknown): string {
  const right = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {}).filter((key) => key !== '$schema');
  const sentence = `the key “${at === '' ? wrong : `${at}.${wrong}`}” is not known`;
  if (right.length === 0) return sentence;
  const nearest = closest(wrong, right);
  return distance(wrong, nearest) * 2 <= Math.max(wrong.length, nearest.length)
    ? `${sentence}; did you mean “${nearest}”?`
    : `${sentence}; the keys are ${right.join(', ')}`;
}

/** The values of the key that tells the forms of an object apart. */
function tagsOf({ params, parentSchema }: ErrorObject): unknown[] {
  const forms = (parentSchema as { oneOf?: { properties?: Record<string, { const?: unknown }> }[] } | undefined)?.oneOf ?? [];
  return forms.map(({ properties }) => properties?.[String(params['tag'])]?.const);
}
