/** Names and shapes of the messages that Collate adds to the Language Server Protocol; the one file that client and server share. */

/** Notification, server to client: what the status item shows. */
export const statusNotification = 'collate/status';

export interface Status {
  /** Documents read and compared. */
  readonly documents: number;
  /** Disagreements found, of all kinds. */
  readonly disagreements: number;
  readonly conflicts: number;
  readonly indexing: boolean;
}
