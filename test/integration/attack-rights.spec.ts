import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { newMachineToken } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { signatureHeaders, type ApiKeySecret } from '../support/machines.js';
import { addMember, send, type Answer, type Member } from '../support/members.js';

let test: TestApp;
let owner: Account;

const WRONG_TOKENS = 40;
const MAILS = 3;

beforeAll(async () => {
  const generous = { points: 1_000_000, seconds: 60 };
  test = await startApp({
    trustProxy: ['127.0.0.1'],
    rateLimits: {
      signIn: { points: WRONG_TOKENS, seconds: 600 },
      accountMail: { points: MAILS, seconds: 3_600 },
      rsvp: generous,
      messages: generous,
      testSends: generous,
      default: generous,
    },
  });
  owner = await test.signUp();
}, 60_000);
afterAll(() => test?.close());

describe('rights that are taken away while a request waits', () => {
  /** Runs the two one after the other, the second with the rights it came with before the first was done. */
  async function oneBehindTheOther(first: () => Promise<Answer>, second: () => Promise<Answer>): Promise<Answer[]> {
    const gate = new Client({ connectionString: test.database.url });
    await gate.connect();
    const waiting = (number: number): Promise<number> =>
      eventually(
        async () => {
          const { rows } = await gate.query<{ count: string }>(
            `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          );
          return Number(rows[0]!.count);
        },
        (count) => count === number,
      );
    try {
      await gate.query('begin');
      await gate.query('select 1 from organization where id = $1 for update', [owner.organizationId]);
      const one = first();
      await waiting(1);
      const other = second();
      await waiting(2);
      await gate.query('commit');
      return await Promise.all([one, other]);
    } finally {
      await gate.end();
    }
  }

  const roleOf = async (member: Member): Promise<unknown> =>
    (await send(owner, 'GET', `/api/v1/members/${member.memberId}`)).body['role'];
  const setRole = (by: Account, member: Member, role: string): Promise<Answer> =>
    send(by, 'PATCH', `/api/v1/members/${member.memberId}`, { role });

  it('are no longer there to hand on', async () => {
    const [second, friend] = [await addMember(test, owner, 'owner'), await addMember(test, owner, 'viewer')];
    const [demoted, transferred] = await oneBehindTheOther(
      () => setRole(owner, second, 'viewer'),
      () => send(second, 'POST', '/api/v1/organization/transfer', { memberId: friend.memberId }),
    );
    expect([demoted!.status, transferred!.status]).toEqual([200, 403]);
    expect([await roleOf(second), await roleOf(friend)]).toEqual(['viewer', 'viewer']);
  });

  it('neither as a role for somebody else', async () => {
    const [admin, friend] = [await addMember(test, owner, 'admin'), await addMember(test, owner, 'viewer')];
    const [demoted, promoted] = await oneBehindTheOther(
      () => setRole(owner, admin, 'viewer'),
      () => setRole(admin, friend, 'admin'),
    );
    expect([demoted!.status, promoted!.status]).toEqual([200, 403]);
    expect(await roleOf(friend)).toBe('viewer');
  });

  it('nor as an invitation', async () => {
    const admin = await addMember(test, owner, 'admin');
    const [removed, invited] = await oneBehindTheOther(
      () => send(owner, 'DELETE', `/api/v1/members/${admin.memberId}`),
      () => send(admin, 'POST', '/api/v1/join-invitations', { email: `${newId()}@example.org`, role: 'admin' }),
    );
    expect([removed!.status, invited!.status]).toEqual([204, 403]);
  });
});

describe('somebody narrowed to some events', () => {
  it('does not say what people of a domain become, who would reach all events', async () => {
    const admin = await addMember(test, owner, 'admin', []);
    expect(await send(admin, 'PATCH', '/api/v1/organization', { domainRole: 'manager' })).toMatchObject({
      status: 403,
      body: { code: 'member.beyond_yours' },
    });
    expect((await send(admin, 'PATCH', '/api/v1/organization', { timeZone: 'Europe/Vienna' })).status).toBe(200);
    expect((await send(owner, 'PATCH', '/api/v1/organization', { domainRole: 'staff' })).status).toBe(200);
  });
});

describe('invitations to join', () => {
  it('cannot be used to fill somebody’s mailbox', async () => {
    const email = `${newId()}@example.org`;
    const { body } = await send<{ id: string }>(owner, 'POST', '/api/v1/join-invitations', { email, role: 'staff' });
    const again: number[] = [];
    for (let mails = 1; mails <= MAILS; mails += 1)
      again.push((await send(owner, 'POST', `/api/v1/join-invitations/${body.id}/resend`)).status);
    expect(again).toEqual([...Array.from({ length: MAILS - 1 }, () => 200), 429]);
    // Nor by taking it back and asking anew.
    expect((await send(owner, 'DELETE', `/api/v1/join-invitations/${body.id}`)).status).toBe(204);
    const anew = await send(owner, 'POST', '/api/v1/join-invitations', { email, role: 'staff' });
    expect(anew.status).toBe(429);
    expect(Number(anew.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('wrong tokens of machines', () => {
  const asked = (address: string, token: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${test.url}/api/v1/guests`, {
      headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': address, ...headers },
    });
  const statuses = async (times: number, ask: () => Promise<Response>): Promise<Record<number, number>> => {
    const counts: Record<number, number> = {};
    for (let n = 0; n < times; n += 1) {
      const { status } = await ask();
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };
  const makeKey = async (members: object = {}): Promise<ApiKeySecret> =>
    (
      await send<{ secret: ApiKeySecret }>(owner, 'POST', '/api/v1/api-keys', {
        name: 'A key',
        scopes: ['guests:read'],
        ...members,
      })
    ).body.secret;

  it.each(['api-key', 'device'] as const)('run out for their address, right ones do not: %s', async (kind) => {
    const address = kind === 'device' ? '203.0.113.7' : '203.0.113.8';
    const { key } = await makeKey();
    expect(await statuses(WRONG_TOKENS + 2, () => asked(address, newMachineToken(kind)))).toEqual({
      401: WRONG_TOKENS,
      429: 2,
    });
    expect((await asked(address, key)).status).toBe(200);
    expect((await asked('203.0.113.9', newMachineToken(kind))).status).toBe(401);
    // People at the same address still sign in.
    const signIn = { email: owner.email, password: owner.password };
    expect((await send(test, 'POST', '/api/v1/auth/sign-in', signIn, { 'x-forwarded-for': address })).status).toBe(200);
  });

  it('so do wrong signatures', async () => {
    const { key, signingSecret } = await makeKey({ requireSignature: true });
    const wrong = (): Record<string, string> =>
      signatureHeaders('whsec_d3Jvbmc=', { method: 'GET', target: '/api/v1/guests' });
    const address = '203.0.113.10';
    expect(await statuses(WRONG_TOKENS + 2, () => asked(address, key, wrong()))).toEqual({ 401: WRONG_TOKENS, 429: 2 });
    const right = signatureHeaders(signingSecret!, { method: 'GET', target: '/api/v1/guests' });
    expect((await asked(address, key, right)).status).toBe(200);
  });
});
