/** Two reports on one invented operation. They differ in one figure, the length, unless told otherwise. */
export const morning = `Harbour raid comes to an end

LISBON, 4 March 2026 - Police arrested 45 suspects in Operation Copper Gate, the coast guard said.

The operation lasted five days. Operation Copper Gate took place in Portugal and Spain.
`;

export const evening = `More on the harbour raid

LISBON, 4 March 2026 - Operation Copper Gate led to the arrest of 45 suspects, officials of the coast guard said.

The operation lasted seven days, and Operation Copper Gate is over.
`;

/** What the second report says where it agrees with the first. */
export const agreeing: string = evening.replace('seven days', 'five days');

/** A third report, on the same operation, that agrees with neither. */
export const night = `Raid in the harbour: what we know

LISBON, 4 March 2026 - Operation Copper Gate was the largest so far.

The operation lasted nine days.
`;
