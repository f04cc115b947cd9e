import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
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

/**
 * Budgets shared by all processes through Redis. While Redis is away each process counts for itself, so a limit is never
 * switched off by an outage: it is at most as many times wider as there are processes.
 */
@Injectable()
export class RateLimiter {
  private readonly pools: Record<RateLimitPool, { policy: RateLimitPolicy; limiter: RateLimiterRedis }>;

  constructor(
    config: Config,
    redis: RedisClients,
    private readonly metrics: Metrics,
  ) {
    const pool = (name: RateLimitPool) => {
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
      return { policy: { name, limit: points, windowSeconds: seconds }, limiter };
    };
    this.pools = { signIn: pool('signIn'), rsvp: pool('rsvp'), messages: pool('messages'), default: pool('default') };
  }

  /**
   * Counts one request.
   * @param key who is counted: the principal when known, else `addressKey(ip)`. Only its hash is stored.
   */
  async take(pool: RateLimitPool, key: string): Promise<RateLimitResult> {
    const { policy, limiter } = this.pools[pool];
    try {
      return result(policy, await limiter.consume(hashed(key)), true);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      this.metrics.increment('rate_limited', { pool });
      return result(policy, refused, false);
    }
  }

  /** Gives a whole budget back, e.g. after a sign-in that succeeded. */
  async forget(pool: RateLimitPool, key: string): Promise<void> {
    await this.pools[pool].limiter.delete(hashed(key));
  }
}

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

function result(
  policy: RateLimitPolicy,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  allowed: boolean,
): RateLimitResult {
  return {
    allowed,
    limit: policy.limit,
    remaining: Math.max(0, remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    policy,
  };
}

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
