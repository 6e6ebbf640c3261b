import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { _, Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { date } from '../../server/src/corpus/schema-formats.ts';

const schemaOf = (name: string): object => JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

/** Puts the code that Ajv makes of the schemas in the place of `server/src/corpus/validators.ts`: what makes it is five times as large, and takes its time at each start. */
export const compiledSchemas: Plugin = {
  name: 'compiled-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /\/corpus\/validators\.ts$/ }, ({ path }) => {
      const ajv = new Ajv({
        allErrors: false,
        verbose: true,
        discriminator: true,
        formats: { date },
        code: { source: true, esm: true, formats: _`require("./schema-formats.ts")` },
      });
      ajv.addSchema(schemaOf('collate'), 'project').addSchema(schemaOf('decisions'), 'decisions');
      const contents = standalone(ajv, { validateProject: 'project', validateDecisions: 'decisions' });
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};
