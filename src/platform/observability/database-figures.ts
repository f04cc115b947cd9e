import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

const VERB = /^\s*(select|insert|update|delete|with|copy)\b/i;

/** Durations of statements, the state of the pool, and Postgres as what every process needs. */
@Injectable()
export class DatabaseFigures {
  constructor(db: Database, metrics: Metrics, health: Health) {
    db.observe((statement, seconds) => {
      metrics.observe('query_duration_seconds', seconds, { verb: VERB.exec(statement)?.[1]?.toLowerCase() ?? 'other' });
    });
    metrics.onScrape('database', () => {
      const { totalCount, idleCount, waitingCount } = db.pool;
      metrics.set('database_connections', totalCount - idleCount, { state: 'busy' });
      metrics.set('database_connections', idleCount, { state: 'idle' });
      metrics.set('database_connections', waitingCount, { state: 'wanted' });
    });
    health.register('postgres', { required: true, check: () => db.query('select 1') });
  }
}
