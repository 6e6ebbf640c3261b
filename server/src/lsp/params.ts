import { extractRequest } from '../protocol.ts';
import { choicesRequest, decideRequest, withdrawRequest } from '../protocol-decisions.ts';
import {
  copySheetRequest,
  disagreementGroupsRequest,
  disagreementsRequest,
  operationRequest,
  operationsRequest,
  stepRequest,
} from '../protocol-views.ts';
import { isRecord } from './client.ts';

/** Says what is wrong with a value at a path such as `position.line`, as the rest of a sentence; undefined where nothing is. */
type Shape = (value: unknown, path: string) => string | undefined;

function named(kind: string, isOne: (value: unknown) => boolean): Shape {
  return (value, path) => (isOne(value) ? undefined : `${path === '' ? 'its parameters' : `“${path}”`} to be ${kind}`);
}

const text = named('a text', (value) => typeof value === 'string');
const number = named('a number', (value) => typeof value === 'number');
const flag = named('true or false', (value) => typeof value === 'boolean');
const object = named('an object', isRecord);
const array = named('a list', Array.isArray);

function oneOf(...values: readonly string[]): Shape {
  return named(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value));
}

/** What a client leaves out it may also send as null. */
function maybe(shape: Shape): Shape {
  return (value, path) => (value === undefined || value === null ? undefined : shape(value, path));
}

function record(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (value, path) => {
    if (!isRecord(value)) return object(value, path);
    for (const [key, shape] of entries) {
      const fault = shape(value[key], path === '' ? key : `${path}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

function list(item: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return array(value, path);
    for (const [index, one] of value.entries()) {
      const fault = item(one, `${path}.${index}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

const position = record({ line: number, character: number });
const range = record({ start: position, end: position });
const textDocument = record({ uri: text });
const ofDocument = record({ textDocument });
const atPosition = record({ textDocument, position });
const inRange = record({ textDocument, range });
const folders = list(record({ uri: text }));

/** By method: what must be there for the message to be taken, and no more. What else there is the handlers make sense of, or let be. */
const shapes: Readonly<Record<string, Shape>> = {
  initialize: record({ capabilities: object, workspaceFolders: maybe(folders), rootUri: maybe(text) }),
  'textDocument/didOpen': record({ textDocument: record({ uri: text, version: number, text }) }),
  'textDocument/didChange': record({
    textDocument: record({ uri: text, version: number }),
    contentChanges: list(record({ text, range: maybe(range) })),
  }),
  'textDocument/didClose': ofDocument,
  'textDocument/didSave': ofDocument,
  'workspace/didChangeConfiguration': object,
  'workspace/didChangeWorkspaceFolders': record({ event: record({ added: folders, removed: folders }) }),
  'workspace/didChangeWatchedFiles': record({ changes: list(record({ uri: text })) }),
  'textDocument/hover': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/references': record({ textDocument, position, context: record({ includeDeclaration: maybe(flag) }) }),
  'textDocument/documentHighlight': atPosition,
  'textDocument/codeLens': ofDocument,
  'textDocument/documentSymbol': ofDocument,
  'textDocument/foldingRange': ofDocument,
  'textDocument/documentLink': ofDocument,
  'textDocument/selectionRange': record({ textDocument, positions: list(position) }),
  'textDocument/inlayHint': inRange,
  'textDocument/semanticTokens/full': ofDocument,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/codeAction': record({ textDocument, range, context: record({ diagnostics: list(object) }) }),
  'workspace/symbol': record({ query: text }),
  [extractRequest]: record({ format: text, uri: maybe(text), range: maybe(range), operation: maybe(text) }),
  [choicesRequest]: record({ uri: text, range }),
  [decideRequest]: record({ uri: text, decision: object }),
  [withdrawRequest]: record({ file: text, decision: object }),
  [operationsRequest]: maybe(record({ uri: maybe(text) })),
  [operationRequest]: record({ key: text }),
  [disagreementGroupsRequest]: record({ by: oneOf('kind', 'file') }),
  [disagreementsRequest]: maybe(record({ kind: maybe(text), uri: maybe(text), limit: maybe(number) })),
  [stepRequest]: record({ direction: oneOf('next', 'previous'), from: maybe(record({ uri: text, position })) }),
  [copySheetRequest]: record({ key: text, format: oneOf('markdown', 'csv'), claims: maybe(list(text)) }),
};

/**
 * Why a message cannot be taken, as one sentence; undefined where it can, or where no such message is known. Some clients send parameters
 * by position, as a list: all of ours are one object.
 */
export function paramsFault(method: string, params: unknown): string | undefined {
  const fault = Object.hasOwn(shapes, method) ? shapes[method]?.(Array.isArray(params) ? params[0] : params, '') : undefined;
  return fault && `${method} needs ${fault}.`;
}
