import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { Config } from '../../config/index.js';
import { Health, Metrics } from '../observability/index.js';
import { within } from '../within.js';

const CONNECT_TIMEOUT_MS = 500;
const COMMAND_TIMEOUT_MS = 1000;
const QUIT_LIMIT_MS = 500;
const FIRST_CONNECT_LIMIT_MS = 1000;

const AWAY =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|connection is closed|timed out|max retries|isn't writeable|LOADING/i;

/**
 * The connections to Redis, in two shapes. A producer stands in somebody's request and fails within a second; a worker has
 * nothing better to do than wait. Nothing here may be needed for correctness: Redis can be away or wiped at any moment.
 */
@Injectable()
export class RedisClients implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RedisClients.name);
  private readonly open = new Set<Redis>();
  private readonly said = new Map<string, number>();
  private awaySince: number | undefined;
  private closing: Promise<void> | undefined;
  private shared: { worker?: Redis; subscriber?: Redis } = {};

  /** Fails fast: no queue while offline, one try, one second per command. */
  readonly producer: Redis;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    health: Health,
  ) {
    this.producer = this.connect('producer', {
      maxRetriesPerRequest: 1,
      commandTimeout: COMMAND_TIMEOUT_MS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      enableOfflineQueue: false,
      // A boot that fails leaves no connection behind to keep its process alive.
      lazyConnect: true,
    });
    health.register('redis', { required: false, check: () => this.producer.ping() });
    metrics.onScrape('redis', async () => metrics.set('redis_up', (await this.answers()) ? 1 : 0));
  }

  /** Waits for Redis as long as it takes; shared by everything that does not block its connection. */
  get worker(): Redis {
    return (this.shared.worker ??= this.waiting('worker'));
  }

  /** In subscriber mode; subscriptions are renewed after an outage. */
  get subscriber(): Redis {
    return (this.shared.subscriber ??= this.waiting('subscriber'));
  }

  /** A waiting connection of its own, for blocking commands. */
  blocking(name: string): Redis {
    return this.waiting(name);
  }

  /** Whether Redis answers just now; at most a second. */
  async answers(): Promise<boolean> {
    return this.producer.ping().then(
      () => true,
      () => false,
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.settled();
  }

  /** Connects the producer and waits for it, for a second at most: a start must not depend on Redis. */
  async settled(): Promise<void> {
    if (this.producer.status === 'ready') return;
    if (this.producer.status === 'wait') this.producer.connect().catch((error: Error) => this.report(error));
    await within(FIRST_CONNECT_LIMIT_MS, new Promise((resolve) => this.producer.once('ready', resolve)));
  }

  /** Logs an error of Redis: the first one of an outage, and any other kind at most once a minute. */
  report(error: Error): void {
    if (this.closing) return;
    const text = error.message || (error as NodeJS.ErrnoException).code || error.name;
    if (AWAY.test(`${text} ${(error as NodeJS.ErrnoException).code ?? ''}`)) {
      if (this.awaySince !== undefined) return;
      this.awaySince = performance.now();
      this.metrics.set('redis_up', 0);
      this.logger.warn(`Redis is away (${text}); going on without it`);
      return;
    }
    const now = performance.now();
    const last = this.said.get(text);
    if (last !== undefined && now - last < 60_000) return;
    if (this.said.size > 100) this.said.clear();
    this.said.set(text, now);
    this.logger.warn(`Redis: ${text}`);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Ends every connection; takes no longer than half a second, Redis there or not. */
  async close(): Promise<void> {
    this.closing ??= Promise.all([...this.open].map((client) => end(client))).then(() => this.open.clear());
    await this.closing;
  }

  private waiting(name: string): Redis {
    return this.connect(name, { maxRetriesPerRequest: null, enableReadyCheck: false });
  }

  private connect(name: string, options: RedisOptions): Redis {
    const client = new Redis(this.config.redisUrl, {
      ...options,
      connectionName: `placecard-${name}`,
      keepAlive: 10_000,
      retryStrategy: (attempt) => (this.closing ? null : Math.min(100 * attempt, 2000)),
    });
    // Bull adds a few listeners per queue to the shared connections.
    client.setMaxListeners(0);
    client.on('error', (error: Error) => this.report(error));
    client.on('ready', () => this.back());
    this.open.add(client);
    return client;
  }

  private back(): void {
    if (this.awaySince === undefined) return;
    const seconds = ((performance.now() - this.awaySince) / 1000).toFixed(1);
    this.awaySince = undefined;
    this.metrics.set('redis_up', 1);
    this.logger.log(`Redis is back after ${seconds} s`);
  }
}

async function end(client: Redis): Promise<void> {
  // QUIT would wait behind a blocking command, and for ever without a connection.
  if (client.status === 'ready') {
    await within(
      QUIT_LIMIT_MS,
      client.quit().catch(() => undefined),
    );
  }
  client.disconnect();
}
