import { unitAt } from './code-at.ts';

/** Does an ISO date name its year, as `--05-17` does not? */
export function hasYear(date: string): boolean {
  return date.length > 3 && isDigit(unitAt(date, 0)) && isDigit(unitAt(date, 1)) && isDigit(unitAt(date, 2)) && isDigit(unitAt(date, 3));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
