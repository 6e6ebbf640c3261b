import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';
import { paramsFault } from './params.ts';

/** Stands for a message whose parameters are wrong: never sent, only put in its place. */
const refused = 'collate/refused';

interface Refused {
  readonly why: string;
}

/** Looks at each message before its handler is asked: a handler may then take its parameters for what they are declared to be. */
export const refusing: MessageStrategy = {
  handleMessage(message, next) {
    const isKnown = Message.isRequest(message) || Message.isNotification(message);
    const why = isKnown ? paramsFault(message.method, message.params) : undefined;
    if (why === undefined) return next(message);
    const params: Refused = { why };
    return next({ ...message, method: refused, params } as Message);
  },
};

/** Answers requests with wrong parameters with an error that says what is wrong, and tells of notifications in the log. */
export function serveRefused(connection: Connection): void {
  connection.onRequest(refused, ({ why }: Refused) => new ResponseError(ErrorCodes.InvalidParams, why));
  connection.onNotification(refused, ({ why }: Refused) => connection.console.warn(`A message of the editor is not used: ${why}`));
}
