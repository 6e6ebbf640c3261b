/** What one part of `npm test` came to. A part that ran nothing has failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface Part {
  readonly name: string;
  run(): Promise<Count>;
}

/** Counts a check that either holds or not, such as the types, as one. */
export function counted(holds: boolean): Count {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
