import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../observability/index.js';
import { RedisClients } from './redis.clients.js';

type Handler = (message: unknown) => void;

const PREFIX = 'signal:';

interface Sent {
  from: string;
  message: unknown;
}

/**
 * Hints between processes: "there is something new". Any of them may be lost, doubled or late, so whoever listens has
 * a sweep as well and reads the truth from Postgres. Listeners in the same process hear them without Redis.
 */
@Injectable()
export class Signals {
  private readonly logger = new Logger(Signals.name);
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly self = randomUUID();
  /** Listeners are none of the publisher's unit of work. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private listening = false;

  constructor(
    private readonly redis: RedisClients,
    private readonly metrics: Metrics,
  ) {}

  /** Never rejects, never throws, waits for nothing. `message` is JSON: ids and positions, no personal data. */
  publish(channel: string, message: unknown): void {
    this.outside(() => this.deliver(channel, message));
    const sent = JSON.stringify({ from: this.self, message } satisfies Sent);
    this.redis.producer.publish(PREFIX + channel, sent).catch((error: Error) => {
      this.metrics.increment('signal_publish_failed', { channel });
      this.redis.report(error);
    });
  }

  /** The handler must return at once. Returns the function that ends the subscription. */
  subscribe(channel: string, handler: Handler): () => void {
    this.listen();
    const handlers = this.handlers.get(channel) ?? new Set();
    if (!this.handlers.has(channel)) {
      this.handlers.set(channel, handlers);
      // Redis away: the command waits for the connection and is repeated after each new one.
      this.redis.subscriber.subscribe(PREFIX + channel).catch((error: Error) => this.redis.report(error));
    }
    handlers.add(handler);
    return () => void handlers.delete(handler);
  }

  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    this.redis.subscriber.on('message', (key: string, text: string) => {
      if (!key.startsWith(PREFIX)) return;
      const channel = key.slice(PREFIX.length);
      try {
        const { from, message } = JSON.parse(text) as Sent;
        if (from !== this.self) this.deliver(channel, message);
      } catch (error) {
        this.logger.error(`A signal of ${channel} cannot be read`, error);
      }
    });
  }

  private deliver(channel: string, message: unknown): void {
    for (const handler of this.handlers.get(channel) ?? []) {
      try {
        handler(message);
      } catch (error) {
        this.logger.error(`A handler of ${channel} failed`, error);
      }
    }
  }
}
