import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { Deadline, runInContext } from '../../src/platform/observability/request-context.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';

let test: TestApp;
let owner: Account;
let stranger: Account;
const ids: string[] = [];

const GUEST = `select t.id, t.first_name as name from guest t where t.organization_id = $1 and t.id = any($2::uuid[])`;
const read = (id: string, account = owner): Promise<{ id: string; name: string } | undefined> =>
  test.db.one(GUEST, [account.organizationId], id);

async function statements<T>(work: () => Promise<T>): Promise<[number, T]> {
  let count = 0;
  test.db.observe((text) => (count += text === GUEST ? 1 : 0));
  try {
    const result = await work();
    return [count, result];
  } finally {
    test.db.observe(() => undefined);
  }
}

beforeAll(async () => {
  test = await startApp();
  [owner, stranger] = [await test.signUp(), await test.signUp()];
  for (const firstName of ['Ada', 'Bo', 'Cy']) {
    const { data } = await owner.client.POST('/api/v1/guests', { body: { firstName } });
    ids.push(data!.id);
  }
});
afterAll(() => test?.close());

describe('reads of one row', () => {
  it('asked for together are one statement, and each gets its own', async () => {
    const asked = [...ids, newId(), ids[0]!.toUpperCase()];
    const [count, rows] = await statements(() => Promise.all(asked.map((id) => read(id))));
    expect(count).toBe(1);
    expect(rows.map((row) => row?.name)).toEqual(['Ada', 'Bo', 'Cy', undefined, 'Ada']);
  });

  it('never meet those of another organization', async () => {
    const [count, rows] = await statements(() => Promise.all([read(ids[0]!), read(ids[0]!, stranger)]));
    expect({ count, names: rows.map((row) => row?.name) }).toEqual({ count: 2, names: ['Ada', undefined] });
  });

  it('are made on the connection of the unit of work they are in', async () => {
    const uow = test.app.get(UnitOfWork);
    const work = uow.run(async () => {
      const [inside] = await test.db.query<{ pid: number }>('select pg_backend_pid() as pid');
      const row = await test.db.one<{ id: string; pid: number }>(
        'select id, pg_backend_pid() as pid from guest where organization_id = $1 and id = any($2::uuid[])',
        [owner.organizationId],
        ids[0]!,
      );
      return [inside!.pid, row!.pid];
    });
    const [pid, same] = await work;
    expect(same).toBe(pid);
  });

  it('fail together and leave nothing behind', async () => {
    const broken = 'select id, 1 / 0 as x from guest where organization_id = $1 and id = any($2::uuid[])';
    const tries = () => Promise.allSettled(ids.map((id) => test.db.one(broken, [owner.organizationId], id)));
    expect((await tries()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect((await tries()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect((await read(ids[1]!))?.name).toBe('Bo');
  });

  it('are not ended by the deadline of whoever asked first', async () => {
    const deadline = new Deadline();
    const first = runInContext({ requestId: 'first', origin: 'http', deadline }, () => read(ids[0]!));
    const second = read(ids[1]!);
    deadline.pass();
    expect((await Promise.all([first, second])).map((row) => row?.name)).toEqual(['Ada', 'Bo']);
  });

  it('more than fit into one statement are several', async () => {
    const many = Array.from({ length: 450 }, () => newId());
    const [count, rows] = await statements(() => Promise.all([...many, ids[2]!].map((id) => read(id))));
    expect({ count, last: rows.at(-1)?.name }).toEqual({ count: 3, last: 'Cy' });
  });
});

describe('statements that give one row', () => {
  const COUNT = 'select count(*)::int as found, $2::int as asked from guest where organization_id = $1';
  const many = Array.from({ length: 50 }, (_, n) => n);
  interface Found {
    found: number;
    asked: number;
  }

  it('share round trips when there are many, and each gets its own', async () => {
    let count = 0;
    test.db.observe((text) => (count += text.includes(COUNT.replaceAll(/\$\d/g, '').slice(0, 20)) ? 1 : 0));
    const rows = await Promise.all(
      many.map((n) => test.db.onlyRow<Found>(COUNT, [(n % 2 ? owner : stranger).organizationId, n])),
    );
    test.db.observe(() => undefined);
    expect(rows.map((row) => [row?.asked, row?.found])).toEqual(many.map((n) => [n, n % 2 ? 3 : 0]));
    // Four find a lane of their own; the others go by eights, fours, twos.
    expect(count).toBeGreaterThan(4);
    expect(count).toBeLessThan(20);
  });

  it('do not fail for what is wrong with one of them', async () => {
    const inverse = 'select 100 / $1::int as value';
    const answers = await Promise.allSettled(many.map((n) => test.db.onlyRow<{ value: number }>(inverse, [n])));
    expect(answers[0]).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    for (const [n, answer] of answers.entries())
      if (n > 0) expect(answer).toMatchObject({ status: 'fulfilled', value: { value: Math.floor(100 / n) } });
  });

  it('are made on the connection of the unit of work they are in', async () => {
    const pid = 'select pg_backend_pid() as pid';
    await test.app.get(UnitOfWork).run(async () => {
      const [inside] = await test.db.query<{ pid: number }>(pid);
      expect(await test.db.onlyRow(pid, [])).toEqual(inside);
    });
  });
});
