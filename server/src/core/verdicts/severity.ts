import type { Disagreement, Severity } from '../model.ts';

/** How grave each verdict is for a person, from the gravest to the mildest. */
export const severityOf: Readonly<Record<Disagreement['kind'], Severity>> = {
  conflict: 'warning',
  update: 'information',
  counting: 'information',
  rounding: 'hint',
  hedge: 'hint',
  wording: 'hint',
};
