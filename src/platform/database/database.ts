import { createHash } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Client, ClientConfig, Pool, PoolClient } from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { currentContext, runInContext, type Deadline } from '../observability/request-context.js';
import { arrayText } from './array-text.js';
import { databaseErrors } from './database.errors.js';
import { Convoys } from './convoys.js';
import { Connection } from './data-source.js';
import { Gathering } from './gathering.js';

export interface LastStatement {
  text: string;
  values: readonly unknown[];
  /** Told after COMMIT what it gave. */
  done: (rows: never[]) => void;
}

/** One open transaction: its connection, what goes with its COMMIT and what has to happen after it. */
export interface OpenUnit {
  runner: QueryRunner;
  client: PoolClient;
  last?: () => LastStatement[];
  /** Why BEGIN failed: without it every statement would be a transaction of its own. */
  notBegun?: Error;
  /** What its first statement failed with that did: those sent along with it only say that something has failed. */
  failure?: Error | undefined;
  afterCommit: (() => void)[];
  /** What was collected while the unit ran; cut back when a part of it is undone. */
  journals: unknown[][];
}

export const openUnit = new AsyncLocalStorage<OpenUnit>();

type Observer = (statement: string, seconds: number) => void;

const names = new Map<string, string>();
/** Statement texts are few and constant (values travel as parameters), but a bug must not grow this without bound. */
const MOST_NAMES = 2_000;

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < MOST_NAMES) {
    name = `s${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

/** The way to Postgres. Inside a unit of work every query joins its transaction; outside, each takes a connection of its own. */
@Injectable()
export class Database {
  private observer: Observer | undefined;
  private readonly gathering = new Gathering((text, values) => this.queryForAll(text, values));
  private readonly convoys = new Convoys((text, values) => this.queryForAll(text, values));

  constructor(readonly source: DataSource) {}

  /** TypeORM's manager of the running transaction, or of the pool. */
  get manager(): EntityManager {
    return openUnit.getStore()?.runner.manager ?? this.source.manager;
  }

  /** A connection besides the pool, for COPY, which shares none with statements that travel together. The caller ends it. */
  async connect(): Promise<Client> {
    const { url, extra, applicationName } = this.source.options as PostgresDataSourceOptions;
    const client = new Connection({
      ...(extra as ClientConfig),
      connectionString: url,
      application_name: applicationName,
      pipeline: false,
    });
    await client.connect();
    return client;
  }

  /** node-postgres' own pool. */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /**
   * Runs one statement as a named (prepared) statement: on single rows twice the rate of an unnamed one.
   * Build `text` from constants only; values go into `values`.
   */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.onConnection(text, async (client) => {
      const name = nameOf(text);
      const sent = values.map((value) => (Array.isArray(value) ? (arrayText(value) ?? value) : value));
      const result = await client.query({ ...(name ? { name } : {}), text, values: sent });
      return result.rows as Row[];
    });
  }

  /**
   * Reads one row by id. Those asked for in the same turn of the event loop with the same statement and values share one
   * round trip: with many callers that is most of what such a read costs. A unit of work reads on its own connection.
   * @param text its last parameter is a `uuid[]`; each row says its `id`. Write it as `(select $n::uuid[])::uuid[]`: where the
   * planner sees how few ids there are it makes a new plan each time, which costs five times as much as the read.
   */
  async one<Row extends { id: string }>(
    text: string,
    values: readonly unknown[],
    id: string,
  ): Promise<Row | undefined> {
    if (openUnit.getStore()) return (await this.query<Row>(text, [...values, [id]]))[0];
    const context = currentContext();
    if (context) context.queries += 1;
    return this.gathering.read<Row>(text, values, id.toLowerCase());
  }

  /**
   * Runs a statement that gives one row. While many with the same text are under way they share round trips; a unit of work
   * reads on its own connection.
   */
  async onlyRow<Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    if (openUnit.getStore()) return (await this.query<Row>(text, values))[0];
    const context = currentContext();
    if (context) context.queries += 1;
    return this.convoys.run<Row>(text, values);
  }

  /** Like `query`, for statements that are run once: not named. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return this.onConnection(text, async (client) => {
      const result = await client.query(text, values as unknown[]);
      return result.rowCount ?? 0;
    });
  }

  /** Called with every statement and how long it took. */
  observe(observer: Observer): void {
    this.observer = observer;
  }

  /** It is everybody's who asked: the deadline of one of them must not end it. */
  private queryForAll<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return runInContext({ requestId: 'gathered', origin: 'system' }, () => this.query(text, values));
  }

  private async onConnection<T>(text: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const context = currentContext();
    if (context) context.queries += 1;
    if (context?.deadline?.passed) throw databaseErrors.timedOut();
    const unit = openUnit.getStore();
    if (unit?.notBegun) throw unit.notBegun;
    const started = performance.now();
    const client = unit?.client ?? (await this.pool.connect());
    const stop = unit ? undefined : this.cancelOn(context?.deadline, client);
    try {
      // Time may have run out while waiting for the connection.
      if (context?.deadline?.passed) throw databaseErrors.timedOut();
      return await work(client);
    } catch (error) {
      if (unit) unit.failure ??= error as Error;
      throw error;
    } finally {
      const cancelling = stop?.();
      if (cancelling) await cancelling;
      if (!unit) client.release();
      this.observer?.(text, (performance.now() - started) / 1000);
    }
  }

  /**
   * When the request's time is up its running query is cancelled in Postgres too, from another connection.
   * @returns what to call before the connection is given back, and to await if it returns a promise: a cancel under way
   * must not hit the next one's query.
   * @param after what is not to be cancelled
   */
  cancelOn(
    deadline: Deadline | undefined,
    client: PoolClient,
    after: Promise<unknown> = Promise.resolve(),
  ): () => Promise<unknown> | undefined {
    let cancelling: Promise<unknown> | undefined;
    const forget = deadline?.onPass(() => {
      const { processID } = client as PoolClient & { processID: number };
      cancelling = after
        .then(() => this.pool.query('select pg_cancel_backend($1)', [processID]))
        .catch(() => {
          // The connection to cancel over is gone: statement_timeout ends the query instead.
        });
    });
    return () => {
      forget?.();
      return cancelling;
    };
  }
}
