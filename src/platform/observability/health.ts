import { type BeforeApplicationShutdown, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { within } from '../within.js';

export interface HealthCheck {
  /** Rejects when the thing is down. Given two seconds. */
  check(): Promise<unknown>;
  /** A required check that fails makes the process not ready; any other one only degrades it. */
  required: boolean;
}

export interface HealthReport {
  status: 'ready' | 'degraded' | 'unavailable';
  checks: Record<string, { status: 'up' | 'down'; milliseconds: number }>;
}

const CHECK_LIMIT_MS = 2000;
const REUSE_MS = 500;

/**
 * What this process needs. `/health/ready` is public, so a report is reused for half a second: nobody can use it
 * to load the database, and reasons stay in the log.
 */
@Injectable()
export class Health implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly checks = new Map<string, HealthCheck>();
  private latest: { at: number; report: Promise<HealthReport> } | undefined;
  private draining = false;

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** From now on the process says that it is not ready, so that a balancer stops sending requests. */
  drain(): void {
    this.draining = true;
  }

  onModuleDestroy(): void {
    this.drain();
  }

  beforeApplicationShutdown(): void {
    this.drain();
  }

  async report(): Promise<HealthReport> {
    const now = performance.now();
    if (!this.latest || now - this.latest.at > REUSE_MS) this.latest = { at: now, report: this.run() };
    const report = await this.latest.report;
    return this.draining ? { ...report, status: 'unavailable' } : report;
  }

  private async run(): Promise<HealthReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, { check, required }]) => ({ name, required, ...(await probe(check)) })),
    );
    const down = results.filter(({ up }) => !up);
    const status = down.some(({ required }) => required) ? 'unavailable' : down.length > 0 ? 'degraded' : 'ready';
    const checks = results.map(({ name, up, milliseconds }) => {
      return [name, { status: up ? ('up' as const) : ('down' as const), milliseconds }] as const;
    });
    return { status, checks: Object.fromEntries(checks) };
  }
}

async function probe(check: HealthCheck['check']): Promise<{ up: boolean; milliseconds: number }> {
  const start = performance.now();
  const answer = Promise.resolve()
    .then(check)
    .then(
      () => true,
      () => false,
    );
  const up = (await within(CHECK_LIMIT_MS, answer)) ?? false;
  return { up, milliseconds: Math.round(performance.now() - start) };
}
