import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { Metrics } from '../../src/platform/observability/index.js';
import { PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { addMember, send, signIn } from '../support/members.js';

const SECRET = 'a secret of at least thirty-two characters';

interface Alert {
  headers: IncomingHttpHeaders;
  body: string;
  kind: string;
  id: string;
}

/** A receiver of alerts that can be told to fail. */
class Receiver {
  readonly alerts: Alert[] = [];
  /** What it answers to the next alerts; `drop` breaks the connection, 200 when there is nothing left. */
  readonly answers: (number | 'drop')[] = [];
  requests = 0;
  private server!: Server;

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      this.requests += 1;
      void text(request).then((body) => {
        const answer = this.answers.shift() ?? 200;
        if (answer === 'drop') return request.socket.destroy();
        if (answer === 200) {
          const { data } = JSON.parse(body) as { data: { kind: string; id: string } };
          this.alerts.push({ headers: request.headers, body, kind: data.kind, id: data.id });
        }
        return response.writeHead(answer, answer === 302 ? { location: `${this.url}/elsewhere` } : {}).end('ok');
      });
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/alerts`;
  }

  of(kind: string): Promise<Alert> {
    return eventually(
      () => this.alerts.find((alert) => alert.kind === kind)!,
      (alert) => alert !== undefined,
      { withinMs: 20_000 },
    );
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const receiver = new Receiver();
let test: TestApp;
let owner: Account;
beforeAll(async () => {
  const url = await receiver.start();
  test = await startApp({
    securityAlert: {
      url,
      secret: SECRET,
      kinds: ['refreshTokenReused', 'lockedOut', 'ownershipTransferred', 'apiKeyCreated'],
    },
  });
});
beforeEach(async () => {
  receiver.alerts.length = 0;
  owner = await test.signUp();
});
afterAll(async () => {
  await test?.close();
  receiver.stop();
});

interface Event {
  id: string;
  kind: string;
  userId: string | null;
  actor: string | null;
  address: string;
  device: string;
}
const list = async (
  by: Account,
  query = '',
  path = 'security-events',
): Promise<{ items: Event[]; nextCursor: string | null }> =>
  (await send<{ items: Event[]; nextCursor: string | null }>(by, 'GET', `/api/v1/${path}${query}`)).body;
const refused = (email: string): Promise<unknown> =>
  send(test, 'POST', '/api/v1/auth/sign-in', { email, password: 'not the password' }, { 'user-agent': 'curl/8' });

describe('security events', () => {
  it('hold sign-ins, refusals, members, roles, grants and keys, with who, whom and from where', async () => {
    const member = await addMember(test, owner, 'staff');
    await refused(member.email);
    await send(owner, 'PATCH', `/api/v1/members/${member.memberId}`, { role: 'manager' });
    await send(owner, 'PUT', `/api/v1/members/${member.memberId}/grants`, { events: [] });
    await send(owner, 'POST', '/api/v1/api-keys', { name: 'Till', scopes: ['guests:read'] });
    await send(owner, 'DELETE', `/api/v1/members/${member.memberId}`);
    const { items } = await list(owner);
    expect(items.map(({ kind }) => kind)).toEqual([
      'memberRemoved',
      'apiKeyCreated',
      'memberGrantsChanged',
      'memberRoleChanged',
      'signInRefused',
      'signedIn',
      'memberAdded',
      'signedUp',
    ]);
    expect(items[3]).toMatchObject({
      userId: member.userId,
      actor: `user:${owner.userId}`,
      address: '127.0.0.1',
      detail: { from: 'staff', to: 'manager' },
    });
    expect(items[4]).toMatchObject({ userId: member.userId, actor: null, device: 'curl/8' });
  });

  it('are paged, newest first, and found by kind, person, actor, address and time', async () => {
    const member = await addMember(test, owner, 'staff');
    for (let n = 0; n < 3; n++) await refused(member.email);
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page = await list(owner, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual((await list(owner)).items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(6);
    expect((await list(owner, '?kind=signInRefused')).items).toHaveLength(3);
    expect((await list(owner, `?userId=${owner.userId}`)).items.map(({ kind }) => kind)).toEqual(['signedUp']);
    expect((await list(owner, `?actor=user:${owner.userId}`)).items.map(({ kind }) => kind)).toEqual([
      'memberAdded',
      'signedUp',
    ]);
    expect((await list(owner, '?address=203.0.113.9')).items).toEqual([]);
    expect((await list(owner, `?to=2020-01-01T00:00:00Z`)).items).toEqual([]);
  });

  it('are those of one organization, for who may read the audit; everybody sees their own', async () => {
    const other = await test.signUp();
    const viewer = await addMember(test, owner, 'viewer');
    expect((await send(viewer, 'GET', '/api/v1/security-events')).status).toBe(403);
    expect((await list(other)).items.map(({ kind }) => kind)).toEqual(['signedUp']);
    expect((await list(viewer, '', 'auth/security-events')).items.map(({ kind, userId }) => [kind, userId])).toEqual([
      ['signedIn', viewer.userId],
      ['memberAdded', viewer.userId],
    ]);
  });

  it('are counted by kind', async () => {
    const metrics = test.app.get(Metrics);
    const before = await metrics.count('security_events', { kind: 'signInRefused' });
    await refused(owner.email);
    await refused(`nobody-${newId()}@example.org`);
    expect((await metrics.count('security_events', { kind: 'signInRefused' })) - before).toBe(2);
  });
});

describe('an alert', () => {
  it('tells of a reused refresh token, signed, and of nothing that was not chosen', async () => {
    const refresh = (refreshToken: string) => send(test, 'POST', '/api/v1/auth/refresh', { refreshToken });
    await refresh(owner.refreshToken);
    await test.db.execute(`update refresh_token set used_at = now() - interval '1 minute' where used_at is not null`);
    expect((await refresh(owner.refreshToken)).body['code']).toBe('auth.refresh_reused');
    const { headers, body, id } = await receiver.of('refreshTokenReused');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', SECRET).update(signed).digest('base64')}`);
    expect(headers['webhook-id']).toBe(id);
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(JSON.parse(body)).toMatchObject({
      type: 'security.event',
      data: { organizationId: owner.organizationId, userId: owner.userId, address: '127.0.0.1' },
    });
    expect(body).not.toContain(owner.refreshToken);
    expect(receiver.alerts.map(({ kind }) => kind)).toEqual(['refreshTokenReused']);
  });

  it('tells once that an account is locked, known or not', async () => {
    const nobody = `nobody-${newId()}@example.org`;
    for (let n = 0; n < 8; n++) await refused(nobody);
    await receiver.of('lockedOut');
    const [row] = await test.db.query<{ n: number }>(
      `select count(*)::int as n from security_event where kind = 'lockedOut' and user_id is null`,
    );
    expect(row!.n).toBe(1);
  });

  it('is tried again until it is taken, whatever the receiver does', async () => {
    receiver.answers.push(500, 'drop', 429);
    const before = receiver.requests;
    await send(owner, 'POST', '/api/v1/api-keys', { name: 'Till', scopes: ['guests:read'] });
    const { id } = await receiver.of('apiKeyCreated');
    expect(receiver.requests - before).toBe(4);
    const job = await eventually(
      async () =>
        (
          await test.db.query<{ state: string; attempts: number }>(
            `select state, attempts from job where kind = 'security.alert' and data->>'eventId' = $1`,
            [id],
          )
        )[0]!,
      ({ state }) => state === 'done',
    );
    expect(job.attempts).toBe(4);
  }, 60_000);

  it('follows no redirect and gives up when it is refused for good', async () => {
    const member = await addMember(test, owner, 'admin');
    receiver.answers.push(302);
    const before = receiver.requests;
    await send(await signIn(test, owner.email), 'POST', '/api/v1/organization/transfer', {
      memberId: member.memberId,
      password: PASSWORD,
    });
    const [job] = await eventually(
      () =>
        test.db.query<{ error: { code: string } }>(
          `select error from job where kind = 'security.alert' and state = 'dead'`,
        ),
      ({ length }) => length > 0,
    );
    expect(job!.error.code).toBe('security.alert_refused');
    expect(receiver.requests - before).toBe(1);
  });
});
