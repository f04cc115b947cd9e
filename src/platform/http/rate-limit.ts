import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '../../config/index.js';
import { Metrics } from '../observability/index.js';
import { RedisClients } from '../redis/index.js';
import type { RateLimitPool } from './route.js';

export interface RateLimitPolicy {
  /** Name of the pool, as in the header. */
  name: RateLimitPool;
  /** Requests per window. */
  limit: number;
  windowSeconds: number;
}

export interface RateLimitResult {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Seconds until the window is over and the whole budget is back; at least 1. */
  resetSeconds: number;
  policy: RateLimitPolicy;
}

interface Pool {
  policy: RateLimitPolicy;
  limiter: RateLimiterRedis;
  /** How many requests are taken from the shared budget at once. */
  portion: number;
  leases: LRUCache<string, Lease>;
  pending: Map<string, Promise<Lease>>;
}

/** Requests of one caller that are counted in Redis already and still to be made. */
interface Lease {
  granted: number;
  left: number;
  /** Of the shared budget, beyond these. */
  remaining: number;
  /** End of the window, in milliseconds of the epoch. */
  until: number;
}

/**
 * A hundredth of the budget is taken at once and spent without asking: a busy caller costs a round trip to Redis in twelve
 * requests instead of each. With several processes each may hold that much unspent. Small budgets are counted one by one.
 */
const portionOf = (points: number): number => Math.min(50, Math.max(1, Math.floor(points / 100)));
const MOST_LEASES = 10_000;

/**
 * Budgets shared by all processes through Redis. While Redis is away each process counts for itself, so a limit is never
 * switched off by an outage: it is at most as many times wider as there are processes.
 */
@Injectable()
export class RateLimiter {
  private readonly pools: Record<RateLimitPool, Pool>;

  constructor(
    config: Config,
    redis: RedisClients,
    private readonly metrics: Metrics,
  ) {
    const pool = (name: RateLimitPool): Pool => {
      const { points, seconds } = config.rateLimits[name];
      const insurance = new InsuranceLimiter({ points, duration: seconds }, () => {
        metrics.increment('rate_limit_insured', { pool: name });
      });
      const limiter = new RateLimiterRedis({
        storeClient: redis.producer,
        keyPrefix: `rate:${name}`,
        points,
        duration: seconds,
        insuranceLimiter: insurance,
        rejectIfRedisNotReady: true,
      });
      return {
        policy: { name, limit: points, windowSeconds: seconds },
        limiter,
        portion: portionOf(points),
        leases: new LRUCache({ max: MOST_LEASES }),
        pending: new Map(),
      };
    };
    this.pools = {
      signIn: pool('signIn'),
      accountMail: pool('accountMail'),
      rsvp: pool('rsvp'),
      messages: pool('messages'),
      testSends: pool('testSends'),
      default: pool('default'),
    };
  }

  /**
   * Counts one request.
   * @param key who is counted: the principal when known, else `addressKey(ip)`. Only its hash is stored.
   */
  async take(name: RateLimitPool, key: string): Promise<RateLimitResult> {
    const pool = this.pools[name];
    for (;;) {
      const taken = this.takeLeased(name, key);
      if (taken) return taken;
      const asked = pool.pending.get(key);
      const lease = await (asked ?? this.lease(pool, key));
      // Whoever waited for somebody else's question is not counted by its answer.
      if (asked || lease.granted > 0) continue;
      this.metrics.increment('rate_limited', { pool: name });
      return result(pool.policy, lease, false);
    }
  }

  /** Counts one request when that needs no round trip; undefined when it does. */
  takeLeased(name: RateLimitPool, key: string): RateLimitResult | undefined {
    const { policy, leases } = this.pools[name];
    const lease = leases.get(key);
    if (!lease || lease.left === 0 || lease.until <= Date.now()) return undefined;
    lease.left -= 1;
    return result(policy, lease, true);
  }

  /** Gives a whole budget back, e.g. after a sign-in that succeeded. */
  async forget(name: RateLimitPool, key: string): Promise<void> {
    const { leases, limiter } = this.pools[name];
    leases.delete(key);
    await limiter.delete(hashed(key));
  }

  private lease(pool: Pool, key: string): Promise<Lease> {
    const asking = this.ask(pool, key).finally(() => pool.pending.delete(key));
    pool.pending.set(key, asking);
    return asking;
  }

  private async ask({ limiter, portion, leases, policy }: Pool, key: string): Promise<Lease> {
    const lease = await limiter.consume(hashed(key), portion).then(
      (counted) => leaseOf(counted, portion),
      (refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // The last portion may be a part of one.
        return leaseOf(refused, Math.max(0, portion - (refused.consumedPoints - policy.limit)));
      },
    );
    leases.set(key, lease);
    return lease;
  }
}

const leaseOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, granted: number): Lease => ({
  granted,
  left: granted,
  remaining: Math.max(0, remainingPoints),
  until: Date.now() + msBeforeNext,
});

class InsuranceLimiter extends RateLimiterMemory {
  constructor(
    options: { points: number; duration: number },
    private readonly used: () => void,
  ) {
    super(options);
  }

  override consume(...given: Parameters<RateLimiterMemory['consume']>): Promise<RateLimiterRes> {
    this.used();
    return super.consume(...given);
  }
}

const result = (policy: RateLimitPolicy, lease: Lease, allowed: boolean): RateLimitResult => ({
  allowed,
  limit: policy.limit,
  remaining: lease.remaining + lease.left,
  resetSeconds: Math.max(1, Math.ceil((lease.until - Date.now()) / 1000)),
  policy,
});

/** Neither addresses nor account names are kept in Redis. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 27);
}

/** An anonymous caller: an IPv4 address, or the /64 of an IPv6 address, which one subscriber usually has to himself. */
export function addressKey(address: string): string {
  const plain = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped) return mapped;
  if (isIP(plain) !== 6) return plain;
  // An embedded dotted quad stands for two groups and is always in the lower half.
  const [head = '', tail] = plain.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [left, right] = [groups(head), groups(tail)];
  const middle = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const network = [...left, ...middle, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/**
 * The fields `RateLimit-Policy` and `RateLimit` as the IETF draft "RateLimit header fields for HTTP" (version 10) has them,
 * and `Retry-After` on a refusal.
 */
export function rateLimitHeaders({
  allowed,
  remaining,
  resetSeconds,
  policy,
}: RateLimitResult): Record<string, string> {
  return {
    'ratelimit-policy': `"${policy.name}";q=${policy.limit};w=${policy.windowSeconds}`,
    ratelimit: `"${policy.name}";r=${remaining};t=${resetSeconds}`,
    ...(allowed ? {} : { 'retry-after': String(resetSeconds) }),
  };
}
