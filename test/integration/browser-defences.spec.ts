import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { createApp } from '../../src/app.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { operationsOf, pathOf } from '../support/operations.js';
import { addMember } from '../support/members.js';

const FRIEND = 'https://front.example.org';
let test: TestApp;
let owner: Account;
beforeAll(async () => {
  test = await startApp({ corsOrigins: [FRIEND] });
  owner = await test.signUp();
});
afterAll(() => test?.close());

const preflight = (origin: string): Promise<Response> =>
  fetch(`${test.url}/api/v1/guests`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

describe('another site in the browser of somebody who is signed in', () => {
  it('has nothing to ride on: no cookie is set by the API and none is looked at', async () => {
    const answers = await Promise.all([
      fetch(`${test.url}/api/v1/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: owner.email, password: owner.password }),
      }),
      fetch(`${test.url}/api/v1/auth/me`, { headers: { authorization: `Bearer ${owner.accessToken}` } }),
      fetch(`${test.url}/docs`),
    ]);
    for (const answer of answers) expect(answer.headers.getSetCookie()).toEqual([]);
    const names = ['token', 'accessToken', 'session', 'authorization', '__Host-session', 'jwt'];
    const cookie = names.map((name) => `${name}=${owner.accessToken}`).join('; ');
    const open: string[] = [];
    for (const operation of operationsOf(test.document).filter(({ permission }) => permission !== 'public')) {
      const { status } = await fetch(test.url + pathOf(operation, () => newId()), {
        method: operation.method,
        headers: { cookie, ...(operation.body ? { 'content-type': 'application/json' } : {}) },
        ...(operation.body ? { body: JSON.stringify(operation.body) } : {}),
      });
      if (status !== 401) open.push(`${operation.id}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('cannot post a form: only JSON is taken, and the token comes in a header no form can set', async () => {
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', 'firstName=Forged'],
      ['application/x-www-form-urlencoded; charset=utf-8', '{"firstName":"Forged"}'],
      ['text/plain', '{"firstName":"Forged"}'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\ncontent-disposition: form-data; name="firstName"\r\n\r\nForged\r\n--x--',
      ],
    ] as const) {
      const before = await test.db.query('select 1 from guest where organization_id = $1', [owner.organizationId]);
      const { status } = await fetch(`${test.url}/api/v1/guests?access_token=${owner.accessToken}`, {
        method: 'POST',
        headers: { 'content-type': type, authorization: `Bearer ${owner.accessToken}`, origin: 'https://evil.example' },
        body,
      });
      expect([400, 415]).toContain(status);
      const after = await test.db.query('select 1 from guest where organization_id = $1', [owner.organizationId]);
      expect(after).toHaveLength(before.length);
    }
    // A GET carries nothing, whatever some clients say of it.
    const get = await fetch(`${test.url}/api/v1/guests`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${owner.accessToken}` },
    });
    expect(get.status).toBe(200);
    const query = await fetch(`${test.url}/api/v1/guests?access_token=${owner.accessToken}`);
    expect(query.status).toBe(401);
  });

  it('is allowed by its exact origin or not at all', async () => {
    const friend = await preflight(FRIEND);
    expect(friend.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(friend.headers.get('access-control-allow-credentials')).toBeNull();
    expect(friend.headers.get('vary')).toMatch(/origin/i);
    for (const origin of [
      'https://evil.example',
      `${FRIEND}.evil.example`,
      'https://xfront.example.org',
      'http://front.example.org',
      `${FRIEND}:8443`,
      'https://FRONT.example.org.',
      'null',
    ]) {
      const refused = await preflight(origin);
      expect([origin, refused.headers.get('access-control-allow-origin')]).toEqual([origin, null]);
    }
  });
});

describe('headers', () => {
  it.each(['/api/v1/auth/me', '/api/v1/nothing', '/health/live', '/docs', '/openapi.json'])(
    'of %s keep browsers in',
    async (path) => {
      const { headers } = await fetch(test.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBeTruthy();
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*'unsafe-inline'/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('demand TLS in production only', async () => {
    expect((await fetch(`${test.url}/health/live`)).headers.get('strict-transport-security')).toBeNull();
    const app = await createApp(test.config.with({ env: 'production', roles: new Set(['http']) }));
    try {
      await app.listen(0, '127.0.0.1');
      const { headers } = await fetch(`${await app.getUrl()}/health/live`);
      const seconds = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]);
      expect(seconds).toBeGreaterThanOrEqual(15_552_000);
    } finally {
      await app.close();
    }
  });
});

describe('who is invited to join', () => {
  it('cannot be told from the time or the answer to a wrong token', async () => {
    // The shortest of many: what else the machine does only makes some of them longer.
    const shortest = { wrong: Infinity, old: Infinity };
    const asked = { wrong: new Set<string>(), old: new Set<string>() };
    const { newToken, tokenHash } = await import('../../src/modules/users/index.js');
    const old = newToken();
    await test.db.execute(
      `insert into join_invitation (organization_id, id, email, role, invited_by, token_hash, expires_at)
       values ($1, $2, $3, 'staff', 'user:x', $4, now() - interval '1 day')`,
      [owner.organizationId, newId(), `old-${newId()}@example.org`, tokenHash(old)],
    );
    const answers = new Set<string>();
    for (let n = 0; n < 40; n++) {
      for (const [kind, token] of [
        ['wrong', newToken()],
        ['old', old],
      ] as const) {
        const statements: string[] = [];
        test.db.observe((text) => statements.push(text));
        const started = performance.now();
        const response = await fetch(`${test.url}/api/v1/auth/join`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token, name: 'Grace', password: 'correct horse battery staple' }),
        });
        const { code } = (await response.json()) as { code: string };
        shortest[kind] = Math.min(shortest[kind], performance.now() - started);
        asked[kind].add(statements.filter((text) => text.includes('join_invitation')).join('; '));
        answers.add(`${response.status} ${code}`);
      }
    }
    expect([...answers]).toEqual(['400 join_invitation.token_invalid']);
    test.db.observe(() => undefined);
    expect([...asked.wrong]).toEqual([...asked.old]);
    expect(Math.abs(shortest.wrong - shortest.old)).toBeLessThan(Math.max(shortest.old * 0.5, 2));
  });

  it('is told alike whether the address has an account somewhere or not', async () => {
    const known = await test.signUp();
    const admin = await addMember(test, owner, 'admin');
    const invite = async (email: string): Promise<string> => {
      const response = await admin.fetch('/api/v1/join-invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, role: 'viewer' }),
      });
      const {
        id: _id,
        email: _email,
        createdAt: _at,
        expiresAt: _end,
        ...rest
      } = (await response.json()) as Record<string, unknown>;
      return `${response.status} ${JSON.stringify(rest)}`;
    };
    expect(await invite(known.email)).toBe(await invite(`nobody-${newId()}@example.org`));
  });
});
