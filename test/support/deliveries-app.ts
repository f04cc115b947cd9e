import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, type Config } from '../../src/config/index.js';
import { UnitOfWork, DatabaseModule } from '../../src/platform/database/index.js';
import {
  defineDelivery,
  Delivers,
  Deliveries,
  DeliveryError,
  DeliveryModule,
  type Delivery,
  type DeliveryAttempt,
  type DeliveryChange,
  type DeliveryDefinition,
  type DeliveryHandler,
  type DeliveryReceipt,
  type NewDelivery,
  type Rate,
  type Reconciliation,
} from '../../src/platform/delivery/index.js';
import { JobsModule } from '../../src/platform/jobs/index.js';
import { ObservabilityModule } from '../../src/platform/observability/index.js';
import { Outbound, OutboundModule } from '../../src/platform/outbound/index.js';
import { RedisModule } from '../../src/platform/redis/index.js';

/** What the provider does with one request. */
export interface Reply {
  status: number;
  retryAfter?: number;
  /** It did what was asked, but nobody hears of it. */
  drop?: boolean;
  afterMs?: number;
}

export interface Call {
  id: string;
  n: number;
  pid: number;
  at: number;
}

/** A provider on the loopback: accepts POST /<delivery>?n=&pid=, says what it has got with GET /<delivery>. */
export class LoopbackProvider {
  readonly calls: Call[] = [];
  /** What it did, by delivery: with `idempotent` once per delivery however often it is asked. */
  readonly done = new Map<string, number>();
  questions = 0;
  reply: (call: Call) => Reply = () => ({ status: 200 });
  private constructor(
    private readonly server: Server,
    private readonly once: boolean,
  ) {}

  static async start({ idempotent = false } = {}): Promise<LoopbackProvider> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    const provider = new LoopbackProvider(server, idempotent);
    server.on('request', (request, response) => {
      const url = new URL(request.url!, 'http://loopback');
      const id = url.pathname.slice(1);
      if (request.method === 'GET') {
        provider.questions += 1;
        response.statusCode = provider.done.has(id) ? 200 : 404;
        response.end();
        return;
      }
      request.resume();
      const call = {
        id,
        n: Number(url.searchParams.get('n')),
        pid: Number(url.searchParams.get('pid')),
        at: performance.now(),
      };
      provider.calls.push(call);
      const { status, retryAfter, drop, afterMs } = provider.reply(call);
      if (status < 300 && !(provider.once && provider.done.has(id))) {
        provider.done.set(id, (provider.done.get(id) ?? 0) + 1);
      }
      const answer = (): void => {
        if (drop) return void request.socket.destroy();
        response.statusCode = status;
        if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
        response.end(`ref-${id}`);
      };
      if (afterMs === undefined) answer();
      else setTimeout(answer, afterMs).unref();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How often it did one thing more than once. */
  get doubled(): number {
    return [...this.done.values()].filter((count) => count > 1).length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const quick = { backoff: { seconds: 0.2, atMost: 1 }, maxAttempts: 4, timeoutSeconds: 5, maxReconciliations: 4 };

/** A provider that may do a thing twice when asked twice. */
export const letter = defineDelivery('test.letter', { ...quick, breakerFailures: 1000 });
/** One that does a thing once however often it is asked with the same key. */
export const order = defineDelivery('test.order', {
  ...quick,
  maxAttempts: 10,
  idempotent: true,
  breakerFailures: 1000,
});
/** One nobody can ask afterwards. */
export const shout = defineDelivery('test.shout', { ...quick, maxReconciliations: 2, breakerFailures: 1000 });
/** One whose circuit breaker is quick. */
export const fragile = defineDelivery('test.fragile', {
  ...quick,
  maxAttempts: 50,
  idempotent: true,
  breakerFailures: 5,
  breakerSeconds: 1,
  timeoutSeconds: 1,
});

export interface Wiring {
  url: string;
  rates?: Record<string, Rate>;
  changes?: (changes: readonly DeliveryChange[]) => Promise<void>;
}
const WIRING = Symbol('wiring');

@Injectable()
class LoopbackHandler implements DeliveryHandler {
  @Inject(Outbound)
  private readonly outbound!: Outbound;

  constructor(@Inject(WIRING) protected readonly wiring: Wiring) {}

  async deliver(delivery: Delivery, attempt: DeliveryAttempt, signal: AbortSignal): Promise<DeliveryReceipt> {
    const url = `${this.wiring.url}/${delivery.id}?n=${attempt.n}&pid=${process.pid}`;
    const call = this.outbound.call({ method: 'POST', url, body: delivery.subjectId, signal });
    const response = await call.catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
    const providerRef = response.text;
    const seconds = response.headers['retry-after'];
    const retryAfterSeconds = seconds === undefined ? undefined : Number(seconds);
    switch (response.status) {
      case 200:
        return { providerRef, summary: 'accepted' };
      case 400:
        throw new DeliveryError('fix', 'loopback.bad_content', { suggestion: 'Write something else' });
      case 401:
        throw new DeliveryError('channel', 'loopback.token_expired');
      case 410:
        throw new DeliveryError('permanent', 'loopback.gone');
      case 429:
        throw new DeliveryError('throttled', 'loopback.too_fast', { retryAfterSeconds });
      default:
        throw new DeliveryError('transient', 'loopback.unavailable', { retryAfterSeconds });
    }
  }

  rateOf(bucket: string): Rate | undefined {
    return this.wiring.rates?.[bucket];
  }

  async onStateChange(changes: readonly DeliveryChange[]): Promise<void> {
    await this.wiring.changes?.(changes);
  }
}

abstract class AskableHandler extends LoopbackHandler {
  async reconcile(delivery: Delivery): Promise<Reconciliation> {
    const { status } = await fetch(`${this.wiring.url}/${delivery.id}`);
    return status === 200 ? { outcome: 'done', providerRef: `ref-${delivery.id}` } : 'not-sent';
  }
}

@Injectable()
@Delivers(letter)
export class LetterHandler extends AskableHandler {
  constructor(@Inject(WIRING) wiring: Wiring) {
    super(wiring);
  }
}

@Injectable()
@Delivers(order)
class OrderHandler extends LoopbackHandler {
  constructor(@Inject(WIRING) wiring: Wiring) {
    super(wiring);
  }
}

@Injectable()
@Delivers(shout)
class ShoutHandler extends LoopbackHandler {
  constructor(@Inject(WIRING) wiring: Wiring) {
    super(wiring);
  }
}

@Injectable()
@Delivers(fragile)
class FragileHandler extends LoopbackHandler {
  constructor(@Inject(WIRING) wiring: Wiring) {
    super(wiring);
  }
}

@Module({})
class DeliveriesTestModule {}

/** One process' worth of the platform with the loopback kinds; `handlers` and `definitions` for boots that go wrong. */
export function startDeliveriesApp(
  config: Config,
  wiring: Wiring,
  definitions: DeliveryDefinition[] = [letter, order, shout, fragile],
  handlers: (new (wiring: Wiring) => object)[] = [LetterHandler, OrderHandler, ShoutHandler, FragileHandler],
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    {
      module: DeliveriesTestModule,
      imports: [
        ConfigModule.of(config),
        ObservabilityModule,
        DatabaseModule,
        RedisModule,
        JobsModule,
        OutboundModule,
        DeliveryModule,
        DeliveryModule.register(...definitions),
      ],
      providers: [{ provide: WIRING, useValue: wiring }, ...handlers],
    },
    { logger: process.env['SAY'] ? ['error', 'warn', 'log'] : false, abortOnError: false },
  );
}

/** As a feature would: in a unit of work. */
export async function queue(
  app: INestApplicationContext,
  definition: DeliveryDefinition,
  items: readonly NewDelivery[],
): Promise<string[]> {
  const queued = await app.get(UnitOfWork).run(() => app.get(Deliveries).queue(definition, items));
  return queued.map(({ id }) => id);
}
