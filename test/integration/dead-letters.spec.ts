import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

let test: TestApp;
let owner: Account;

beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp();
});
afterAll(() => test?.close());

/** Of a kind nobody delivers here: they stay as the routes leave them. */
async function bury(code: string, count: number, errorClass = 'transient'): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await test.db.query(
    `with dead as (
       insert into delivery (id, organization_id, kind, lane, subject_id, target, state, attempts, failures, max_attempts,
           settled_at, alerted_at, last_error)
       select id, $2, 'test.gone', 1, id, 'nowhere', 'dead', 2, 2, 2, now() - n * interval '1 second', now(),
           jsonb_build_object('class', $4::text, 'code', $3::text, 'message', 'Nobody is there', 'suggestion', 'Look')
         from unnest($1::uuid[]) with ordinality as g (id, n))
     insert into delivery_attempt (organization_id, delivery_id, n, ended_at, outcome, error_class, error_code)
     select $2, id, n, now(), 'failed', $4, $3 from unnest($1::uuid[]) id cross join generate_series(1, 2) n`,
    [ids, owner.organizationId, code, errorClass],
  );
  return ids;
}

const rows = (ids: readonly string[]) =>
  test.db.query<{ state: string; failures: number; wait: number }>(
    `select state, failures, extract(epoch from next_at - now())::float8 wait from delivery where id = any($1) order by id`,
    [ids],
  );

describe('dead letters', () => {
  it('are listed newest first, filtered and paged, with everything a person needs', async () => {
    const ids = await bury('test.listed', 5);
    const { data } = await owner.client.GET('/api/v1/dead-letters', {
      params: { query: { code: 'test.listed', limit: 3 } },
    });
    expect(data!.items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(data!.items[0]).toMatchObject({
      kind: 'test.gone',
      lane: 'reminder',
      attempts: 2,
      errorClass: 'transient',
      code: 'test.listed',
      message: 'Nobody is there',
      suggestion: 'Look',
    });
    const rest = await owner.client.GET('/api/v1/dead-letters', {
      params: { query: { code: 'test.listed', limit: 3, cursor: data!.nextCursor! } },
    });
    expect(rest.data!.items.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(rest.data!.nextCursor).toBeNull();

    const one = await owner.client.GET('/api/v1/dead-letters/{id}', { params: { path: { id: ids[0]! } } });
    expect(one.data!.history.map(({ n, outcome, code }) => ({ n, outcome, code }))).toEqual([
      { n: 1, outcome: 'failed', code: 'test.listed' },
      { n: 2, outcome: 'failed', code: 'test.listed' },
    ]);
  });

  it('are redriven one by one with a full budget, or put away; then there is no such dead letter', async () => {
    const [again, away] = await bury('test.one', 2);
    const redrive = (id: string) =>
      owner.client.POST('/api/v1/dead-letters/{id}/redrive', { params: { path: { id } }, body: {} });
    expect((await redrive(again!)).response.status).toBe(204);
    expect(await rows([again!])).toMatchObject([{ state: 'queued', failures: 0 }]);
    expect((await redrive(again!)).response.status).toBe(404);
    const discard = await owner.client.POST('/api/v1/dead-letters/{id}/discard', { params: { path: { id: away! } } });
    expect(discard.response.status).toBe(204);
    expect(await rows([away!])).toMatchObject([{ state: 'discarded' }]);
    const { data } = await owner.client.GET('/api/v1/dead-letters', { params: { query: { code: 'test.one' } } });
    expect(data!.items).toEqual([]);
  });

  it('that nobody knows about are asked about again, unless somebody has looked', async () => {
    const [asked, looked] = await bury('delivery.unresolved', 2, 'ambiguous');
    await owner.client.POST('/api/v1/dead-letters/{id}/redrive', { params: { path: { id: asked! } }, body: {} });
    await owner.client.POST('/api/v1/dead-letters/{id}/redrive', {
      params: { path: { id: looked! } },
      body: { sendAgain: true },
    });
    expect((await rows([asked!]))[0]!.state).toBe('ambiguous');
    expect((await rows([looked!]))[0]!.state).toBe('queued');
  });

  it('are redriven all together only by somebody who says so', async () => {
    const buried = await bury('test.everything', 2);
    for (const body of [{}, { perMinute: 60 }, { all: false }, { all: true, code: 'test.everything' }]) {
      const { response, error } = await owner.client.POST('/api/v1/redrives', { body });
      expect([response.status, error]).toEqual([400, expect.objectContaining({ code: 'request.invalid' })]);
    }
    expect((await rows(buried)).every(({ state }) => state === 'dead')).toBe(true);
    const { data } = await owner.client.POST('/api/v1/redrives', { body: { all: true } });
    await eventually(
      async () => (await owner.client.GET('/api/v1/redrives/{id}', { params: { path: { id: data!.id } } })).data!,
      ({ state }) => state === 'done',
    );
    expect((await rows(buried)).every(({ state }) => state === 'queued')).toBe(true);
  });

  it('are redriven many at a rate, in the background, and only those meant', async () => {
    const meant = await bury('test.many', 450);
    const others = await bury('test.others', 3);
    const { data, response } = await owner.client.POST('/api/v1/redrives', {
      body: { code: 'test.many', perMinute: 600 },
    });
    expect(response.status).toBe(202);
    const done = await eventually(
      async () => (await owner.client.GET('/api/v1/redrives/{id}', { params: { path: { id: data!.id } } })).data!,
      ({ state }) => state === 'done',
    );
    expect(done).toMatchObject({ done: 450, total: 450 });
    const redriven = await rows(meant);
    expect(redriven.every(({ state }) => state === 'queued')).toBe(true);
    // Ten per second: the last one begins 45 seconds after the first.
    const waits = redriven.map(({ wait }) => wait).sort((a, b) => a - b);
    expect(waits.at(-1)! - waits[0]!).toBeGreaterThan(44);
    expect(waits.at(-1)! - waits[0]!).toBeLessThan(47);
    expect((await rows(others)).every(({ state }) => state === 'dead')).toBe(true);
  });
});
