import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { Controller, Get, Logger, Module, Param, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, ConfigModule } from '../../src/config/index.js';
import { Database, DatabaseModule } from '../../src/platform/database/index.js';
import { ProblemFilter } from '../../src/platform/http/index.js';
import {
  Health,
  Metrics,
  NestLogger,
  ObservabilityModule,
  createLogger,
  observeHttp,
  runInContext,
} from '../../src/platform/observability/index.js';
import { RedisModule } from '../../src/platform/redis/index.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { testConfig } from '../support/config.js';
import { RedisServer } from '../support/redis-server.js';

const token = 'Ru2Zk0tq8gGQ3nB1xYdVwA';
const METRICS_TOKEN = 'only-for-prometheus';

@Controller()
class PageController {
  @Get('guests/:id')
  guest(@Param('id') id: string): { id: string } {
    return { id };
  }

  @Get('r/:token')
  page(): string {
    new Logger('Page').warn(`somebody looked at /r/${token}`);
    return 'page';
  }

  @Get('broken')
  broken(): never {
    throw new Error(`cannot read /api/v1/rsvp/${token}/answers`);
  }
}

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    const imports = [ConfigModule.of(config), ObservabilityModule, DatabaseModule, RedisModule];
    const providers = [{ provide: APP_FILTER, useClass: ProblemFilter }];
    return { module: TestModule, imports, providers, controllers: [PageController] };
  }
}

let database: TestDatabase;
let redis: RedisServer;
let app: NestFastifyApplication;
let base: string;
const lines: string[] = [];

async function boot(config: Config): Promise<NestFastifyApplication> {
  const logger = createLogger(config, { write: (line: string) => void lines.push(line) });
  const started = await NestFactory.create<NestFastifyApplication>(TestModule.of(config), new FastifyAdapter(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  observeHttp(started.getHttpAdapter().getInstance(), { metrics: started.get(Metrics), logger });
  await started.listen(0, '127.0.0.1');
  return started;
}

beforeAll(async () => {
  [database, redis] = await Promise.all([createTestDatabase(), RedisServer.start()]);
  const config = testConfig({ databaseUrl: database.url, redisUrl: redis.url });
  app = await boot(config.with({ logLevel: 'info', metricsToken: METRICS_TOKEN }));
  base = await app.getUrl();
});

afterAll(async () => {
  await app.close();
  await redis.remove();
  await database.drop();
});

beforeEach(() => {
  lines.splice(0);
});

const scrape = async (): Promise<string> => {
  const answer = await fetch(`${base}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  expect(answer.status).toBe(200);
  return answer.text();
};

describe('logs', () => {
  it('have one line per request, with its id, route and status', async () => {
    await fetch(`${base}/guests/12?page=2`);
    const [line] = await eventually(
      () => lines,
      (all) => all.length > 0,
    );
    expect(JSON.parse(line!)).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'GET',
      url: '/guests/12?page=2',
      statusCode: 200,
      requestId: expect.any(String),
    });
    expect(lines).toHaveLength(1);
  });

  it('never hold a link that opens an invitation, wherever it comes from', async () => {
    await fetch(`${base}/r/${token}?code=${token}`);
    await fetch(`${base}/api/v1/rsvp/${token}`);
    await fetch(`${base}/broken`);
    const written = await eventually(
      () => lines.join(''),
      (text) => text.includes('/broken'),
    );
    expect(written).not.toContain(token);
    expect(written).toContain('/r/***');
    expect(written).toContain('/api/v1/rsvp/***');
    expect(written).toContain('somebody looked at /r/***');
    expect(written).toContain('cannot read /api/v1/rsvp/***/answers');
  });

  it('hide secrets at any depth that is logged', () => {
    const logger = createLogger({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
    const secrets = {
      password: 'a-1',
      authorization: 'a-2',
      cookie: 'a-3',
      token: 'a-4',
      secret: 'a-5',
      'set-cookie': 'a-6',
    };
    logger.info(secrets);
    logger.info({ headers: secrets });
    logger.info({ request: { headers: secrets, method: 'GET' } });
    logger.info({ body: { refreshToken: 'a-7', newPassword: 'a-8', name: 'Zoë' } });
    const written = lines.join('');
    expect(lines).toHaveLength(4);
    expect(written).not.toMatch(/a-\d/);
    expect(written).toContain('Zoë');
  });

  it('carry the id of the work they belong to', () => {
    const logger = createLogger({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
    runInContext({ requestId: 'req-7', origin: 'job' }, () => new NestLogger(logger).log('inside', 'Jobs'));
    new NestLogger(logger).error(new Error('outside'), 'Jobs');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { requestId: 'req-7', msg: 'inside', context: 'Jobs', level: 'info' },
      { msg: 'outside', context: 'Jobs', level: 'error', err: { message: 'outside', stack: expect.any(String) } },
    ]);
    expect(lines[1]).not.toContain('requestId');
  });
});

describe('health', () => {
  it('is live and ready, with each thing it needs', async () => {
    expect(await (await fetch(`${base}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${base}/health/ready`);
    expect(ready.status).toBe(200);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      checks: { postgres: { status: 'up' }, redis: { status: 'up' } },
    });
  });

  it('stays ready, but degraded, without Redis', async () => {
    await redis.kill();
    const answer = await eventually(
      async () => {
        const response = await fetch(`${base}/health/ready`);
        return { status: response.status, body: (await response.json()) as { status: string } };
      },
      ({ body }) => body.status === 'degraded',
    );
    expect(answer.status).toBe(200);
    await redis.start();
    await eventually(
      async () => (await (await fetch(`${base}/health/ready`)).json()) as { status: string },
      ({ status }) => status === 'ready',
    );
    // One line when it went, one when it came back, however many attempts there were.
    expect(lines.filter((line) => line.includes('Redis is away'))).toHaveLength(1);
    await eventually(
      () => lines.filter((line) => line.includes('Redis is back')),
      (back) => back.length === 1,
    );
  });

  it('is unavailable when something required is down, is slow, or the process stops; live all the same', async () => {
    const config = testConfig({ databaseUrl: database.url, redisUrl: redis.url });
    const other = await boot(config);
    const url = await other.getUrl();
    const health = other.get(Health);
    let answer: () => Promise<void> = () => Promise.reject(new Error('secret reason'));
    health.register('mirror', { required: true, check: () => answer() });
    const down = await fetch(`${url}/health/ready`);
    expect(down.status).toBe(503);
    const text = await down.text();
    expect(JSON.parse(text)).toMatchObject({ status: 'unavailable', checks: { mirror: { status: 'down' } } });
    expect(text).not.toContain('secret reason');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    answer = () => new Promise(() => undefined);
    await eventually(
      async () => ((await health.report()).checks['mirror']?.milliseconds ?? 0) >= 2000,
      (slow) => slow,
    );
    answer = () => Promise.resolve();
    await eventually(
      () => health.report(),
      ({ status }) => status === 'ready',
    );
    health.drain();
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    await other.close();
  });
});

describe('metrics', () => {
  it('are for the holder of the token', async () => {
    expect((await fetch(`${base}/metrics`)).status).toBe(404);
    const wrong = { authorization: `Bearer ${METRICS_TOKEN}x` };
    expect((await fetch(`${base}/metrics`, { headers: wrong })).status).toBe(404);
    expect(await scrape()).toContain('placecard_');
  });

  it('without a token are for this machine, and not for a proxy on it', async () => {
    const config = testConfig({ databaseUrl: database.url, redisUrl: redis.url });
    const open = await boot(config);
    const url = new URL(`${await open.getUrl()}/metrics`);
    const ask = (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        httpRequest(url, { headers }, (answer) => resolve(answer.resume().statusCode!))
          .on('error', reject)
          .end();
      });
    expect(await ask({})).toBe(200);
    expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    await open.close();
  });

  it('count requests by route pattern, statements by verb, and tell the state of the process', async () => {
    await fetch(`${base}/guests/31`);
    await fetch(`${base}/guests/32`);
    await fetch(`${base}/nowhere/33`);
    await app.get(Database).query('select 33');
    const text = await eventually(scrape, (all) => all.includes('route="unmatched"'));
    expect(text).toMatch(/request_duration_seconds_count\{method="GET",route="\/guests\/:id",status="200"\} \d/);
    expect(text).not.toContain('/guests/31');
    expect(text).not.toContain('/nowhere');
    expect(text).toMatch(/query_duration_seconds_count\{verb="select"\} [1-9]/);
    expect(text).toContain('placecard_redis_up 1');
    expect(text).toMatch(/database_connections\{state="idle"\} \d/);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('come even when one of their sources fails or hangs', async () => {
    const metrics = app.get(Metrics);
    metrics.onScrape('broken', () => Promise.reject(new Error('no')));
    metrics.onScrape('hanging', () => new Promise(() => undefined));
    metrics.onScrape('lag', () => metrics.set('change_lag', 42, { consumer: 'webhooks' }));
    const text = await scrape();
    expect(text).toContain('placecard_change_lag{consumer="webhooks"} 42');
    for (const name of ['broken', 'hanging', 'lag']) metrics.onScrape(name, () => undefined);
  });
});
