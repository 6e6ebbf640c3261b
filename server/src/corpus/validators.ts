import { Ajv, type ErrorObject } from 'ajv';
import projectSchema from '../../../schemas/collate.schema.json' with { type: 'json' };
import decisionsSchema from '../../../schemas/decisions.schema.json' with { type: 'json' };
import { date } from './schema-formats.ts';

/** Asks a schema; its errors are in `errors` afterwards, as Ajv has it. */
export interface Validator {
  (value: unknown): boolean;
  errors?: null | ErrorObject[];
}

// The build puts in the place of this module what Ajv makes of it here: see scripts/building/schemas.ts, which takes the same options.
const ajv = new Ajv({ allErrors: false, verbose: true, discriminator: true, formats: { date } });

export const validateProject: Validator = ajv.compile(projectSchema);
export const validateDecisions: Validator = ajv.compile(decisionsSchema);
