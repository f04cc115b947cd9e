import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../../config/index.js';
import { SnakeNaming } from './naming.js';

/** Without the years before Christ, after 9999 and without infinity. */
const UTC_TIME = /^\d{4}-\d\d-\d\d [\d:.]+\+00$/;

// int8: counts and sequence numbers stay far below 2^53. date: a calendar day has no time zone, so it stays text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

// The general one takes the text apart by a pattern; ours always comes in UTC (see `options`), which Date reads by itself.
const anyTime = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  UTC_TIME.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyTime(text),
);

/**
 * When its line breaks during a statement, the statement fails and says so. node-postgres tells of it besides, and Node ends
 * the process when nobody listens.
 */
export class Connection extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export function dataSourceOptions(config: Config): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    applicationName: 'placecard',
    poolSize: config.databasePoolSize,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    // An undefined or null in a `where` would widen it to everything.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      Client: Connection,
      // What does not need the answer of the statement before it travels with it: BEGIN, COMMIT.
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      // The request's own deadline cancels earlier; this is for work whose process died.
      statement_timeout: config.requestTimeoutMs * 4,
      idle_in_transaction_session_timeout: 30_000,
      lock_timeout: config.requestTimeoutMs,
      // How alike words must be for pg_trgm's `<%` to find one by the other; results are ranked by likeness anyway.
      options: '-c timezone=UTC -c pg_trgm.word_similarity_threshold=0.4',
    },
  };
}
