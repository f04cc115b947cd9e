import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { obey } from './worker.js';

/** A provider on the loopback: takes every text message at once and gives it a name. Both sides call the same one. */
let taken = 0;
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.once('end', () => {
    taken += 1;
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(`{"sid":"SM${taken.toString(16).padStart(32, '0')}","status":"queued"}`);
  });
});
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  obey(() => Promise.resolve({ url, taken }));
});
process.once('SIGTERM', () => process.exit(0));
