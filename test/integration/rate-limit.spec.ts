import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import { type Config, ConfigModule } from '../../src/config/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { RateLimiter, addressKey, rateLimitHeaders } from '../../src/platform/http/rate-limit.js';
import { Metrics, ObservabilityModule } from '../../src/platform/observability/index.js';
import { RedisModule } from '../../src/platform/redis/index.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { testConfig } from '../support/config.js';
import { RedisServer } from '../support/redis-server.js';

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    const imports = [ConfigModule.of(config), ObservabilityModule, DatabaseModule, RedisModule];
    return { module: TestModule, imports, providers: [RateLimiter] };
  }
}

let database: TestDatabase;
let redis: RedisServer;
let one: INestApplicationContext;
let two: INestApplicationContext;

beforeAll(async () => {
  [database, redis] = await Promise.all([createTestDatabase(), RedisServer.start()]);
  const limit = (points: number) => ({ points, seconds: 30 });
  const config = testConfig({ databaseUrl: database.url, redisUrl: redis.url }).with({
    rateLimits: {
      signIn: limit(5),
      accountMail: limit(5),
      rsvp: limit(5),
      messages: limit(5),
      testSends: limit(5),
      default: limit(5),
    },
  });
  const boot = () =>
    NestFactory.createApplicationContext(TestModule.of(config), { logger: false, abortOnError: false });
  [one, two] = await Promise.all([boot(), boot()]);
});

afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await redis.remove();
  await database.drop();
});

describe('a rate limit', () => {
  it('is one budget for all processes', async () => {
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, index) => (index % 2 ? one : two).get(RateLimiter).take('default', 'member 1')),
    );
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(5);
    expect(
      taken
        .filter(({ allowed }) => allowed)
        .map(({ remaining }) => remaining)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(await one.get(Metrics).count('rate_limited', { pool: 'default' })).toBeGreaterThan(0);
  });

  it('is kept per pool and per caller', async () => {
    const limiter = one.get(RateLimiter);
    expect((await limiter.take('rsvp', 'member 1')).remaining).toBe(4);
    expect((await limiter.take('default', 'member 2')).remaining).toBe(4);
    await limiter.forget('default', 'member 2');
    expect((await limiter.take('default', 'member 2')).remaining).toBe(4);
  });

  it('leaves neither names nor addresses in Redis', async () => {
    await one.get(RateLimiter).take('signIn', '203.0.113.9 anna@example.com');
    const client = new Redis(redis.url);
    const keys = await client.keys('rate:signIn*');
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toMatch(/anna|203/);
    expect(await client.ttl(keys[0]!)).toBeGreaterThan(0);
    client.disconnect();
  });

  it('still limits while Redis is away', async () => {
    await redis.kill();
    const limiter = one.get(RateLimiter);
    const taken = [];
    for (let index = 0; index < 8; index += 1) taken.push(await limiter.take('messages', 'organization 1'));
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, false, false, false]);
    expect(await one.get(Metrics).count('rate_limit_insured', { pool: 'messages' })).toBe(8);
    await redis.start();
  });

  it('tells itself as the draft has it', () => {
    const policy = { name: 'default' as const, limit: 100, windowSeconds: 60 };
    const result = { allowed: true, limit: 100, remaining: 50, resetSeconds: 30, policy };
    expect(rateLimitHeaders(result)).toEqual({
      'ratelimit-policy': '"default";q=100;w=60',
      ratelimit: '"default";r=50;t=30',
    });
    expect(rateLimitHeaders({ ...result, allowed: false, remaining: 0 })).toEqual({
      'ratelimit-policy': '"default";q=100;w=60',
      ratelimit: '"default";r=0;t=30',
      'retry-after': '30',
    });
  });
});

describe('the key of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ])('of %s is %s', (address, key) => expect(addressKey(address)).toBe(key));

  it('is the same all over a /64 and differs beside it', () => {
    expect(addressKey('2001:db8:1:2::1')).toBe(addressKey('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
  });
});
