import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemo, type Demo } from '../../src/cli/seed.js';
import { account, startApp, type TestApp } from '../support/app.js';

let test: TestApp;
let demo: Demo | undefined;

beforeAll(async () => {
  test = await startApp();
  demo = await seedDemo(test.app);
});

afterAll(() => test.close());

describe('the demo', () => {
  it('is 300 guests in 120 households, invited to a published event', async () => {
    const [counts] = await test.db.query(
      `select (select count(*)::int from organization) as organizations, (select count(*)::int from guest) as guests,
              (select count(*)::int from invitation) as invitations, (select count(*)::int from attendee) as attendees,
              (select count(*)::int from membership) as members,
              (select count(*)::int from event where state = 'published') as events`,
    );
    expect(counts).toEqual({ organizations: 1, guests: 300, invitations: 120, attendees: 300, members: 5, events: 1 });
  });

  it('counts every YES as a place taken, and has answers of every kind', async () => {
    const pools = await test.db.query<{ taken: number; yes: number; no: number; pending: number; capacity: number }>(
      `select p.capacity, p.taken, count(*) filter (where a.answers ->> f.id::text = 'yes')::int as yes,
              count(*) filter (where a.answers ->> f.id::text = 'no')::int as no,
              count(*) filter (where a.answers ->> f.id::text = 'pending')::int as pending
         from event_function f join capacity_pool p on p.id = f.id cross join attendee a group by f.id, p.capacity, p.taken`,
    );
    expect(pools).toHaveLength(4);
    for (const { capacity, taken, yes, no, pending } of pools) {
      expect(taken).toBe(yes);
      expect(taken).toBeLessThan(capacity);
      expect(Math.min(yes, no, pending)).toBeGreaterThan(10);
    }
  });

  it('can be signed in to, and its link opens the household that has not answered', async () => {
    if (!demo) throw new Error('Nothing was seeded');
    const { data } = await test.anonymous.POST('/api/v1/auth/sign-in', { body: demo.signIn });
    if (!data) throw new Error('No sign-in');
    const owner = account(test.url, (request) => fetch(request), { ...data, ...demo.signIn });
    const eventId = demo.livePath.split('/').at(-1) ?? '';
    const { data: stats } = await owner.client.GET('/api/v1/events/{eventId}/stats', { params: { path: { eventId } } });
    expect(stats).toMatchObject({ invited: 300, households: 120 });
    const { data: rsvp } = await test.anonymous.GET('/api/v1/rsvp/{token}', {
      params: { path: { token: demo.rsvpPath.split('/').at(-1) ?? '' } },
    });
    expect(rsvp).toMatchObject({ name: 'Familie Baumgartner', respondedAt: null, plusOnesLeft: 1 });
    expect((await fetch(test.url + demo.rsvpPath)).status).toBe(200);
    expect((await fetch(test.url + demo.livePath)).status).toBe(200);
  });

  it('says in the log who did what: the owner invited, the households answered', async () => {
    const rows = await test.db.query<{ entity: string; kind: string; by: string; n: number }>(
      `select entity, kind, split_part(actor, ':', 1) as by, count(*)::int as n from change
        where kind in ('created', 'answered', 'opened') group by 1, 2, 3 order by 1, 2`,
    );
    expect(rows).toContainEqual({ entity: 'guest', kind: 'created', by: 'user', n: 300 });
    expect(rows).toContainEqual({ entity: 'invitation', kind: 'created', by: 'user', n: 120 });
    const answered = rows.find(({ kind }) => kind === 'answered');
    expect(answered).toMatchObject({ entity: 'attendee', by: 'guest' });
    expect(answered?.n).toBeGreaterThan(100);
  });

  it('is left alone once there is an organization', async () => {
    expect(await seedDemo(test.app)).toBeUndefined();
  });
});
