import type { Status } from '../../server/src/protocol.ts';
export type Shown = Status;
