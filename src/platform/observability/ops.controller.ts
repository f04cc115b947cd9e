import { Controller, HttpStatus, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/index.js';
import { httpErrors } from '../http/http.errors.js';
import { Route } from '../http/route.js';
import { Health, type HealthReport } from './health.js';
import { Metrics } from './metrics.js';
import { isOperator } from './operator.js';

/** For balancers and Prometheus; outside the API and its base path. */
@Controller()
export class OpsController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  /** The process runs and its event loop turns; says nothing about what it depends on, so that nobody restarts it for that. */
  @Route.get('health/live', {
    can: 'public',
    summary: 'Whether the process runs',
    status: 200,
    hidden: true,
    unlimited: true,
  })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when requests may be sent here (`ready`, or `degraded` while Redis is away), else 503. */
  @Route.get('health/ready', {
    can: 'public',
    summary: 'Whether it can take requests',
    status: 200,
    hidden: true,
    unlimited: true,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await this.health.report();
    void reply.header('cache-control', 'no-store');
    if (report.status === 'unavailable') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return report;
  }

  /** Prometheus text; hidden (404) from whoever lacks the token, or is not on this machine when there is no token. */
  @Route.get('metrics', { can: 'public', summary: 'Prometheus figures', status: 200, hidden: true, unlimited: true })
  async scrape(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isOperator(request, this.config)) throw httpErrors.notFound();
    void reply.header('content-type', this.metrics.contentType).header('cache-control', 'no-store');
    return this.metrics.render();
  }
}
