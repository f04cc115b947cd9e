import { getEventListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testConfig } from '../../../test/support/config.js';
import { Outbound } from './index.js';

const config = testConfig({ databaseUrl: 'postgres://u@h/d', redisUrl: 'redis://h' });
const outbound = new Outbound(config);
const bodies: string[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.once('end', () => {
      bodies.push(body);
      response.end(`got ${body}`);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  outbound.onApplicationShutdown();
  server.closeAllConnections();
  server.close();
});

describe('a call', () => {
  it('goes out over a new connection, and the next one over the same', async () => {
    expect((await outbound.call({ method: 'POST', url, body: 'one' })).text).toBe('got one');
    expect((await outbound.call({ method: 'POST', url, body: 'two' })).text).toBe('got two');
    expect(bodies.splice(0)).toEqual(['one', 'two']);
  });

  it('sends nothing any more when the process was frozen before it had its connection', async () => {
    const unconnected = new Outbound(config);
    const call = unconnected.call({ method: 'POST', url, body: 'late' }).catch((error: unknown) => error);
    // What SIGSTOP does, as far as this process can tell: the connection is made meanwhile, by the kernel.
    for (const began = performance.now(); performance.now() - began < 3_200;);
    expect(await call).toMatchObject({ code: 'ETIMEDOUT', mayHaveArrived: false });
    expect((await unconnected.call({ method: 'POST', url, body: 'in time' })).text).toBe('got in time');
    expect(bodies.splice(0)).toEqual(['in time']);
    unconnected.onApplicationShutdown();
  });

  it('sends nothing either when it was frozen between its caller and the call', async () => {
    for (const began = performance.now(); performance.now() - began < 3_700;);
    const call = outbound.call({ method: 'POST', url, body: 'late' });
    await expect(call).rejects.toMatchObject({ code: 'ETIMEDOUT', mayHaveArrived: false });
    expect(bodies).toEqual([]);
    // Once it has drawn breath.
    await new Promise((timers) => setTimeout(timers, 1));
    expect((await outbound.call({ method: 'POST', url, body: 'in time' })).text).toBe('got in time');
    expect(bodies.splice(0)).toEqual(['in time']);
  });

  it('that its caller breaks off ends at once, and a caller that has gone makes none', async () => {
    const silent = createSocketServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const { port } = silent.address() as AddressInfo;
    const caller = new AbortController();
    const ask = (): Promise<unknown> =>
      outbound
        .call({ method: 'POST', url: `http://127.0.0.1:${port}/`, body: '', signal: caller.signal })
        .catch((error: unknown) => error);
    const call = ask();
    silent.once('connection', (socket) => socket.once('data', () => caller.abort()));
    expect(await call).toMatchObject({ code: 'ABORT_ERR', mayHaveArrived: true });
    expect(await ask()).toMatchObject({ code: 'ABORT_ERR', mayHaveArrived: false });
    silent.close();
  });

  it('leaves nothing behind on a signal that many calls share', async () => {
    const { signal } = new AbortController();
    const calls = ['one', 'two', 'three'].map((body) => outbound.call({ method: 'POST', url, body, signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(3);
    await Promise.all(calls);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(bodies.splice(0).sort()).toEqual(['one', 'three', 'two']);
  });

  it.each([
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', 'EPROTO'],
    ['half of what it announced', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf', 'ECONNRESET'],
    ['nothing', '', 'ETIMEDOUT'],
    ['the beginning only', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf', 'ETIMEDOUT'],
  ])('that is answered with %s ends, and says that it may have arrived', async (_what, answer, code) => {
    const stubborn = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => (code === 'ECONNRESET' ? socket.end(answer) : socket.write(answer)));
    });
    await new Promise<void>((listening) => stubborn.listen(0, '127.0.0.1', listening));
    const { port } = stubborn.address() as AddressInfo;
    const call = outbound.call({
      method: 'POST',
      url: `http://127.0.0.1:${port}/`,
      body: 'one',
      timeoutMilliseconds: 300,
    });
    await expect(call).rejects.toMatchObject({ code, mayHaveArrived: true });
    await new Promise((closed) => stubborn.close(closed));
  });
});
