import { Injectable } from '@nestjs/common';
import { Metrics } from '../observability/index.js';
import { RedisClients } from '../redis/index.js';
import type { Rate } from './delivery.definition.js';

/** What a delivery has to pass before its provider is called. */
export interface Passage {
  target: string;
  /** How long one call may take: a probe of a broken target is not followed by another before. */
  timeoutSeconds: number;
  rates: readonly (Rate & { bucket: string })[];
}

/** 0: go on; otherwise the milliseconds after which it may ask again. */
export interface Verdict {
  waitMs: number;
  /** `probe`: it goes on, as the one that finds out whether a broken target works again. */
  reason?: 'rate' | 'breaker' | 'probe';
}

interface BucketState {
  /** When the bucket is empty again if nothing more is let through (GCRA's "theoretical arrival time"). */
  tat: number;
  /** Up to when those who were sent away have been told to come back, so that they come one after the other. */
  tail: number;
}

interface TargetState {
  failures: number;
  until: number;
}

/**
 * A burst of a twentieth of the rate is let through at once, the rest evenly: so no window of `seconds` sees more than
 * `points`, wherever it begins.
 */
export function spacing({ points, seconds }: Rate): { interval: number; burst: number } {
  const burst = Math.max(1, Math.floor(points / 20));
  return { burst, interval: (seconds * 1000) / (points - burst + 1) };
}

const PREFIX = '{placecard-gate}';

/** The same as `LocalGate.pass`, for all processes together: one script, one round trip for a whole batch, by Redis' clock. */
const PASS = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local asked = cjson.decode(ARGV[1])
local answers, buckets, targets = {}, {}, {}
local function read(cache, key, one, two)
  if not cache[key] then
    local values = redis.call('HMGET', key, one, two)
    cache[key] = { tonumber(values[1]) or 0, tonumber(values[2]) or 0 }
  end
  return cache[key]
end
for place, ask in ipairs(asked) do
  local wait, reason = 0, ''
  local target = read(targets, '${PREFIX}:target:' .. ask.target, 'failures', 'until')
  if target[1] < 0 and target[2] > now then
    wait, reason = target[2] - now, 'breaker'
  else
    for _, rate in ipairs(ask.rates) do
      local bucket = read(buckets, '${PREFIX}:bucket:' .. rate.bucket, 'tat', 'tail')
      local free = math.max(bucket[1], now) - (rate.burst - 1) * rate.interval
      if free > now then
        bucket[2] = math.max(bucket[2] + rate.interval, free)
        wait, reason = math.max(wait, bucket[2] - now), 'rate'
      end
    end
    if wait == 0 then
      for _, rate in ipairs(ask.rates) do
        local bucket = buckets['${PREFIX}:bucket:' .. rate.bucket]
        bucket[1] = math.max(bucket[1], now) + rate.interval
      end
      if target[1] < 0 then target[2], reason = now + ask.probe, 'probe' end
    end
  end
  answers[place] = { math.ceil(wait), reason }
end
for key, bucket in pairs(buckets) do
  redis.call('HSET', key, 'tat', bucket[1], 'tail', bucket[2])
  redis.call('PEXPIRE', key, math.ceil(math.max(bucket[1], bucket[2]) - now) + 60000)
end
for key, target in pairs(targets) do
  if target[1] < 0 then
    redis.call('HSET', key, 'until', target[2])
    redis.call('PEXPIRE', key, math.ceil(math.max(0, target[2] - now)) + 3600000)
  end
end
return cjson.encode(answers)`;

/** Counts a failure; the one that breaks the limit opens the breaker (failures below zero). */
const FAIL = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local failures = tonumber(redis.call('HGET', KEYS[1], 'failures')) or 0
local opened = 0
if failures < 0 then
  redis.call('HSET', KEYS[1], 'until', now + ARGV[2])
elseif failures + 1 >= tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'failures', -1, 'until', now + ARGV[2])
  opened = 1
else
  redis.call('HINCRBY', KEYS[1], 'failures', 1)
end
redis.call('PEXPIRE', KEYS[1], 3600000)
return opened`;

/** Counts for one process; what there is while Redis is away. */
export class LocalGate {
  private readonly buckets = new Map<string, BucketState>();
  private readonly targets = new Map<string, TargetState>();

  constructor(private readonly clock: () => number = Date.now) {}

  pass(asked: readonly Passage[]): Verdict[] {
    const now = this.clock();
    this.tidy(now);
    return asked.map(({ target: name, rates, timeoutSeconds }) => {
      const target = this.targets.get(name);
      if (target && target.failures < 0 && target.until > now) return { waitMs: target.until - now, reason: 'breaker' };
      let waitMs = 0;
      const passing: (() => void)[] = [];
      for (const rate of rates) {
        const { interval, burst } = spacing(rate);
        const bucket = this.buckets.get(rate.bucket) ?? { tat: 0, tail: 0 };
        this.buckets.set(rate.bucket, bucket);
        const free = Math.max(bucket.tat, now) - (burst - 1) * interval;
        if (free > now) {
          bucket.tail = Math.max(bucket.tail + interval, free);
          waitMs = Math.max(waitMs, Math.ceil(bucket.tail - now));
        }
        passing.push(() => (bucket.tat = Math.max(bucket.tat, now) + interval));
      }
      if (waitMs > 0) return { waitMs, reason: 'rate' };
      for (const take of passing) take();
      if (!target || target.failures >= 0) return { waitMs: 0 };
      target.until = now + timeoutSeconds * 1000;
      return { waitMs: 0, reason: 'probe' };
    });
  }

  fail(target: string, limit: number, seconds: number): boolean {
    const state = this.targets.get(target) ?? { failures: 0, until: 0 };
    this.targets.set(target, state);
    const open = state.failures < 0;
    if (!open) state.failures += 1;
    if (!open && state.failures < limit) return false;
    state.until = this.clock() + seconds * 1000;
    state.failures = -1;
    return !open;
  }

  succeed(target: string): void {
    this.targets.delete(target);
  }

  private tidy(now: number): void {
    if (this.buckets.size < 10_000) return;
    for (const [name, { tat, tail }] of this.buckets) if (Math.max(tat, tail) < now) this.buckets.delete(name);
  }
}

/**
 * Rates per bucket and a circuit breaker per target, shared by all processes through Redis; each process counts for itself
 * while Redis is away. Nothing is lost with it: a provider that is asked too fast says so, and then the bucket is paused in
 * Postgres.
 */
@Injectable()
export class DeliveryGate {
  private readonly local = new LocalGate();
  /** Targets that failed since they last worked, as far as this process knows. */
  private readonly suspects = new Set<string>();

  constructor(
    private readonly redis: RedisClients,
    private readonly metrics: Metrics,
  ) {}

  async pass(asked: readonly Passage[]): Promise<Verdict[]> {
    if (asked.length === 0) return [];
    const spec = asked.map(({ target, timeoutSeconds, rates }) => ({
      target,
      probe: timeoutSeconds * 1000,
      rates: rates.map((rate) => ({ bucket: rate.bucket, ...spacing(rate) })),
    }));
    const verdicts = await this.redis.producer.eval(PASS, 0, JSON.stringify(spec)).then(
      (answer) =>
        (JSON.parse(answer as string) as [number, string][]).map(([waitMs, reason]): Verdict => {
          return reason ? { waitMs, reason: reason as 'rate' | 'breaker' | 'probe' } : { waitMs };
        }),
      (error: Error) => {
        this.redis.report(error);
        return this.local.pass(asked);
      },
    );
    verdicts.forEach(({ reason }, index) => {
      // Whoever probes must say so when it worked, even if others saw it fail.
      if (reason === 'probe') this.suspects.add(asked[index]!.target);
      else if (reason) this.metrics.increment('deliveries_sent_away', { reason });
    });
    return verdicts;
  }

  /** @returns whether this failure made everybody leave the target alone. */
  async fail(target: string, limit: number, seconds: number): Promise<boolean> {
    this.suspects.add(target);
    const opened = await this.redis.producer.eval(FAIL, 1, `${PREFIX}:target:${target}`, limit, seconds * 1000).then(
      (answer) => answer === 1,
      () => this.local.fail(target, limit, seconds),
    );
    if (opened) this.metrics.increment('delivery_breaker_opened');
    return opened;
  }

  /** Costs nothing while the target works. */
  async succeed(target: string): Promise<void> {
    this.local.succeed(target);
    if (!this.suspects.delete(target)) return;
    await this.redis.producer.del(`${PREFIX}:target:${target}`).catch((error: Error) => this.redis.report(error));
  }
}
