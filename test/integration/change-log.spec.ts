import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from '../../src/platform/access/index.js';
import { runInContext } from '../../src/platform/observability/index.js';
import {
  ChangeLog,
  ChangeReader,
  ChangeRetention,
  ConsumerRegistry,
  ConsumerRunner,
  type Change,
} from '../../src/platform/changes/index.js';
import { Database, isUnavailable, UnitOfWork } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { createTestDatabase, testRedisUrl, type TestDatabase } from '../support/database.js';
import { testConfig } from '../support/config.js';
import {
  createNoteTable,
  forgetNotes,
  newStream,
  noteChange,
  NotesRepository,
  startLogApp,
} from '../support/log-app.js';
import { refuseUnloggedWrites } from '../support/unlogged-writes.js';

const WRITERS = 40;

let database: TestDatabase;
let app: INestApplicationContext;
let db: Database;
let uow: UnitOfWork;
let notes: NotesRepository;
let reader: ChangeReader;

beforeAll(async () => {
  database = await createTestDatabase();
  // Without the role `relay` no consumer runs by itself: the tests say when.
  app = await startLogApp(
    testConfig(
      { databaseUrl: database.url, redisUrl: testRedisUrl() },
      { roles: new Set(['http']), databasePoolSize: WRITERS + 10 },
    ),
  );
  db = app.get(Database);
  uow = app.get(UnitOfWork);
  notes = app.get(NotesRepository);
  reader = app.get(ChangeReader);
  await createNoteTable(db);
  await refuseUnloggedWrites(db);
});

afterAll(async () => {
  forgetNotes();
  await app?.close();
  await database?.drop();
});

const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  runInContext({ requestId: 'test', origin: 'system', actor }, work);

class RolledBack extends Error {}

/** Writers that commit, hold their transaction open for a moment, or roll back: a third each. @returns the ids committed. */
async function writeInParallel(actor: Actor, each: number): Promise<Set<string>> {
  const committed = new Set<string>();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; turn < each; turn += 1) {
        const id = newId();
        const fate = (writer + turn) % 3;
        await as(actor, () =>
          uow.run(async () => {
            await notes.insert(actor, { id, text: 'x' }, noteChange.created);
            if (fate === 1) await db.query('select pg_sleep(0.004)');
            if (fate === 2) throw new RolledBack();
          }),
        ).then(
          () => committed.add(id),
          (error: unknown) => {
            if (!(error instanceof RolledBack)) throw error;
          },
        );
      }
    }),
  );
  return committed;
}

describe('the order in which changes become visible', () => {
  it('has no gap and misses no commit while 40 writers race and a third roll back', async () => {
    const actor = await newStream(db);
    const seen: Change[] = [];
    let writing = true;
    const read = async (): Promise<void> => {
      for (;;) {
        const last = !writing;
        for (;;) {
          const batch = await reader.after(actor.organizationId, seen.at(-1)?.seq ?? 0, 50);
          if (batch.length === 0) break;
          seen.push(...batch);
        }
        if (last) return;
      }
    };
    const reading = read();
    const committed = await writeInParallel(actor, 12).finally(() => (writing = false));
    await reading;
    expect(committed.size).toBe(320);
    expect(seen.map((change) => change.seq)).toEqual(Array.from({ length: committed.size }, (_, index) => index + 1));
    expect(new Set(seen.map((change) => change.entityId))).toEqual(committed);
  });

  it('control: a plain sequence, read the same way, does lose commits', async () => {
    await db.execute('create table plain_log (id bigserial primary key, entity_id uuid not null)');
    const committed = new Set<string>();
    const seen = new Set<string>();
    let cursor = 0;
    let writing = true;
    const read = async (): Promise<void> => {
      for (;;) {
        const last = !writing;
        const rows = await db.query<{ id: number; entity_id: string }>(
          'select id, entity_id from plain_log where id > $1 order by id',
          [cursor],
        );
        for (const row of rows) seen.add(row.entity_id);
        cursor = rows.at(-1)?.id ?? cursor;
        if (last) return;
      }
    };
    const reading = read();
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let turn = 0; turn < 12; turn += 1) {
          const id = newId();
          await uow.run(async () => {
            await db.query('insert into plain_log (entity_id) values ($1)', [id]);
            if ((writer + turn) % 3 === 1) await db.query('select pg_sleep(0.004)');
          });
          committed.add(id);
        }
      }),
    ).finally(() => (writing = false));
    await reading;
    expect(committed.size).toBe(480);
    expect(seen.size).toBeLessThan(committed.size);
  });

  it('does not wait for a transaction that is open elsewhere', async () => {
    const [mine, other] = [await newStream(db), await newStream(db)];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let opened = (): void => undefined;
    const open = new Promise<void>((resolve) => (opened = resolve));
    const foreign = as(other, () =>
      uow.run(async () => {
        await notes.insert(other, { id: newId(), text: 'slow' }, noteChange.created);
        opened();
        await held;
      }),
    );
    await open;
    // Control: the usual gate on pg_snapshot_xmin would hold this change back, because the foreign transaction is older.
    await as(mine, () => notes.insert(mine, { id: newId(), text: 'quick' }, noteChange.created));
    const [gate] = await db.query<{ held: boolean }>(
      `select xmin::text::bigint >= (pg_snapshot_xmin(pg_current_snapshot())::text::bigint & 4294967295) as held from change where stream_id = $1`,
      [mine.organizationId],
    );
    const visible = await reader.after(mine.organizationId, 0, 10);
    release();
    await foreign;
    expect(gate?.held).toBe(true);
    expect(visible).toHaveLength(1);
  });
});

describe('one unit of work over several streams', () => {
  const crossing = async (record: (first: Actor, second: Actor) => Promise<void>): Promise<unknown[]> => {
    const [a, b] = [await newStream(db), await newStream(db)];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => (index % 2 ? record(a, b) : record(b, a))),
    );
    return outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason as unknown);
  };

  it('locks them in one order, so that crossing writers never deadlock', async () => {
    const before = await deadlocks();
    const failures = await crossing((first, second) =>
      as(first, () =>
        uow.run(async () => {
          await notes.insert(first, { id: newId(), text: '1' }, noteChange.created);
          await notes.insert(second, { id: newId(), text: '2' }, noteChange.created);
        }),
      ),
    );
    expect(failures).toEqual([]);
    expect(await deadlocks()).toBe(before);
  });

  it('control: taking the numbers when each change is made does deadlock', async () => {
    const failures = await crossing(async (first, second) => {
      const client = await db.pool.connect();
      try {
        await client.query('begin');
        await client.query('update stream set seq = seq where id = $1', [first.organizationId]);
        await client.query('select pg_sleep(0.01)');
        await client.query('update stream set seq = seq where id = $1', [second.organizationId]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    });
    expect(failures.map((error) => (error as pg.DatabaseError).code)).toContain('40P01');
  });

  const deadlocks = async (): Promise<number> => {
    const [row] = await db.query<{ deadlocks: number }>(
      'select deadlocks from pg_stat_database where datname = current_database()',
    );
    return row!.deadlocks;
  };
});

describe('a unit of work', () => {
  it('leaves neither row nor change when it fails', async () => {
    const actor = await newStream(db);
    const failing = uow.run(async () => {
      await notes.insert(actor, { id: newId(), text: 'x' }, noteChange.created);
      throw new RolledBack();
    });
    await expect(failing).rejects.toThrow(RolledBack);
    expect(await reader.after(actor.organizationId, 0, 10)).toEqual([]);
    expect(await db.query('select 1 from note where organization_id = $1', [actor.organizationId])).toEqual([]);
  });

  it('can try a part that fails alone: nothing of it stays, the rest does', async () => {
    const actor = await newStream(db);
    const [good, bad, last] = [newId(), newId(), newId()];
    const hints: string[] = [];
    await uow.run(async () => {
      await notes.insert(actor, { id: good, text: 'x' }, noteChange.created);
      const part = uow.attempt(async () => {
        await notes.insert(actor, { id: bad, text: 'x' }, noteChange.created);
        uow.afterCommit(() => hints.push('undone'));
        await db.query(`insert into note (organization_id, id, text) values ($1, $2, 'again')`, [
          actor.organizationId,
          bad,
        ]);
      });
      await expect(part).rejects.toMatchObject({ code: '23505' });
      await notes.insert(actor, { id: last, text: 'x' }, noteChange.created);
    });
    const changes = await reader.after(actor.organizationId, 0, 10);
    expect(changes.map(({ entityId }) => entityId)).toEqual([good, last]);
    expect(await db.query('select 1 from note where id = $1', [bad])).toEqual([]);
    expect(hints).toEqual([]);
  });

  it('stays committed when a hint after it fails, and the other hints are given', async () => {
    const actor = await newStream(db);
    const hints: string[] = [];
    await uow.run(async () => {
      await notes.insert(actor, { id: newId(), text: 'x' }, noteChange.created);
      uow.afterCommit(() => {
        throw new Error('no signal');
      });
      uow.afterCommit(() => hints.push('given'));
    });
    expect(hints).toEqual(['given']);
    expect(await reader.after(actor.organizationId, 0, 10)).toHaveLength(1);
  });

  it('fails whole when it records in a stream that does not exist', async () => {
    const nobody: Actor = { ...(await newStream(db)), organizationId: newId() };
    await expect(notes.insert(nobody, { id: newId(), text: 'x' }, noteChange.created)).rejects.toThrow(/stream|seq/);
    expect(await db.query('select 1 from note where organization_id = $1', [nobody.organizationId])).toEqual([]);
  });

  it('loses the changes of a stream with the stream, and no others', async () => {
    const [gone, stays] = [await newStream(db), await newStream(db)];
    for (const actor of [gone, stays]) await notes.insert(actor, { id: newId(), text: 'x' }, noteChange.created);
    await db.execute(`delete from stream where id = '${gone.organizationId}'`);
    const left = await db.query<{ id: string }>(
      'select stream_id as id from change where stream_id = any($1::uuid[])',
      [[gone.organizationId, stays.organizationId]],
    );
    expect(left).toEqual([{ id: stays.organizationId }]);
  });

  it('records nothing for a patch that changes nothing, and only the changed fields otherwise', async () => {
    const actor = await newStream(db);
    const id = newId();
    await notes.insert(actor, { id, text: 'a' }, noteChange.created);
    await notes.patch(actor, id, { text: 'a' }, noteChange.updated);
    await notes.patch(actor, id, { text: 'b' }, noteChange.updated);
    const changes = await reader.after(actor.organizationId, 0, 10);
    expect(changes.map(({ seq, kind, fields, diff }) => ({ seq, kind, fields, diff }))).toEqual([
      {
        seq: 1,
        kind: 'created',
        fields: ['id', 'text'],
        diff: { before: { id: null, text: null }, after: { id, text: 'a' } },
      },
      { seq: 2, kind: 'updated', fields: ['text'], diff: { before: { text: 'a' }, after: { text: 'b' } } },
    ]);
  });

  describe('whose statements travel together', () => {
    const write = (bucket: string): Promise<unknown> =>
      db.query(`insert into delivery_pause (bucket, until) values ($1, now())`, [bucket]);
    /** Postgres refuses that command, until the function given back is called. */
    const failing = (command: string): (() => void) => {
      const { query } = pg.Client.prototype;
      pg.Client.prototype.query = function (this: pg.Client, ...given: [unknown]) {
        return Reflect.apply(query, this, given[0] === command ? ['select 1 / 0'] : given) as unknown;
      } as typeof query;
      return () => void (pg.Client.prototype.query = query);
    };
    const written = async (bucket: string): Promise<boolean> =>
      (await db.query('select 1 from delivery_pause where bucket = $1', [bucket])).length > 0;

    it('fails with what went wrong first, not with what came of it', async () => {
      const work = uow.run(async () => {
        const divided = db.query('select 1 / $1::int', [0]);
        // Asked for together; the second is answered with "something has failed".
        await Promise.all([db.query('select 2').then(() => write('first')), divided, write('second')]);
      });
      await expect(work).rejects.toThrow('division by zero');
      const sent = uow.run(() => Promise.allSettled([db.query('select 1 / $1::int', [0]), write('third')]));
      await expect(sent).rejects.toThrow('division by zero');
      expect(await Promise.all(['first', 'second', 'third'].map(written))).toEqual([false, false, false]);
    });

    it('is not committed when a statement in it failed and nobody said so', async () => {
      const work = uow.run(async () => {
        await write('swallowed');
        await db.query('select 1 / $1::int', [0]).catch(() => undefined);
      });
      await expect(work).rejects.toThrow('division by zero');
      expect(await written('swallowed')).toBe(false);
    });

    it('goes no further when its BEGIN failed: each statement would be a transaction of its own', async () => {
      const restore = failing('begin');
      try {
        const work = uow.run(async () => {
          await db.query('select 1');
          await write('on its own');
        });
        await expect(work).rejects.toThrow('division by zero');
      } finally {
        restore();
      }
      expect(await written('on its own')).toBe(false);
    });

    it('leaves nobody its transaction when even the ROLLBACK fails', async () => {
      const restore = failing('rollback');
      try {
        await expect(uow.run(() => db.query('select 1 / $1::int', [0]))).rejects.toThrow('division by zero');
      } finally {
        restore();
      }
      const all = Array.from({ length: WRITERS }, () => db.query<{ one: number }>('select 1 as one'));
      expect((await Promise.all(all)).flat()).toEqual(all.map(() => ({ one: 1 })));
    });

    it('are the one place that says what goes with COMMIT', async () => {
      const work = uow.run(async () => {
        uow.withCommit(() => []);
        uow.withCommit(() => []);
      });
      await expect(work).rejects.toThrow('said already');
    });

    it.each([
      ['fails', [0], 'division by zero'],
      [
        'cannot be sent',
        [
          {
            toPostgres: () => {
              throw new Error('not to be written');
            },
          },
        ],
        'not to be written',
      ],
    ])('is not committed when the statement that goes with COMMIT %s', async (_how, values, message) => {
      const told: unknown[] = [];
      const work = uow.run(async () => {
        await write(message);
        uow.withCommit(() => [{ text: 'select 1 / $1::int as one', values, done: (rows) => told.push(rows) }]);
      });
      await expect(work).rejects.toThrow(message);
      expect([await written(message), told]).toEqual([false, []]);
      // Others are not harmed.
      await uow.run(async () => {
        await write(message);
        uow.withCommit(() => [{ text: 'select $1::int as one', values: [1], done: (rows) => told.push(...rows) }]);
      });
      expect([await written(message), told]).toEqual([true, [{ one: 1 }]]);
    });
  });

  it('is refused when it writes a logged table without a change', async () => {
    const actor = await newStream(db);
    const id = newId();
    await notes.insert(actor, { id, text: 'a' }, noteChange.created);
    await expect(db.execute(`update note set text = 'b' where id = '${id}'`)).rejects.toThrow(/unlogged write/);
    await expect(db.execute(`delete from note where id = '${id}'`)).rejects.toThrow(/unlogged write/);
  });

  it('may write in bulk when it resets the stream', async () => {
    const actor = await newStream(db);
    await as(actor, () =>
      uow.run(async () => {
        await db.query(
          `insert into note (organization_id, id, text) select $1, gen_random_uuid(), 'bulk' from generate_series(1, 500)`,
          [actor.organizationId],
        );
        await app.get(ChangeLog).reset(actor.organizationId, { imported: 500 });
      }),
    );
    const head = await reader.head(actor.organizationId);
    expect(head).toMatchObject({ epoch: 2, seq: 1 });
  });
});

describe('a reader with a cursor', () => {
  it('gets each entity once with its present state, tombstones as null, and nothing on the second pull', async () => {
    const actor = await newStream(db);
    const [kept, gone] = [newId(), newId()];
    await notes.insert(actor, { id: kept, text: 'a' }, noteChange.created);
    await notes.insert(actor, { id: gone, text: 'b' }, noteChange.created);
    await notes.patch(actor, kept, { text: 'c' }, noteChange.updated);
    await notes.remove(actor, gone, noteChange.removed);
    const head = (await reader.head(actor.organizationId))!;
    const delta = await reader.delta(head, 0, 100);
    expect({ from: delta.from, to: delta.to, more: delta.more }).toEqual({ from: 0, to: 4, more: false });
    const items = JSON.parse(delta.items) as { entity: string; id: string; kind: string; seq: number; data: unknown }[];
    expect(items.map(({ id, kind, seq, data }) => ({ id, kind, seq, data }))).toEqual([
      { id: kept, kind: 'updated', seq: 3, data: { id: kept, version: 2, text: 'c' } },
      { id: gone, kind: 'removed', seq: 4, data: null },
    ]);
    expect(delta.items).toContain((await notes.view(actor, kept)).text);
    const again = await reader.delta(head, delta.to, 100);
    expect({ items: again.items, to: again.to }).toEqual({ items: '[]', to: 4 });
  });

  it('is told to start again (410) when its cursor is older than what is kept, or from the future', async () => {
    const actor = await newStream(db);
    for (const text of ['a', 'b', 'c']) await notes.insert(actor, { id: newId(), text }, noteChange.created);
    await db.query('update stream set floor = 2 where id = $1', [actor.organizationId]);
    const head = (await reader.head(actor.organizationId))!;
    await expect(reader.delta(head, 1, 10)).rejects.toMatchObject({ code: 'cursor.gone', status: 410 });
    await expect(reader.delta(head, 99, 10)).rejects.toMatchObject({ code: 'cursor.gone' });
    expect((await reader.delta(head, 2, 10)).to).toBe(3);
  });
});

describe('consumers', () => {
  /** Counts in Postgres how often each change was applied. */
  const counting = (name: string, apply: (change: Change) => Promise<void> = () => Promise.resolve()) => ({
    consumerName: name,
    streams: ['organization' as const],
    from: 'start' as const,
    async apply(change: Change) {
      await apply(change);
      await db.query('insert into effect (consumer, stream_id, seq) values ($1, $2, $3)', [
        name,
        change.streamId,
        change.seq,
      ]);
    },
  });

  const effects = (consumer: string, streamId: string): Promise<{ seq: number }[]> =>
    db.query('select seq from effect where consumer = $1 and stream_id = $2 order by n', [consumer, streamId]);

  beforeAll(() => db.execute('create table effect (n bigserial, consumer text, stream_id uuid, seq bigint)'));

  it('apply each change exactly once and in order, with several runners and connections that die under them', async () => {
    const actor = await newStream(db);
    app.get(ConsumerRegistry).register(counting('count'));
    const runner = app.get(ConsumerRunner);
    let writing = true;
    let killed = 0;
    const run = async (): Promise<void> => {
      // A runner whose connection is cut fails, as its process would, and comes back.
      do await runner.drain().catch((error: unknown) => expect(isUnavailable(error) || String(error)).toBe(true));
      while (writing);
    };
    const kill = async (): Promise<void> => {
      while (writing) {
        const victims = await db.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%from change where stream_id%' and pid <> pg_backend_pid() limit 1`,
        );
        killed += victims.length;
      }
    };
    const work = Promise.all([run(), run(), run(), kill()]);
    let committed = 0;
    for (let index = 0; index < 150; index += 1) {
      const id = newId();
      // A writer's own connection may be the victim; the invariant is about what was committed.
      await as(actor, () => notes.insert(actor, { id, text: 'x' }, noteChange.created)).then(
        () => (committed += 1),
        (error: unknown) => expect(isUnavailable(error) || String(error)).toBe(true),
      );
    }
    writing = false;
    await work;
    await db.query(`update change_cursor set parked_at = null`);
    await runner.drain();
    const head = (await reader.head(actor.organizationId))!;
    expect(killed).toBeGreaterThan(0);
    expect(head.seq).toBeGreaterThanOrEqual(committed);
    expect((await effects('count', actor.organizationId)).map((effect) => effect.seq)).toEqual(
      Array.from({ length: head.seq }, (_, index) => index + 1),
    );
  }, 60_000);

  it('control: a cursor that is not locked is applied twice', async () => {
    const actor = await newStream(db);
    for (let index = 0; index < 5; index += 1)
      await notes.insert(actor, { id: newId(), text: 'x' }, noteChange.created);
    let waiting = 0;
    let go = (): void => undefined;
    const both = new Promise<void>((resolve) => (go = resolve));
    const unlocked = (): Promise<void> =>
      uow.run(async () => {
        const changes = await reader.after(actor.organizationId, 0, 10);
        waiting += 1;
        if (waiting === 2) go();
        await both;
        for (const change of changes)
          await db.query('insert into effect (consumer, stream_id, seq) values ($1, $2, $3)', [
            'unlocked',
            change.streamId,
            change.seq,
          ]);
      });
    await Promise.all([unlocked(), unlocked()]);
    expect(await effects('unlocked', actor.organizationId)).toHaveLength(10);
  });

  it('park the one stream with a poisoned change, for themselves alone, and go on after it was mended', async () => {
    const [bad, good] = [await newStream(db), await newStream(db)];
    let poisoned = true;
    const registry = app.get(ConsumerRegistry);
    registry.register(
      counting('picky', (change) =>
        poisoned && change.streamId === bad.organizationId && change.seq === 2
          ? Promise.reject(new Error('indigestible'))
          : Promise.resolve(),
      ),
    );
    registry.register(counting('hungry'));
    for (const actor of [bad, good]) {
      for (let index = 0; index < 3; index += 1)
        await notes.insert(actor, { id: newId(), text: 'x' }, noteChange.created);
    }
    const runner = app.get(ConsumerRunner);
    await runner.drain();
    const [cursor] = await db.query<{ parked: boolean; error: string; seq: number }>(
      `select parked_at is not null as parked, error, seq from change_cursor where consumer = 'picky' and stream_id = $1`,
      [bad.organizationId],
    );
    // What came before the poisoned one was applied.
    expect(cursor).toEqual({ parked: true, error: 'change 2: indigestible', seq: 1 });
    expect(await effects('picky', good.organizationId)).toHaveLength(3);
    expect(await effects('hungry', bad.organizationId)).toHaveLength(3);
    poisoned = false;
    await runner.resume('picky', bad.organizationId);
    await runner.drain();
    expect(await effects('picky', bad.organizationId)).toHaveLength(3);
  });
});

describe('retention', () => {
  it('drops old changes in batches, but never what a consumer has not read', async () => {
    const actor = await newStream(db);
    for (let index = 0; index < 6; index += 1)
      await notes.insert(actor, { id: newId(), text: 'x' }, noteChange.created);
    const runner = app.get(ConsumerRunner);
    await runner.drain();
    await db.query(`update change_cursor set seq = 4 where stream_id = $1 and consumer = 'hungry'`, [
      actor.organizationId,
    ]);
    await app.get(ChangeRetention).prune(new Date(Date.now() + 60_000));
    const head = await reader.head(actor.organizationId);
    expect(head).toMatchObject({ floor: 4, seq: 6 });
    expect((await reader.after(actor.organizationId, 0, 10)).map((change) => change.seq)).toEqual([5, 6]);
  });
});
