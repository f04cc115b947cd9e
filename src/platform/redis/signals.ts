import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../observability/index.js';
import { RedisClients } from './redis.clients.js';

type Handler = (message: unknown) => void;

const PREFIX = 'signal:';

/**
 * Hints between processes: "there is something new". Any of them may be lost, doubled or late, so whoever listens has
 * a sweep as well and reads the truth from Postgres.
 */
@Injectable()
export class Signals {
  private readonly logger = new Logger(Signals.name);
  private readonly handlers = new Map<string, Set<Handler>>();
  private listening = false;

  constructor(
    private readonly redis: RedisClients,
    private readonly metrics: Metrics,
  ) {}

  /** Never rejects, never throws, waits for nothing. `message` is JSON: ids and positions, no personal data. */
  publish(channel: string, message: unknown): void {
    this.redis.producer.publish(PREFIX + channel, JSON.stringify(message)).catch((error: Error) => {
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
      for (const handler of this.handlers.get(key.slice(PREFIX.length)) ?? []) this.deliver(handler, key, text);
    });
  }

  private deliver(handler: Handler, key: string, text: string): void {
    try {
      handler(JSON.parse(text));
    } catch (error) {
      this.logger.error(`A handler of ${key} failed`, error);
    }
  }
}
