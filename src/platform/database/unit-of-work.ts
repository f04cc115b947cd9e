import { Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database, openUnit, type LastStatement, type OpenUnit } from './database.js';
import { currentContext } from '../observability/request-context.js';
import { isRetryable, postgresError, sqlState } from './postgres-errors.js';

const MOST_TRIES = 4;

/**
 * One business transaction. `run` opens it, nested calls join it, and it commits when the outermost work returns.
 * Postgres may ask for a repeat (deadlock, serialization): the whole work is run again, so it must have no effect outside the database.
 */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(readonly db: Database) {}

  /** Identity of the running transaction, for what belongs to it and ends with it. */
  get token(): object {
    return this.current();
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (openUnit.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === MOST_TRIES || !isRetryable(error)) throw error;
      }
    }
  }

  /**
   * The statements that go with COMMIT: `last` gives them when the work is done. They are the change log's, which takes its
   * numbers with them and so holds their lock no longer than it must.
   */
  withCommit(last: () => LastStatement[]): void {
    const unit = this.current();
    if (unit.last) throw new Error('What goes with COMMIT is said already');
    unit.last = last;
  }

  /** Hints to others (a signal, a job's alarm): after COMMIT, or at once when nothing is open. Must never be what correctness stands on. */
  afterCommit(effect: () => void): void {
    const unit = openUnit.getStore();
    if (unit) unit.afterCommit.push(effect);
    else this.perform(effect);
  }

  /**
   * A part of the work that may fail alone: when it throws, only what it wrote and recorded is undone, and the unit goes on.
   * Without an open unit it is one of its own.
   */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const unit = openUnit.getStore();
    if (!unit) return this.run(work);
    const lengths = new Map(unit.journals.map((journal) => [journal, journal.length]));
    await unit.client.query('savepoint attempt');
    try {
      const result = await work();
      await unit.client.query('release savepoint attempt');
      return result;
    } catch (error) {
      await unit.client.query('rollback to savepoint attempt; release savepoint attempt');
      for (const journal of unit.journals) journal.length = lengths.get(journal) ?? 0;
      throw causeOf(error, unit);
    }
  }

  /** Collects for the running unit; what an undone part of it added is taken out again. */
  journal<T>(): T[] {
    const journal: T[] = [];
    this.current().journals.push(journal);
    return journal;
  }

  /** The work is committed: a hint that fails must neither turn it into an error nor keep the other hints back. */
  private perform(effect: () => void): void {
    try {
      effect();
    } catch (error) {
      this.logger.error('An effect after COMMIT failed', error);
    }
  }

  private current(): OpenUnit {
    const unit = openUnit.getStore();
    if (!unit) throw new Error('A change must be made inside uow.run()');
    return unit;
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.db.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const unit: OpenUnit = { runner, client, afterCommit: [], journals: [] };
    unit.journals.push(unit.afterCommit);
    let result: T;
    const begun = begin(unit);
    // Not BEGIN: what is sent behind it would be on its own.
    const stop = this.db.cancelOn(currentContext()?.deadline, client, begun);
    try {
      result = await openUnit.run(unit, work);
      await begun;
      await this.commit(unit);
    } catch (error) {
      // The first error is the one to tell; a rollback over a broken connection fails too and the pool drops it.
      await client.query('rollback').catch(() => undefined);
      throw causeOf(error, unit);
    } finally {
      await stop();
      // A rollback that was cancelled: nobody else must find himself in this transaction.
      if (client.getTransactionStatus() !== 'I') void client.end();
      await runner.release();
    }
    for (const effect of unit.afterCommit) this.perform(effect);
    return result;
  }

  /** The last statements and COMMIT travel together: where one of them fails, COMMIT does what ROLLBACK does. */
  private async commit(unit: OpenUnit): Promise<void> {
    const last = unit.last?.() ?? [];
    const answers = openUnit.run(unit, () => last.map(({ text, values }) => this.db.query<never>(text, values)));
    let failed = false;
    for (const answer of answers) answer.catch(() => (failed = true));
    // One turn of the loop: what could not even be sent has failed by then, and nothing is committed without it.
    if (answers.length > 0) await new Promise(setImmediate);
    const committed = failed ? undefined : unit.client.query('commit');
    committed?.catch(() => undefined);
    const rows = await Promise.all(answers);
    // Something in it failed, and nobody said so.
    if ((await committed)?.command !== 'COMMIT') throw unit.failure ?? new Error('The transaction was rolled back');
    last.forEach(({ done }, index) => unit.afterCommit.push(() => done(rows[index]!)));
  }
}

/** BEGIN needs no answer of its own: it travels with the first statement. */
function begin(unit: OpenUnit): Promise<unknown> {
  const begun = unit.client.query('begin');
  begun.catch((error: Error) => (unit.notBegun = error));
  // TypeORM would open a transaction of its own, and COMMIT it.
  Object.assign(unit.runner, { isTransactionActive: true, transactionDepth: 1 });
  return begun;
}

function causeOf(error: unknown, unit: OpenUnit): unknown {
  const { failure } = unit;
  unit.failure = undefined;
  return postgresError(error)?.code === sqlState.inFailedTransaction ? (failure ?? error) : error;
}
