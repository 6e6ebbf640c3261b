import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { type Message, StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { Written } from '../src/lsp/written.ts';
import { InOnePiece } from '../src/stdout.ts';

interface Sent extends Message {
  readonly method: string;
  readonly params: unknown;
}

function message(method: string, params: unknown): Sent {
  return { jsonrpc: '2.0', method, params };
}

describe('messages to standard output', () => {
  test('are read as they were written, in order, also those that were JSON already', async () => {
    const stream = new PassThrough();
    const writer = new InOnePiece(stream);
    const heard: Message[] = [];
    const ended = new Promise<void>((resolve) => {
      new StreamMessageReader(stream).listen((one) => {
        heard.push(one);
        if ((one as Sent).method === 'last') resolve();
      });
    });
    const params = { uri: 'file:///a', diagnostics: [{ message: '“3,222” – 𝟛' }] };
    const sent = [message('first', [1]), message('written', new Written(JSON.stringify(params))), message('last', null)];
    for (const one of sent) void writer.write(one);
    await ended;
    assert.deepEqual(heard, [sent[0], message('written', params), sent[2]]);
  });

  test('make who has much to send wait for a reader that is slow', async () => {
    const stream = new PassThrough();
    const writer = new InOnePiece(stream);
    let isSent = false;
    const sending = writer.write(message('large', 'x'.repeat(1 << 20))).then(() => {
      isSent = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(isSent, false);
    stream.resume();
    await sending;
  });

  test('say the same where somebody else writes them', () => {
    const params = { uri: 'file:///a', diagnostics: [] };
    assert.deepEqual(JSON.parse(JSON.stringify(new Written(JSON.stringify(params)))), params);
    assert.deepEqual(JSON.parse(JSON.stringify(new Written('never read', () => params))), params);
  });
});
