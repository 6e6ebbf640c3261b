import { Ajv, type ErrorObject } from 'ajv';
import { closest } from 'fastest-levenshtein';
import schema from '../../../schemas/collate.schema.json' with { type: 'json' };
import type { Disagreement, Severity, Strictness } from '../core/model.ts';

export { projectFileName } from './project-file.ts';

/** What `collate.json` says; what it leaves out is undefined. Globs and paths are relative to the file, with `/`. */
export interface Project {
  readonly sources?: readonly string[];
  readonly exclude?: readonly string[];
  /** ISO dates by path. */
  readonly published?: Readonly<Record<string, string>>;
  readonly severity?: Readonly<Partial<Record<Disagreement['kind'], Severity | 'error' | 'off'>>>;
  readonly organizations?: readonly string[];
  /** Full names by the name in the texts. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly strictness?: Strictness;
}

const validate = new Ajv({ allErrors: false, verbose: true }).compile<Project>(schema);

/** Reads a project file; `problem` is one clear sentence without the file's name. A byte order mark is allowed. */
export function parseProject(text: string): { readonly project: Project } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { problem: `it is no JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  if (validate(value)) return { project: value };
  return { problem: sentenceOf(validate.errors?.[0]) };
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
  if (error.keyword === 'enum') return `${subject} must be one of ${(error.params['allowedValues'] as unknown[]).join(', ')}`;
  if (error.keyword === 'pattern') return `${subject} must be a date such as 2024-11-06`;
  return `${subject} ${error.message ?? 'is not valid'}`;
}
