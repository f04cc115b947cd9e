import { lookup as resolve, type LookupAddress } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { ForbiddenAddress, OutboundFailure } from './outbound.errors.js';
import { isPublicAddress } from './public-addresses.js';

export interface OutboundRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string | URL;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** Gives up. */
  signal?: AbortSignal;
  /** Longest wait for the whole answer, in milliseconds; 20 000. */
  timeoutMilliseconds?: number;
  /** Largest answer that is read; 1 MiB. */
  maxAnswerBytes?: number;
}

export interface OutboundAnswer {
  status: number;
  headers: IncomingMessage['headers'];
  readonly text: string;
  bytes: Buffer;
}

const TIMEOUT_MS = 20_000;
const LARGEST_ANSWER = 1_048_576;
/** Shorter than servers keep a connection: one they close while we write would leave open whether they heard us. */
const IDLE_MS = 4_000;
/** To one host; as many as one process delivers at once, so that no call waits for another's connection. */
const MOST_SOCKETS = 320;
/**
 * No byte is sent later than this after the call. A process that was frozen in between wakes up to a connection that is
 * ready; by then its delivery is another one's (leases are twice as long), who found that nothing had been sent.
 */
const LATEST_START_MS = 3_000;
const PULSE_MS = 500;

/**
 * Calls to addresses that a user of Placecard chose. In production https only, no address of our own network (what a name
 * resolves to is checked and that very address is connected to), no redirects; always bounded in time and size.
 * Connections are kept for the next call.
 */
@Injectable()
export class Outbound implements OnApplicationShutdown {
  private readonly strict: boolean;
  private readonly agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MS }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MS }),
  };

  /** When this process last came round to its timers: one that was frozen since does not know what others have done. */
  private pulse = performance.now();
  private readonly pulseTimer = setInterval(() => (this.pulse = performance.now()), PULSE_MS).unref();

  constructor(config: Config) {
    this.strict = config.env === 'production';
  }

  onApplicationShutdown(): void {
    clearInterval(this.pulseTimer);
    this.agents['http:'].destroy();
    this.agents['https:'].destroy();
  }

  /**
   * What can be told of an address without asking the network; names are checked when they are resolved.
   * @throws ForbiddenAddress
   */
  mustBeAllowed(address: string | URL): URL {
    const url = parsed(address);
    if (url.protocol !== 'https:' && (this.strict || url.protocol !== 'http:'))
      throw new ForbiddenAddress('It must begin with https://');
    if (url.username || url.password) throw new ForbiddenAddress('It must not hold a user or a password');
    this.mustBeAllowedHost(url.hostname.replace(/^\[|\]$/g, ''));
    return url;
  }

  /** The same for a bare host, e.g. of a mail server. @throws ForbiddenAddress */
  mustBeAllowedHost(host: string): void {
    if (!this.strict) return;
    const local = /^(localhost|.*\.(localhost|local|internal|intranet|lan|home\.arpa))\.?$/i.test(host);
    // A name without a dot is one of our own network's.
    const allowed = isIP(host) ? isPublicAddress(host) : host.includes('.') && !local;
    if (!allowed) throw new ForbiddenAddress('It is in our own network');
  }

  /** The addresses of a host, for protocols that connect by themselves. @throws ForbiddenAddress */
  async addressesOf(host: string): Promise<string[]> {
    this.mustBeAllowedHost(host);
    if (isIP(host)) return [host];
    return new Promise((done, fail) => {
      this.lookup(host, { all: true }, (error, addresses) => {
        if (error) fail(error);
        else done((addresses as LookupAddress[]).map(({ address }) => address));
      });
    });
  }

  /** @throws ForbiddenAddress, OutboundFailure. Answers of any status are returned, redirects too. */
  async call(request: OutboundRequest): Promise<OutboundAnswer> {
    const url = this.mustBeAllowed(request.url);
    const { signal } = request;
    let outgoing: ClientRequest | undefined;
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<OutboundAnswer>((done, fail) => {
        const giveUp = (problem: Error): void => {
          // First: what a request says that is destroyed, if it says anything, is of less use.
          fail(problem);
          outgoing?.destroy(problem);
        };
        // Neither a signal of its own nor Node's listening to the caller's: each costs more than the rest of the call.
        timer = setTimeout(
          () => giveUp(coded('ETIMEDOUT', 'The whole answer took too long')),
          request.timeoutMilliseconds ?? TIMEOUT_MS,
        );
        onAbort = () => giveUp(coded('ABORT_ERR', 'The call was broken off', { cause: signal?.reason }));
        if (signal?.aborted) return onAbort();
        if (performance.now() - this.pulse > LATEST_START_MS)
          return fail(coded('ETIMEDOUT', 'The process was held up'));
        signal?.addEventListener('abort', onAbort);
        outgoing = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
          method: request.method,
          headers: {
            ...request.headers,
            ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
          },
          agent: this.agents[url.protocol as 'http:' | 'https:'],
          lookup: this.lookup,
        });
        outgoing.once('error', fail);
        // 101 Switching Protocols, which nobody has asked for.
        outgoing.once('upgrade', (_response, socket) => {
          socket.destroy();
          fail(coded('EPROTO', 'The answer is another protocol'));
        });
        outgoing.once('response', (response) => {
          read(response, request.maxAnswerBytes ?? LARGEST_ANSWER).then(done, fail);
        });
        sendInTime(outgoing, request.body);
      });
    } catch (error) {
      if (error instanceof ForbiddenAddress) throw error;
      const code = (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN';
      throw new OutboundFailure(code, outgoing?.writableFinished ?? false, { cause: error });
    } finally {
      clearTimeout(timer);
      if (onAbort) signal?.removeEventListener('abort', onAbort);
    }
  }

  /** One address in our own network is enough to refuse the name: it would be tried in turn. */
  private readonly lookup: LookupFunction = (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (this.strict && !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new ForbiddenAddress(`${host} is in our own network`), []);
      const [first] = addresses;
      if (options.all) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}

function parsed(address: string | URL): URL {
  try {
    return new URL(address);
  } catch {
    throw new ForbiddenAddress('It is not a URL');
  }
}

const coded = (code: string, message: string, options?: ErrorOptions): Error =>
  Object.assign(new Error(message, options), { code });

/** Nothing of the request is written before it has its connection. */
function sendInTime(outgoing: ClientRequest, body: string | Buffer | undefined): void {
  const called = performance.now();
  const send = (): void => {
    if (performance.now() - called > LATEST_START_MS)
      outgoing.destroy(coded('ETIMEDOUT', 'The connection took too long'));
    else outgoing.end(body);
  };
  outgoing.once('socket', (socket) => {
    if (socket.connecting) socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', send);
    else send();
  });
}

function read(response: IncomingMessage, limit: number): Promise<OutboundAnswer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.once('error', fail);
    response.once('close', () => {
      if (!response.complete) fail(coded('ECONNRESET', 'The answer broke off'));
    });
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > limit) response.destroy(coded('outbound.answer_too_large', 'The answer is too large'));
    });
    response.once('end', () => {
      const whole = Buffer.concat(chunks);
      done({
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes: whole,
        // Of files nobody asks for it.
        get text() {
          return whole.toString('utf8');
        },
      });
    });
  });
}
